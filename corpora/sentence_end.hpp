#pragma once

#include <string_view>

#include "synoptic/export.hpp"

namespace synoptic::corpora {

/// Whether a text ends as sentences do in any script, closing quotation marks, brackets and white
/// space aside; an ellipsis ends one.
SYNOPTIC_EXPORT bool EndsSentence(std::string_view text);

/// The same, but for questions, exclamations and an ellipsis.
bool EndsWithFullStop(std::string_view text);

}  // namespace synoptic::corpora
