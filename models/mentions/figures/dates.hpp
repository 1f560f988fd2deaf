#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/calendar.hpp"
#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// A date at token `i`, in words ("3 marzo 2024", "lunedì 18 marzo", "March 2024") or digits
/// ("03.03.2024", "2024年3月3日").
Finding ReadDate(const ParserInput& input, std::size_t i);

/// "the 1980s", "anni '80", "1980-е годы", "80年代"; of an age, "in his 80s".
Finding ReadDecade(const ParserInput& input, std::size_t i);

/// A year with its era: "512 BC", "公元前512年", "AD 79". Four digits at least, with a minus before
/// our era: "-0512".
Finding ReadEraYear(const ParserInput& input, std::size_t i);

/// A year alone, or two with a dash, where it is said to be one or stands like one.
Finding ReadYear(const ParserInput& input, std::size_t i);

/// "yesterday", "vor 3 Tagen", "last Monday", counted from the day of the article. Where that is
/// unknown, how far away it is ("last month", a month), unless the phrase says so by a number of
/// its own.
Finding ReadRelativeDate(const ParserInput& input, std::size_t i);

/// "Christmas", "Ostermontag 2024".
Finding ReadFeast(const ParserInput& input, std::size_t i);

/// 民國113年, "1445 هـ", "1 Ramadan 1445": in our calendar.
Finding ReadOtherCalendar(const ParserInput& input, std::size_t i);

/// What makes a year ours behind the name of an era at token `i` (令和), and where that ends; 0 if
/// there is none.
std::int64_t YearsBeforeOurs(const ParserInput& input, std::size_t i, std::size_t& end);

/// "19.30", "7 a.m.", "pukul 19.30 WIB", "下午7时30分".
Finding ReadTime(const ParserInput& input, std::size_t i);

/// What dates are made of.
namespace years {
constexpr std::int64_t kFirst = 1000;
constexpr std::int64_t kLast = 2100;
}  // namespace years

struct ShortNumber {
  std::int64_t number = 0;
  std::size_t end = 0;
};

/// A whole number of at most `digits` digits, or a numeral in ideographs.
std::optional<ShortNumber> ReadShortNumber(const ParserInput& input, std::size_t i,
                                           std::size_t digits);

/// One that is between years::kFirst and years::kLast, and not the beginning of an amount.
std::optional<ShortNumber> ReadYearNumber(const ParserInput& input, std::size_t i);

/// The position behind "года", "г." and the like, if they stand at `end`.
std::size_t BehindYear(const ParserInput& input, std::size_t end);

}  // namespace synoptic::mentions
