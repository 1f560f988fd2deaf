#include "models/language/units/long_sentences.hpp"

#include "models/language/trim.hpp"

namespace synoptic::language {
namespace {

bool BeginsCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

// The place of the last cut that leaves a piece of at most kLongestSentence bytes.
std::size_t FindCut(std::string_view text, std::size_t begin) {
  const std::string_view piece = text.substr(begin, kLongestSentence + 1);
  const std::size_t space = piece.find_last_of(" \t\n\r\f\v");
  if (space != std::string_view::npos && space > 0) return begin + space;
  std::size_t cut = begin + kLongestSentence;
  while (!BeginsCharacter(text[cut])) --cut;
  return cut;
}

}  // namespace

std::vector<Span> CutLongSentence(std::string_view text, Span sentence) {
  std::vector<Span> pieces;
  Span rest = sentence;
  while (rest.size() > kLongestSentence) {
    const std::size_t cut = FindCut(text.substr(0, rest.end), rest.begin);
    const Span piece = Trim(text, {rest.begin, cut});
    if (!piece.empty()) pieces.push_back(piece);
    rest = Trim(text, {cut, rest.end});
  }
  if (!rest.empty()) pieces.push_back(rest);
  return pieces;
}

}  // namespace synoptic::language
