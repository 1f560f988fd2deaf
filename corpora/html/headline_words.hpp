#pragma once

#include <string>
#include <string_view>

namespace synoptic::corpora::html {

/// With single spaces as blocks have them, and none at the ends.
std::string Squeezed(std::string_view text);

/// The letters and digits of a text, in small letters where they are ASCII: two headings are the
/// same if these are, however they are set.
std::string LettersOf(std::string_view text);

}  // namespace synoptic::corpora::html
