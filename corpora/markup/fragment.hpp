#pragma once

#include <string>
#include <string_view>

#include "synoptic/export.hpp"

namespace synoptic::corpora::markup {

/// A text without the tags of HTML that it has: what stands in elements of their own is a paragraph
/// between blank lines, white space is single spaces, comments, scripts and styles are left out. A
/// text without a tag that HTML knows keeps its lines and its angle brackets. Characters that are
/// named ("&amp;", "&#39;") are characters in both. O(text).
SYNOPTIC_EXPORT std::string WithoutMarkup(std::string_view text);

}  // namespace synoptic::corpora::markup
