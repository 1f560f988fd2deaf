#pragma once

#include <string_view>

#include "models/language/traits.hpp"
#include "models/mentions/figures/figure_tokens.hpp"

namespace synoptic::mentions {

/// "M i l l i o n e n": letters of a text that are set apart become a word, and signs of Chinese
/// and digits beside them ("3 0 0 万") stand together.
void JoinSpacedType(std::string_view text, const language::Traits& traits, Tokens& tokens);

}  // namespace synoptic::mentions
