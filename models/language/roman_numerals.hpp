#pragma once

#include <string_view>

namespace synoptic::language {

/// The value of a Roman numeral in capitals of ASCII, as it is usually written, 1 to 89; 0 if
/// `letters` is none. Larger ones are years and initials more often than numbers.
int RomanNumeral(std::string_view letters);

}  // namespace synoptic::language
