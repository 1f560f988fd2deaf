#pragma once

#include <cstdint>
#include <string_view>

/// Numbers that tell one bearer of a name from another: "Pius XII", "路易十四", "François Ier".
namespace synoptic::mentions {

/// Of a Roman numeral in capitals, 1 to 89; 0 if `word` is none, or not written as such.
std::int64_t RomanNumeral(std::string_view word);

/// A number behind a name in Chinese or Japanese, with what says that it is one ("世"), and its
/// bytes; {0, 0} if `text` does not begin with one. 1 to 99.
struct NumberBehindName {
  std::int64_t number = 0;
  std::size_t length = 0;
};
NumberBehindName HanNumberBehindName(std::string_view text);

}  // namespace synoptic::mentions
