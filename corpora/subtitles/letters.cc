#include "corpora/subtitles/letters.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "corpora/lines.hpp"
#include "corpora/sentence_end.hpp"
#include "synoptic/internal/text_end.hpp"

namespace synoptic::corpora::subtitles {
namespace {

/// Letters of a kind, by the Unicode Standard: all, or those with even or odd codes.
struct Range {
  std::uint32_t first;
  std::uint32_t last;
  enum class Of { kCapital, kSmall, kEvenCapital, kOddCapital, kMark } of;
};

using enum Range::Of;
constexpr Range kRanges[] = {{0x80, 0xA9, kMark},          {0xAB, 0xB4, kMark},
                             {0xB6, 0xB9, kMark},          {0xBB, 0xBF, kMark},
                             {0xC0, 0xD6, kCapital},       {0xD7, 0xD7, kMark},
                             {0xD8, 0xDE, kCapital},       {0xDF, 0xF6, kSmall},
                             {0xF7, 0xF7, kMark},          {0xF8, 0xFF, kSmall},
                             {0x100, 0x137, kEvenCapital}, {0x139, 0x148, kOddCapital},
                             {0x14A, 0x177, kEvenCapital}, {0x178, 0x178, kCapital},
                             {0x179, 0x17E, kOddCapital},  {0x1E00, 0x1EFF, kEvenCapital},
                             {0x386, 0x386, kCapital},     {0x388, 0x38F, kCapital},
                             {0x391, 0x3AB, kCapital},     {0x3AC, 0x3CE, kSmall},
                             {0x400, 0x42F, kCapital},     {0x430, 0x45F, kSmall},
                             {0x460, 0x481, kEvenCapital}, {0x490, 0x4BF, kEvenCapital},
                             {0x531, 0x556, kCapital},     {0x561, 0x587, kSmall},
                             {0x2000, 0x206F, kMark},      {0x20A0, 0x214F, kMark},
                             {0x2190, 0x2BFF, kMark},      {0x3000, 0x3004, kMark},
                             {0x3008, 0x3020, kMark},      {0xFE00, 0xFE0F, kMark},
                             {0xFF00, 0xFF0F, kMark},      {0xFF1A, 0xFF20, kMark},
                             {0xFF3B, 0xFF40, kMark},      {0xFF5B, 0xFF65, kMark},
                             {0x1F000, 0x1FAFF, kMark}};

std::uint32_t CodeAt(std::string_view text, std::size_t& size) {
  const auto lead = static_cast<unsigned char>(text.front());
  size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  size = std::min(size, text.size());
  std::uint32_t code = size == 1 ? lead : lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  return code;
}

Case CaseOf(std::uint32_t code) {
  if (code < 0x80) {
    const char c = static_cast<char>(code);
    if (!IsAsciiLetter(c)) return Case::kNone;
    return c >= 'a' ? Case::kSmall : Case::kCapital;
  }
  const auto* const found = std::ranges::find_if(
      kRanges, [&](const Range& range) { return range.first <= code && code <= range.last; });
  if (found == std::end(kRanges)) return Case::kOther;
  switch (found->of) {
    case kCapital:
      return Case::kCapital;
    case kSmall:
      return Case::kSmall;
    case kEvenCapital:
      return code % 2 == 0 ? Case::kCapital : Case::kSmall;
    case kOddCapital:
      return code % 2 == 1 ? Case::kCapital : Case::kSmall;
    case kMark:
      break;
  }
  return Case::kNone;
}

template <typename Function>
void ForEach(std::string_view text, const Function& function) {
  while (!text.empty()) {
    const Character one = CharacterAt(text);
    if (!function(one.kind)) return;
    text.remove_prefix(one.size);
  }
}

// U+3000 to U+9FFF and U+FF00 to U+FFEF, all of three bytes.
bool IsUnspaced(std::string_view character) {
  return character.size() >= 3 && ((character[0] >= '\xE3' && character[0] <= '\xE9') ||
                                   (character[0] == '\xEF' && character[1] >= '\xBC'));
}

}  // namespace

Character CharacterAt(std::string_view text) {
  Character one;
  one.kind = CaseOf(CodeAt(text, one.size));
  return one;
}

Case FirstCase(std::string_view text) {
  Case first = Case::kNone;
  ForEach(text, [&](Case kind) {
    first = kind;
    return kind == Case::kNone;
  });
  return first;
}

bool IsInCapitals(std::string_view text) {
  std::size_t capitals = 0;
  bool has_other = false;
  ForEach(text, [&](Case kind) {
    if (kind == Case::kCapital) ++capitals;
    has_other = kind == Case::kSmall || kind == Case::kOther;
    return !has_other;
  });
  return capitals >= 2 && !has_other;
}

bool HasLetter(std::string_view text) { return FirstCase(text) != Case::kNone; }

bool SaysSomething(std::string_view text) {
  return HasLetter(text) || std::ranges::any_of(text, IsAsciiDigit);
}

bool EndsUtterance(std::string_view text) {
  const char32_t mark = language::FindLastMark(text);
  return mark == U':' || mark == U'：' || corpora::EndsSentence(text);
}

bool BeginsUnspaced(std::string_view text) { return IsUnspaced(text); }

bool EndsUnspaced(std::string_view text) {
  return text.size() >= 3 && IsUnspaced(text.substr(text.size() - 3));
}

}  // namespace synoptic::corpora::subtitles
