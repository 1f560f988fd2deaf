#pragma once

#include <cstddef>

#include "models/mentions/figures/dates.hpp"
#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// "بهدفين مقابل هدف", "3 أهداف دون رد", "dua gol tanpa balas": the score at token `i`.
Finding ReadScoreInGoals(const ParserInput& input, std::size_t i);

/// Whether token `i` is a word for what a score counts, one of which needs no number ("هدف").
bool MayBeGoals(const ParserInput& input, std::size_t i);

}  // namespace synoptic::mentions
