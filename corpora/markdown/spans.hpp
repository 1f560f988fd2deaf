#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/markup/writing.hpp"
#include "synoptic/span.hpp"

namespace synoptic::corpora::markdown {

/// Begins the text of a reference that is the name of a note, to be looked up: "\n1" of "[^1]".
inline constexpr char kNamedNote = '\n';

/// Writes down the lines of a paragraph, spans of `text` in order, without the marks within them:
/// emphasis, links (their text stays), images, code, tags, notes, backslashes. `definitions` are
/// the small letters of the names that links may have. Linear.
void WriteSpans(std::string_view text, const std::vector<Span>& lines,
                const std::set<std::string, std::less<>>& definitions, markup::Writing& out);

}  // namespace synoptic::corpora::markdown
