#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace synoptic::mentions {

/// What marks the beginning of a chapter, an article of a law, a page, a verse or the like.
struct SectionMark {
  std::string kind;         ///< The same for all that are counted together: "chapter", "<page>".
  std::int64_t number = 0;  ///< 0 of marks without one.
  bool operator==(const SectionMark&) const = default;
};

/// Of a line or sentence that may be one ("Chapter 3", "XII.", "Drittes Kapitel", 第三章 风暴,
/// "3.2 Scope", "<page>", "* * *"), going by its first words alone: most that begin so are none,
/// which only their neighbours tell. O(1).
std::optional<SectionMark> ReadSectionMark(std::string_view text, std::string_view lang);

}  // namespace synoptic::mentions
