#pragma once

#include <unicode/uchar.h>

/// What texts usually have, whatever their language.
namespace synoptic::language {

enum class SignPlace { kUsual, kUnusual, kUnknown };

/// Whether a sign stands where texts have it: "£5", "2½", "12 m²", "3×4", "• item".
SignPlace PlaceOfSign(UChar32 before, UChar32 c, UChar32 behind);

/// Whether a letter is one that those who write its script seldom write: one of twenty letters of a
/// text is, and two of five of a text that was decoded wrongly. Of ideographs, those that no
/// national standard has on its first level.
bool IsSeldom(UChar32 c);

}  // namespace synoptic::language
