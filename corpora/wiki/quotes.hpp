#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace synoptic::corpora::wiki {

/// A run of apostrophes that makes words slanted or bold.
struct Quotes {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
  std::uint32_t literal = 0;  ///< How many of them, the first, are apostrophes of the text.
  bool is_bold = false;       ///< Bold begins or ends.
};

/// All runs of two and more, by begin. Linear.
std::vector<Quotes> FindQuotes(std::string_view text);

}  // namespace synoptic::corpora::wiki
