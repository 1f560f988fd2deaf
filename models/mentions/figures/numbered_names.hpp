#pragma once

#include <cstddef>

#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// "Flight 370", "Flug LH 400", "Route 66", "Boeing 737", "version 2.3", "der B 27": the number at
/// token `i` is a name. Where that ends; `i` if it is none, as of "Boeing 1,200 workers" and
/// "Boeing 2023 deliveries".
std::size_t EndOfNameOfDigits(const ParserInput& input, std::size_t i);

}  // namespace synoptic::mentions
