#pragma once

#include <string_view>

/// What lines that make claims look like.
namespace synoptic::mentions {

/// "• ", "* ", "3) ": a mark, a space, and more.
bool StartsListItem(std::string_view line);

/// Cells between tabs or bars.
bool IsTableRow(std::string_view line);

/// A post of a social network that was copied with its links or its signature.
bool IsPost(std::string_view line);

/// Short enough for a heading, and without what ends a sentence.
bool IsShortLine(std::string_view line);

}  // namespace synoptic::mentions
