#include "corpora/html/prose.hpp"

#include <algorithm>

#include "corpora/sentence_end.hpp"

namespace synoptic::corpora::html {

namespace {

/// Without what stands behind the last sentence of a text: marks of a reference, pictures, signs of
/// an end, closing marks that paragraphs.cc does not take for such.
std::string_view WithoutTail(std::string_view text) {
  constexpr std::string_view kTails[] = {"\"", "'", "”",      "“",  "»",  "«", "’",
                                         "‘",  ")", "」",     "』", "）", "]", "›",
                                         "‹",  " ", "\u00A0", "¹",  "²",  "³", "*"};
  for (bool is_stripped = true; is_stripped && !text.empty();) {
    is_stripped = false;
    for (const std::string_view tail : kTails) {
      if (!text.ends_with(tail)) continue;
      text.remove_suffix(tail.size());
      is_stripped = true;
    }
    // "[12]", whose bracket is gone.
    const std::size_t digits = text.find_last_not_of("0123456789");
    if (digits != std::string_view::npos && digits + 1 < text.size() && text[digits] == '[') {
      text = text.substr(0, digits);
      is_stripped = true;
    }
    const std::string_view four = text.substr(text.size() - std::min<std::size_t>(text.size(), 4));
    const std::string_view three = text.substr(text.size() - std::min<std::size_t>(text.size(), 3));
    const bool is_picture = four.starts_with("\xF0\x9F");
    const bool is_sign = (three >= "\u2460" && three < "\u2800") || three == "\uFE0F";
    if (is_picture || (is_sign && three.size() == 3)) {
      text.remove_suffix(is_picture ? 4 : 3);
      is_stripped = true;
    }
  }
  return text;
}

/// Scripts that write no mark at the end of a sentence: Thai, Lao, Khmer, and what is written as
/// Burmese is.
bool HasNoMarks(std::string_view text) {
  const std::string_view last = text.substr(text.size() - std::min<std::size_t>(text.size(), 3));
  return (last >= "\u0E00" && last < "\u0F00" && last.size() == 3) ||
         (last >= "\u1000" && last < "\u10A0" && last.size() == 3) ||
         (last >= "\u1780" && last < "\u1800" && last.size() == 3);
}

}  // namespace

bool EndsSentence(std::string_view text) {
  constexpr std::size_t kLongWithoutMarks = 75;  // Bytes.
  const std::string_view plain = WithoutTail(text);
  if (text.size() >= kLongWithoutMarks && HasNoMarks(plain)) return true;
  return corpora::EndsSentence(plain);
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
