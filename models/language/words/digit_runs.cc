#include "synoptic/internal/digit_runs.hpp"

#include <unicode/uchar.h>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"

namespace synoptic::language {
namespace {

constexpr std::size_t kGroup = 3;

std::size_t DigitsFrom(std::string_view text, std::size_t i) {
  std::size_t digits = 0;
  while (i < text.size() && IsDigit(NextCharacter(text, i))) ++digits;
  return digits;
}

bool IsMarkInside(UChar32 c) {
  switch (c) {
    case '.':
    case ',':
    case '\'':
    case 0x2019:  // Right single quotation mark.
    case 0x066B:  // Arabic marks of decimals and thousands.
    case 0x066C:
    case 0xFF0C:  // Fullwidth comma and stop.
    case 0xFF0E:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::vector<std::string> DigitRuns(std::string_view text) {
  std::vector<std::string> runs;
  bool goes_on = false;
  std::size_t behind_mark = 0;  // Digits since the run began, or since its last mark or space.
  for (std::size_t i = 0; i < text.size();) {
    const UChar32 c = NextCharacter(text, i);
    if (c >= 0 && IsDigit(c)) {
      if (!goes_on) runs.emplace_back();
      ++behind_mark;
      runs.back() += static_cast<char>('0' + u_charDigitValue(c));
      goes_on = true;
      continue;
    }
    const bool is_mark = IsMarkInside(c) && DigitsFrom(text, i) > 0;
    const bool is_group =
        c >= 0 && IsSpace(c) && goes_on && behind_mark <= kGroup && DigitsFrom(text, i) == kGroup;
    behind_mark = 0;
    goes_on = goes_on && (is_mark || is_group);
  }
  return runs;
}

}  // namespace synoptic::language
