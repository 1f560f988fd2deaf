#pragma once

#include <cstddef>
#include <optional>

#include "models/mentions/figures/parser_input.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::mentions {

/// What was found at a token: perhaps a mention, and the position to go on from. No mention, and
/// an end behind the token: there is something that looks like a figure and is none.
struct Finding {
  std::optional<Mention> mention;
  std::size_t end = 0;
};

/// A number, quantity or sum of money that begins at token `i`, with its bounds, both ends of a
/// range, and what it counts: "over US$ 3.5 billion", "30-40 km", "yüzde 12", "#3".
Finding ReadAmount(const ParserInput& input, std::size_t i);

/// "A week", "von einem Monat", where the article says how many.
Finding ReadSpanOfOne(const ParserInput& input, std::size_t i);

/// "3rd", "ke-3", "terzo".
Finding ReadOrdinal(const ParserInput& input, std::size_t i);

/// "Third place", "Platz 3": an ordinal of a ranking.
Finding ReadRank(const ParserInput& input, std::size_t i);

/// "4-1", "3:1", "10-2-1", 3比1: of a match, or a record of several.
Finding ReadScore(const ParserInput& input, std::size_t i);

/// "The 73rd minute", "73'", "(73.)".
Finding ReadMinuteOfMatch(const ParserInput& input, std::size_t i);

/// "XIX" beside "secolo".
Finding ReadCentury(const ParserInput& input, std::size_t i);

/// "2:04:18", "2h04'18\"", "3:26.00": how long a race took.
Finding ReadRaceTime(const ParserInput& input, std::size_t i);

/// Whether a word with a capital begins like a Roman numeral.
bool MayBeRomanNumeral(const Token& token);

/// Whether a word with a capital stands beside that for a century.
bool IsBesideCentury(const ParserInput& input, std::size_t i);

}  // namespace synoptic::mentions
