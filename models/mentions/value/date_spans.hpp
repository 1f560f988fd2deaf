#pragma once

#include <chrono>
#include <optional>
#include <utility>

#include "synoptic/value.hpp"

/// The days that a date may be: those of the calendar if its year is known, and those of any year.
namespace synoptic::mentions {

constexpr int kMonths = 12;
constexpr int kDaysOfLeapYear = 366;
constexpr int kLeapYear = 2024;  // Of dates that do not say theirs.

using DaySpan = std::pair<std::chrono::sys_days, std::chrono::sys_days>;  ///< First and last.

struct Parts : Date {
  std::optional<DaySpan> days;  ///< If the year is known.
  /// Counted from the first of January of a leap year, those of the next year beyond it. Of what is
  /// no narrower than a year there are none.
  std::optional<std::pair<int, int>> circle;
};

std::chrono::year_month_day CalendarDay(int year, int month, int day);

/// By the calendar of the North, as seasons are told by months and by the sun: what some call
/// spring and some summer is in both.
DaySpan SeasonOf(int year, int season);

/// Of a range, the days alone.
Parts PartsOf(const Dates& dates);

}  // namespace synoptic::mentions
