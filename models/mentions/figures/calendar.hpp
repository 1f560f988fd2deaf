#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace synoptic::mentions {

/// A day of the Gregorian calendar, or part of one: zero where it is not said.
struct Date {
  std::int64_t year = 0;
  int month = 0;
  int day = 0;

  /// ISO 8601 as far as it is known: "2024-03-18", "2024-03", "2024", "--03-18", "--03", "---18".
  std::string ToString() const;
};

/// The date that an ISO 8601 string begins with, if it names a day.
std::optional<Date> ParseDay(std::string_view iso);

/// Whether there is such a day; unknown parts are free.
bool IsValid(const Date& date);

/// Moves a full date by days, or by whole months (the day is kept where it can be).
Date PlusDays(const Date& date, std::int64_t days);
Date PlusMonths(const Date& date, std::int64_t months);

/// 1, Monday, to 7. Requires a full date.
int Weekday(const Date& date);

/// "2024-W12": the week of the ISO calendar that a full date is in.
std::string IsoWeek(const Date& date);

}  // namespace synoptic::mentions
