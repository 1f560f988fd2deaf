// Which days a date may be.

#include "models/mentions/value/date_spans.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace synoptic::mentions {
namespace {

using std::chrono::sys_days;

constexpr int kFarthest = 32000;  // Years: what the calendar counts.

sys_days Day(int year, int month, int day) { return CalendarDay(year, month, day); }

sys_days LastDay(int year, int month) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
         std::chrono::last;
}

// The fourth of January is in the first week.
sys_days MondayOf(int year, int week) {
  const sys_days fourth = Day(year, 1, 4);
  const int into_week = static_cast<int>(std::chrono::weekday(fourth).iso_encoding()) - 1;
  return fourth - std::chrono::days(into_week) + std::chrono::weeks(week - 1);
}

// The months of a quarter or a half.
std::optional<std::pair<int, int>> MonthsOf(const Date& date) {
  constexpr int kQuarter = 3;
  constexpr int kHalf = 6;
  if (date.quarter > 0)
    return std::pair(kQuarter * (date.quarter - 1) + 1, kQuarter * date.quarter);
  if (date.half > 0) return std::pair(kHalf * (date.half - 1) + 1, kHalf * date.half);
  return std::nullopt;
}

}  // namespace

std::chrono::year_month_day CalendarDay(int year, int month, int day) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
         std::chrono::day(static_cast<unsigned>(day));
}

DaySpan SeasonOf(int year, int season) {
  constexpr int kMonthsOfSeason = 3;
  constexpr int kEquinox = 23;
  const int first = season * kMonthsOfSeason;
  const int last = first + kMonthsOfSeason;
  const bool is_next_year = last > kMonths;
  return {Day(year, first, 1),
          Day(is_next_year ? year + 1 : year, is_next_year ? last - kMonths : last, kEquinox)};
}

namespace {

// The early, middle or late part of a span of days: some more than a third, as nobody counts.
DaySpan PartOf(DaySpan days, Date::Part part) {
  constexpr int kOfHundred = 100;
  constexpr int kThird = 38;
  constexpr int kMiddleFrom = 27;
  const int length = static_cast<int>((days.second - days.first).count());
  const auto at = [&](int percent) {
    return days.first + std::chrono::days(length * percent / kOfHundred);
  };
  switch (part) {
    case Date::Part::kBeginning:
      return {days.first, at(kThird)};
    case Date::Part::kMiddle:
      return {at(kMiddleFrom), at(kOfHundred - kMiddleFrom)};
    case Date::Part::kEnd:
      return {at(kOfHundred - kThird), days.second};
    case Date::Part::kWhole:
      break;
  }
  return days;
}

// First and last day, if there are such days: "31 February" has its parts alone.
std::optional<DaySpan> WholeDaysOf(const Date& date) {
  const std::int64_t farthest = date.is_decade ? kFarthest - 10 : kFarthest;
  if (date.year == 0 || std::abs(date.year) > farthest) return std::nullopt;
  const auto year = static_cast<int>(date.year);
  if (date.week > 0) {
    const sys_days monday = MondayOf(year, date.week);
    return std::pair(monday, monday + std::chrono::days(6));
  }
  if (date.is_decade) return std::pair(Day(year, 1, 1), Day(year + 9, 12, 31));
  if (date.season > 0) return SeasonOf(year, date.season);
  if (const auto months = MonthsOf(date)) {
    return std::pair(Day(year, months->first, 1), LastDay(year, months->second));
  }
  if (!CalendarDay(year, std::max(date.month, 1), std::max(date.day, 1)).ok()) return std::nullopt;
  if (date.day > 0)
    return std::pair(Day(year, date.month, date.day), Day(year, date.month, date.day));
  if (date.month > 0) return std::pair(Day(year, date.month, 1), LastDay(year, date.month));
  return std::pair(Day(year, 1, 1), LastDay(year, 12));
}

std::optional<DaySpan> DaysOf(const Date& date) {
  const auto days = WholeDaysOf(date);
  return days ? std::optional(PartOf(*days, date.part)) : std::nullopt;
}

// Days counted from the first of January of a leap year, those of the next year beyond it. Of whole
// years there are none.
std::optional<std::pair<int, int>> CircleOf(Date date) {
  const bool has_part = date.part != Date::Part::kWhole && date.year != 0;
  const bool is_narrow = date.month > 0 || date.season > 0 || MonthsOf(date) || has_part;
  if (!is_narrow || date.is_decade) return std::nullopt;
  date.year = kLeapYear;
  const auto days = DaysOf(date);
  if (!days) return std::nullopt;
  const auto count = [](sys_days day) {
    return static_cast<int>((day - Day(kLeapYear, 1, 1)).count());
  };
  return std::pair(count(days->first), count(days->second));
}

}  // namespace

Parts PartsOf(const Dates& dates) {
  Parts parts;
  parts.days = DaysOf(dates.first);
  parts.circle = CircleOf(dates.first);
  if (dates.last) {
    const auto last = DaysOf(*dates.last);
    if (parts.days && last) {
      parts.days->second = last->second;
    } else {
      parts.days.reset();
    }
    const auto last_of_circle = CircleOf(*dates.last);
    if (parts.circle && last_of_circle && dates.first.year == 0) {
      parts.circle->second = last_of_circle->second;
      if (parts.circle->second < parts.circle->first) parts.circle->second += kDaysOfLeapYear;
    } else {
      parts.circle.reset();
    }
    return parts;
  }
  const Date& date = dates.first;
  if (date.is_decade) return parts;
  static_cast<Date&>(parts) = date;
  return parts;
}

}  // namespace synoptic::mentions
