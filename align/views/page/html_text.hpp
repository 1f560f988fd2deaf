#pragma once

#include <string>
#include <string_view>

#include "synoptic/article.hpp"

/// Text of articles on its way into a page.
namespace synoptic::views {

/// The text as HTML shows it literally, in an element or in a quoted attribute. Control characters
/// and noncharacters, which HTML does not allow, become U+FFFD.
std::string Escape(std::string_view text);

/// The attributes ` lang=... dir=...` of an element that holds text of the article, behind which
/// another or the end of the tag follows.
std::string LanguageAttributes(const Article& article);

}  // namespace synoptic::views
