#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace synoptic::language {

/// A text in UTF-8, and how many bytes each of its characters took in the encoding that it was
/// decoded from.
struct Decoded {
  std::string text;
  std::vector<unsigned char> widths;
};

struct Plausibility {
  double value = 0;  ///< From about -4 to 1; 1 if all is as the language writes it.
  double bytes = 0;  ///< So many that there are beyond ASCII.
  std::string lang;
};

/// How well the characters beyond ASCII fit the language of the text, by the byte. 0 if there are
/// none.
Plausibility PlausibilityOf(const Decoded& decoded);

/// The same without asking for the language: only what is wrong in all counts. Never less than the
/// former.
Plausibility UpperBound(const Decoded& decoded);

}  // namespace synoptic::language
