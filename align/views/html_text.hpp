#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/span.hpp"

/// Text of articles on its way into a page.
namespace synoptic::views {

/// The text as HTML shows it literally, in an element or in a quoted attribute. Control characters,
/// which HTML does not allow, become U+FFFD.
std::string Escape(std::string_view text);

/// The attributes ` lang="..." dir="..."` of an element that holds text of the article.
std::string LanguageAttributes(const Article& article);

/// ` class="rtl"` if the article is written from right to left, for text about it that stands
/// above.
std::string SideAttribute(const Article& article);

/// A part of a text to be marked, by an element <mark class="...">.
struct Highlight {
  Span span;
  std::string_view name;  ///< The class.
};

/// `span` of `text`, escaped. Highlights may overlap and may reach beyond the span.
std::string EscapeWithHighlights(std::string_view text, Span span,
                                 const std::vector<Highlight>& highlights);

}  // namespace synoptic::views
