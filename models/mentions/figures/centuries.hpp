#pragma once

#include <string_view>

namespace synoptic::mentions {

/// Up to 39, of the letters of a folded word; 0 if it is no numeral. French writes the ending of an
/// ordinal behind it.
int ValueOfRomanNumeral(std::string_view letters);

}  // namespace synoptic::mentions
