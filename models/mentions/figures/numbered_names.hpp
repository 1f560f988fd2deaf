#pragma once

#include <cstddef>

#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// Where a name ends that numbers or a date at token `i` belong to, or what only looks like a
/// number: "Flight 370", "Boeing 737", "8 Марта" of a street, 3号线, "tausendundeine Nacht"; `i` if
/// there is none.
std::size_t EndOfNumberedName(const ParserInput& input, std::size_t i);

}  // namespace synoptic::mentions
