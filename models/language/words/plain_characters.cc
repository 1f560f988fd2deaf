#include "models/language/words/plain_characters.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/words/folding.hpp"

namespace synoptic::language {
namespace {

bool IsApostrophe(UChar32 c) { return c == '\'' || c == 0x2018 || c == 0x2019; }

// Those of Arabic that NFC neither composes with a letter nor, standing alone, reorders.
bool IsPlainMark(UChar32 c) { return c >= 0x064B && c <= 0x0652; }

PlainClass ClassOf(UChar32 c) {
  if (IsApostrophe(c)) return PlainClass::kSeparator;
  if (c == '.') return PlainClass::kPoint;
  if (c == ',' || c == ';') return PlainClass::kComma;
  if (c == ':') return PlainClass::kColon;
  if (c == ' ' || c == '\n') return PlainClass::kSpace;
  if (c == '@') return PlainClass::kHard;  // A letter to ICU, against the property.
  const bool is_part = IsLetterOrDigit(c);
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return is_part && !IsWordSeparator(c) ? PlainClass::kLetter : PlainClass::kHard;
    case U_WB_NUMERIC:
      return is_part ? PlainClass::kDigit : PlainClass::kHard;
    case U_WB_OTHER:
    case U_WB_DOUBLE_QUOTE:
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE:
    case U_WB_WSEGSPACE:
      return is_part ? PlainClass::kHard : PlainClass::kSeparator;
    case U_WB_EXTEND:
      return IsPlainMark(c) ? PlainClass::kMark : PlainClass::kHard;
    default:
      return PlainClass::kHard;
  }
}

}  // namespace

PlainCharacter PlainCharacters::Read(UChar32 c) const {
  PlainCharacter read;
  read.is = ClassOf(c);
  const bool is_part = read.is == PlainClass::kLetter || read.is == PlainClass::kDigit ||
                       read.is == PlainClass::kMark;
  if (!is_part) return read;
  std::string character;
  AppendCharacter(c, character);
  const std::string folded = FoldCase(character, folding_);
  // Of several characters, others than ASCII might go together with those behind them.
  std::size_t first = 0;
  if (!folded.empty()) NextCharacter(folded, first);
  const bool is_ascii = std::ranges::all_of(
      folded, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
  if (folded.size() > read.folded.size() || (first != folded.size() && !is_ascii)) {
    read.is = PlainClass::kHard;
    return read;
  }
  read.size = static_cast<std::uint8_t>(folded.size());
  std::ranges::copy(folded, read.folded.begin());
  return read;
}

}  // namespace synoptic::language
