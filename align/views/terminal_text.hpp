#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text of articles on its way to a terminal.
namespace synoptic::views {

/// The text without anything that a terminal would obey. Control characters become their pictures
/// ("␛"), line breaks and tabs become spaces, characters that override the direction of writing are
/// dropped, and bytes that are not UTF-8 become U+FFFD.
std::string Neutralise(std::string_view text);

/// FSI and PDI of UAX #9: what stands between them turns nothing around it.
inline constexpr std::string_view kIsolate = "\u2068";
inline constexpr std::string_view kEndIsolate = "\u2069";

/// The text between both, if some of it is written from right to left. They take no columns.
std::string Isolate(std::string text);

/// The text in lines of at most `columns` columns; at least one line.
std::vector<std::string> Wrap(std::string_view text, std::size_t columns);

/// The text with spaces behind it up to `columns` columns.
std::string PadRight(std::string text, std::size_t columns);

}  // namespace synoptic::views
