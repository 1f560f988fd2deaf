#include "synoptic/internal/text_begin.hpp"

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"

namespace synoptic::language {

TextBegin FindTextBegin(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const UChar32 c = NextCharacter(text, i);
    if (c < 0 || !IsWordPart(c)) continue;
    if (IsDigit(c)) return TextBegin::kOther;
    if (IsCapital(c)) return TextBegin::kCapital;
    return IsSmall(c) ? TextBegin::kSmall : TextBegin::kCaseless;
  }
  return TextBegin::kOther;
}

}  // namespace synoptic::language
