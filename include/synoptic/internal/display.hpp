#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/span.hpp"

namespace synoptic::language {

/// Columns that the text takes on a terminal: wide characters two, combining marks and controls
/// none (Unicode East Asian Width, UAX #11).
SYNOPTIC_EXPORT std::size_t DisplayWidth(std::string_view text);

/// Breaks the text into lines of at most `columns` columns (>= 1) at the break opportunities of
/// UAX #14; a word that is wider than a line is broken between grapheme clusters. White space at
/// the breaks is dropped. Spans are into `text`.
SYNOPTIC_EXPORT std::vector<Span> WrapText(std::string_view text, std::size_t columns);

/// Whether a character of the text is written from right to left (UAX #9: R, AL, or an Arabic
/// digit).
SYNOPTIC_EXPORT bool HasRightToLeft(std::string_view text);

}  // namespace synoptic::language
