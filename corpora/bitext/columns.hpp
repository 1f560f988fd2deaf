#pragma once

#include <string>
#include <string_view>

#include "corpora/bitext/given_text.hpp"
#include "synoptic/export.hpp"

namespace synoptic::corpora::bitext {

/// Whether a text is lines of sentences between tabs: nearly all have the same number of tabs, two
/// columns or more hold prose, and these are in languages of their own, or a first line names them.
/// Other columns may hold numbers, names and addresses. Looks at the first lines.
SYNOPTIC_EXPORT bool IsColumns(std::string_view text);

/// The texts of the columns with prose, a sentence a line. Linear. Throws Error: kInvalidText
/// for what is no UTF-8; kInvalidFormat, naming the line, where a line has another number of tabs;
/// kTooLarge for more than kMaxSentences.
SYNOPTIC_EXPORT Bitext ReadColumns(std::string_view text, const std::string& name);

}  // namespace synoptic::corpora::bitext
