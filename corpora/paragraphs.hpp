#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/export.hpp"
#include "synoptic/span.hpp"

namespace synoptic::corpora {

/// The paragraphs of a text: not empty, in order, without white space at their ends. A byte order
/// mark at the start belongs to none. Lines end in LF, CRLF or a lone CR.
SYNOPTIC_EXPORT std::vector<Span> FindParagraphs(std::string_view text, ReadOptions::Lines lines);

/// The first paragraph if it is a headline: short, without a full stop, and with text below it.
std::string FindTitle(std::string_view text, const std::vector<Span>& paragraphs);

}  // namespace synoptic::corpora
