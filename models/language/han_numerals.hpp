#pragma once

namespace synoptic::language {

/// 0 to 9 of an ideograph for a digit (一, 〇, 两); -1 of any other character.
int HanDigit(char32_t c);

/// 10, 100 or 1000 of an ideograph that multiplies the digit before it; -1 of any other.
int HanPlace(char32_t c);

}  // namespace synoptic::language
