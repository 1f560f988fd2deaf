#pragma once

#include <cstddef>
#include <optional>

#include "models/mentions/figures/calendar.hpp"
#include "models/mentions/figures/dates.hpp"
#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// A date as far as it was read, and the position behind it.
struct DateRead {
  Date date;
  std::size_t end = 0;
};

/// "18 marzo 2024", "18. März".
std::optional<DateRead> ReadDayMonth(const ParserInput& input, std::size_t i);

/// "March 18", "März 2024", and a month alone.
std::optional<DateRead> ReadMonthFirst(const ParserInput& input, std::size_t i);

/// 2024年3月3日, or the end of it.
std::optional<DateRead> ReadIdeographicDate(const ParserInput& input, std::size_t i);

/// What was read of several dates, and the position behind it.
struct DateRangeRead {
  Dates dates;
  std::size_t end = 0;
};

/// "3-5 March", "dal 3 al 5 marzo", "from March to May 2020", 21日から23日: both ends, of which one
/// may lack what the other has. Of a list ("1. und 2. Mai"), the first day, up to its own end.
std::optional<DateRangeRead> ReadDateRange(const ParserInput& input, std::size_t i);

/// The position behind what links day, month and year ("de", ",").
std::size_t BehindLink(const ParserInput& input, std::size_t i);

/// The position behind the mark of an ordinal day: "3rd", "3.", "3º", "1er".
std::size_t BehindOrdinal(const ParserInput& input, std::size_t i);

}  // namespace synoptic::mentions
