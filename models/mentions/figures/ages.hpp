#pragma once

#include <cstddef>

#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// Tells ages from spans of years. What the words for years are said of, a person or what lasts,
/// tells most of them: "ein 34-jähriger Mann", "zehnjährige Haft"; and their place tells "Smith,
/// 34, was", "Müller (34)", "un homme de 34 ans". The number of the amount begins at token
/// `number_begin`.
void SettleAge(const ParserInput& input, std::size_t number_begin, Amount& amount);

/// "الرابعة عشرة من عمرها": in the fourteenth year of a life.
Finding ReadAgeByOrdinal(const ParserInput& input, std::size_t i);

}  // namespace synoptic::mentions
