#include "corpora/html/headline_words.hpp"

#include <algorithm>

namespace synoptic::corpora::html {
namespace {

/// Marks that headlines are set with, of the blocks of Latin-1, of punctuation, of CJK and of wide
/// forms; letters stand there, too, in no headline that we know.
bool IsMark(std::string_view character) {
  if (character.size() == 2) return character < "\u00C0" && character != "\u00AA";
  if (character.size() != 3) return false;
  return (character >= "\u2000" && character < "\u2070") ||
         (character >= "\u2500" && character < "\u2800") ||
         (character >= "\u3000" && character < "\u3040" && character != "\u3005") ||
         (character >= "\uFF00" && character < "\uFF10") ||
         (character >= "\uFF1A" && character < "\uFF21") || character == "\uFF5C" ||
         character == "\uFF3F" || character == "\uFEFF";
}

}  // namespace

std::string Squeezed(std::string_view text) {
  std::string squeezed;
  while (!text.empty()) {
    const bool is_wide = text.starts_with("\u3000");
    const bool is_no_break = text.starts_with("\u00A0");
    if (is_wide || is_no_break || text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')) {
      if (!squeezed.empty() && squeezed.back() != ' ') squeezed += ' ';
      text.remove_prefix(is_wide ? 3 : is_no_break ? 2 : 1);
    } else {
      squeezed += text[0];
      text.remove_prefix(1);
    }
  }
  if (squeezed.ends_with(' ')) squeezed.pop_back();
  return squeezed;
}

std::string LettersOf(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      if (lead >= 'A' && lead <= 'Z') letters += static_cast<char>(lead - 'A' + 'a');
      if ((lead >= 'a' && lead <= 'z') || (lead >= '0' && lead <= '9')) letters += text[at];
      ++at;
      continue;
    }
    const std::size_t length = std::min<std::size_t>(lead < 0xE0   ? 2
                                                     : lead < 0xF0 ? 3
                                                                   : 4,
                                                     text.size() - at);
    const std::string_view character = text.substr(at, length);
    if (!IsMark(character)) letters += character;
    at += length;
  }
  return letters;
}

}  // namespace synoptic::corpora::html
