#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/span.hpp"

namespace synoptic::corpora {

/// The lines of a text, without what ends them: LF, CRLF or a lone CR. A byte order mark at the
/// start belongs to none.
std::vector<Span> SplitLines(std::string_view text);

/// The span without the white space at its ends, of any kind that Unicode has.
Span Trim(std::string_view text, Span span);

/// Where a byte stands, as people count: from 1.
struct Place {
  std::size_t line = 1;
  std::size_t byte = 1;  ///< Within the line.
};

Place FindPlace(std::string_view bytes, std::size_t offset);

bool StartsWithSpace(std::string_view text);
bool IsAsciiSpace(char c);
bool IsAsciiDigit(char c);
bool IsAsciiLetter(char c);
SYNOPTIC_EXPORT char AsciiLower(char c);

/// The text without ASCII white space in front.
std::string_view SkipSpace(std::string_view text);
/// Up to the first end of a line.
std::string_view FirstLine(std::string_view text);

}  // namespace synoptic::corpora
