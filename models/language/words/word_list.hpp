#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace synoptic::language {

/// Whether a list of words with single spaces between them holds `word`. O(length of the list).
inline bool HasWord(std::string_view list, std::string_view word) {
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    if (list.substr(begin, end - begin) == word) return true;
    begin = end + 1;
  }
  return false;
}

/// Calls `visit` with each of the words of such a list, in order.
template <typename Visit>
void ForEachWord(std::string_view list, Visit&& visit) {
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    visit(list.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace synoptic::language
