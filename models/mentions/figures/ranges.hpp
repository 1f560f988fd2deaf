#pragma once

#include <cstddef>
#include <optional>

#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// Whether a number may be a year, as the ends of ranges of years are.
bool IsYear(const NumberRead& figure);

/// "Hasta un 7 %", "entre un 10 y un 15 %": the position behind an article before digits at token
/// `i`; `i` if there is none.
std::size_t BehindOne(const ParserInput& input, std::size_t i);

/// "Casi el 40 %", "environ les deux tiers": the position behind an article at token `i` that a
/// number follows; `i` if there is none.
std::size_t BehindArticle(const ParserInput& input, std::size_t i);

/// The position behind a dash or a word that joins two ends by itself ("to") at token `i`; `i` if
/// there is none.
std::size_t BehindJoin(const ParserInput& input, std::size_t i);

/// The position behind what may join the amount, which ends at token `i`, to a second number.
std::optional<std::size_t> FindJoin(const ParserInput& input, std::size_t i, const Amount& amount);

/// The second number of a range behind the amount, if there is one: "30-40", "5 km to 10 km".
void ReadSecond(const ParserInput& input, Company company, Amount& amount);

/// "7 yıl 6 aydan 15 yıla kadar": both ends by their endings, and a word behind them.
void ReadUntil(const ParserInput& input, Amount& amount);

/// "Sechs und neun Jahre": the first of two numbers is measured like the second.
void TakeMeasureOfNext(const ParserInput& input, Company company, Amount& amount);

/// "Von 5,1 auf 4,9 Prozent": what was at the beginning of a change is measured like its end.
void TakeMeasureOfEnd(const ParserInput& input, Company company, Amount& amount);

}  // namespace synoptic::mentions
