#pragma once

#include <cstddef>
#include <cstdint>
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

/// The mention of a date that the tokens [begin, end) are.
Finding FoundDate(const ParserInput& input, std::size_t begin, std::size_t end, const Dates& dates);

/// "18 marzo 2024", "18. März".
std::optional<DateRead> ReadDayMonth(const ParserInput& input, std::size_t i);

/// "March 18", "März 2024", and a month alone.
std::optional<DateRead> ReadMonthFirst(const ParserInput& input, std::size_t i);

/// 2024年3月3日, or the end of it.
std::optional<DateRead> ReadIdeographicDate(const ParserInput& input, std::size_t i);

/// The same with 今年 or 去年 for the year.
std::optional<DateRead> ReadIdeographicOfYear(const ParserInput& input, std::size_t i);

/// The same of a date that tells no year.
std::optional<DateRead> ReadIdeographicMonthAndDay(const ParserInput& input, std::size_t i);

/// What was read of several dates, and the position behind it.
struct DateRangeRead {
  Dates dates;
  std::size_t end = 0;
};

/// "3-5 March", "dal 3 al 5 marzo", "from March to May 2020", 21日から23日: both ends, of which one
/// may lack what the other has.
std::optional<DateRangeRead> ReadDateRange(const ParserInput& input, std::size_t i);

/// The date at token `i`, up to its own end, of a list that tells the month or the year of all of
/// them elsewhere: "1. (und 2. Mai)", "(April 29 and) 30", （4月29日和）30日.
std::optional<DateRangeRead> ReadListedDate(const ParserInput& input, std::size_t i);

/// The year that is said of what stands before token `i`: "2024", "of 2024", "'98", "des Jahres
/// 2024", "last year".
std::optional<ShortNumber> ReadYearOf(const ParserInput& input, std::size_t i);

/// "'98", "98": two digits of a year at token `i`.
std::optional<ShortNumber> ReadShortenedYear(const ParserInput& input, std::size_t i);

/// What belongs to the year that ends before token `i`: "(2024) yılının Mart ayında", "(2024)'s
/// third quarter", （去年）3月, （2024年）底.
std::optional<DateRead> ReadWithinYear(const ParserInput& input, std::size_t i, std::int64_t year);

/// A quarter, a half or a season, with its year if that is said: "Q3 2024", "im ersten Halbjahr",
/// "spring 2025", 第三季度. Some are one only beside a year, which may be known (`has_year`).
std::optional<DateRead> ReadYearPart(const ParserInput& input, std::size_t i,
                                     bool has_year = false);

/// "Early March", "fin juin", "Mitte 2024", "the late 1980s".
std::optional<DateRead> ReadDatePart(const ParserInput& input, std::size_t i);

/// Adds the part that stands behind a month or a year: "haziran sonunda", 6月底.
void AddPartBehind(const ParserInput& input, DateRead& read);

/// "Last October", "el pasado lunes", "this summer".
std::optional<DateRead> ReadNearest(const ParserInput& input, std::size_t i);

/// Adds the year that "dernier", "pasado" say behind a month: the last before the article's date.
void AddNearestBehind(const ParserInput& input, DateRead& read);

/// A weekday that is none of what its word may mean else, and the position behind it and the stop
/// of an abbreviation.
std::optional<ParserInput::Phrase> FindWeekday(const ParserInput& input, std::size_t i);

/// Whether a weekday is written so short that only a date behind it shows what it is: "lun. 3".
bool NeedsDate(const ParserInput& input, std::size_t i, const ParserInput::Phrase& weekday);

/// The position behind what links day, month and year ("de", ",").
std::size_t BehindLink(const ParserInput& input, std::size_t i);

/// The position behind the mark of an ordinal day: "3rd", "3.", "3º", "1er".
std::size_t BehindOrdinal(const ParserInput& input, std::size_t i);

/// Whether nothing stands at token `i` that the number before it may count: a mark, the end, or a
/// word that says nothing by itself ("a las 17 en").
bool EndsPhrase(const ParserInput& input, std::size_t i);

}  // namespace synoptic::mentions
