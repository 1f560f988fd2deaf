#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "synoptic/value.hpp"

namespace synoptic::mentions {

/// The date that an ISO 8601 string begins with, if it names a day.
std::optional<Date> ParseDay(std::string_view iso);

/// Whether there is such a day; unknown parts are free.
bool IsValid(const Date& date);

/// Moves a full date by days, or by whole months (the day is kept where it can be).
Date PlusDays(const Date& date, std::int64_t days);
Date PlusMonths(const Date& date, std::int64_t months);

/// 1, Monday, to 7. Requires a full date.
int Weekday(const Date& date);

/// The week of the ISO calendar that a full date is in, and nothing else.
Date WeekOf(const Date& date);

}  // namespace synoptic::mentions
