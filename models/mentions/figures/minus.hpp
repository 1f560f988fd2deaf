#pragma once

#include <cstddef>

#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// Moves `i` behind what makes the number there negative, a sign or a word; whether there is any.
bool ReadsMinus(const ParserInput& input, std::size_t& i);

}  // namespace synoptic::mentions
