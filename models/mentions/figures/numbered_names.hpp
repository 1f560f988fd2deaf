
#pragma once

#include <cstddef>

#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// Where a name ends that numbers or a date at token `i` belong to, or what only looks like a
/// number: "Flight 370", "Flug LH 400", "Boeing 737", "version 2.3", "der B 27", "8 Марта" of a
/// street, 3号线, "geen acht"; `i` if there is none, as of "Boeing 1,200 workers" and "Boeing 2023
/// deliveries".
std::size_t EndOfNumberedName(const ParserInput& input, std::size_t i);

}  // namespace synoptic::mentions
