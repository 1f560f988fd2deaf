#include "corpora/html/prose.hpp"

#include <algorithm>

namespace synoptic::corpora::html {

bool EndsSentence(std::string_view text) {
  constexpr std::string_view kEnds[] = {".", "!", "?", "…", "。", "！", "？", "।", "۔", "؟", "։"};
  constexpr std::string_view kClosing[] = {"\"", "'",  "”",  "“",  "»", "«", "’", "‘",
                                           ")",  "」", "』", "）", "]", "›", "‹"};
  for (bool is_stripped = true; is_stripped;) {
    is_stripped = false;
    for (const std::string_view mark : kClosing) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      is_stripped = true;
    }
  }
  return std::ranges::any_of(kEnds, [&](std::string_view end) { return text.ends_with(end); });
}

double LinkShare(const Block& block) {
  return block.size == 0 ? 0
                         : static_cast<double>(block.link_size) / static_cast<double>(block.size);
}

bool IsProse(const Block& block) {
  if (LinkShare(block) > kMostLinks) return false;
  return block.size >= kProse || (block.size >= kShortProse && EndsSentence(block.text));
}

}  // namespace synoptic::corpora::html
