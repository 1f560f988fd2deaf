#pragma once

#include <cstddef>
#include <string_view>

#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// What stands before an amount: a bound, and what opens a range. Returns where the amount begins
/// if what opened a range turns out to be a preposition.
std::size_t ReadBoundBefore(const ParserInput& input, std::size_t& i, Amount& amount);

/// "3 or more", 3万人以上.
void ReadBoundBehind(const ParserInput& input, Amount& amount);

/// The bound that a verb says, or that stands before the whole of a share; else empty.
std::string_view BoundApart(const ParserInput& input, const Amount& amount);

}  // namespace synoptic::mentions
