#pragma once

#include <cstddef>
#include <optional>

#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// Whether the figure that the tokens [begin, end) are is said of a change ("rose", "sank"), behind
/// whose verb it stands, or before it where verbs come last.
bool IsOfChange(const ParserInput& input, std::size_t begin, std::size_t end);

/// Whether what joins two numbers, the first of which is `amount`, says where a change went and not
/// how far a range reaches: "rose from 5 to 7", "grew by 5 to 12", "rose 5 to 12".
/// `second_has_measure` if a unit or a currency follows the second.
bool JoinsEndOfChange(const ParserInput& input, const Amount& amount, bool second_has_measure);

/// "Von 5,1 auf 4,9 Prozent": the position behind what stands before the end of a change, at token
/// `i`.
std::optional<std::size_t> BehindEndOfChange(const ParserInput& input, std::size_t i);

}  // namespace synoptic::mentions
