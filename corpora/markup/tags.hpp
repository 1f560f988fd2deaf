#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Tags of HTML in texts that are no pages.
namespace synoptic::corpora::markup {

struct Tag {
  std::string name;      ///< Small letters; empty if there is none.
  bool is_end = false;   ///< "</p>".
  std::size_t size = 0;  ///< With its brackets.
};

/// The tag of HTML that a text begins with, which is a bracket. Looks no farther than a few
/// thousand bytes.
Tag TagAt(std::string_view text);

/// Whether what stands in such an element is a paragraph of its own.
bool IsBlock(std::string_view name);
/// Whether the content of such an element is no text.
bool IsSilent(std::string_view name);

}  // namespace synoptic::corpora::markup
