// Dates. One with a year is an interval of days, and two agree if one lies in the other; one
// without is compared by the parts that both name.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include "synoptic/internal/compare_values.hpp"

namespace synoptic::mentions {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kFarthest = 32000;  // Years: what the calendar counts.

struct Parts : Date {
  std::optional<std::pair<sys_days, sys_days>> days;  // First and last, if the year is known.
};

year_month_day CalendarDay(int year, int month, int day) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
         std::chrono::day(static_cast<unsigned>(day));
}

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

// First and last day, if there are such days: "31 February" has its parts alone.
std::optional<std::pair<sys_days, sys_days>> DaysOf(const Date& date) {
  const std::int64_t farthest = date.is_decade ? kFarthest - 10 : kFarthest;
  if (date.year == 0 || std::abs(date.year) > farthest) return std::nullopt;
  const auto year = static_cast<int>(date.year);
  if (date.week > 0) {
    const sys_days monday = MondayOf(year, date.week);
    return std::pair(monday, monday + std::chrono::days(6));
  }
  if (date.is_decade) return std::pair(Day(year, 1, 1), Day(year + 9, 12, 31));
  if (!CalendarDay(year, std::max(date.month, 1), std::max(date.day, 1)).ok()) return std::nullopt;
  if (date.day > 0)
    return std::pair(Day(year, date.month, date.day), Day(year, date.month, date.day));
  if (date.month > 0) return std::pair(Day(year, date.month, 1), LastDay(year, date.month));
  return std::pair(Day(year, 1, 1), LastDay(year, 12));
}

// Of a range, the days alone.
Parts PartsOf(const Dates& dates) {
  Parts parts;
  parts.days = DaysOf(dates.first);
  if (dates.last) {
    const auto last = DaysOf(*dates.last);
    if (parts.days && last) {
      parts.days->second = last->second;
    } else {
      parts.days.reset();
    }
    return parts;
  }
  const Date& date = dates.first;
  if (date.is_decade) return parts;
  static_cast<Date&>(parts) = date;
  return parts;
}

// Unset if they have no part in common.
std::optional<bool> AgreeByParts(const Parts& a, const Parts& b) {
  bool is_common = false;
  bool agrees = true;
  const auto compare = [&](std::int64_t x, std::int64_t y) {
    if (x <= 0 || y <= 0) return;
    is_common = true;
    agrees = agrees && x == y;
  };
  compare(a.year, b.year);
  compare(a.month, b.month);
  compare(a.day, b.day);
  compare(a.weekday, b.weekday);
  return is_common ? std::optional(agrees) : std::nullopt;
}

std::optional<int> WeekdayOf(const Parts& parts) {
  if (parts.weekday > 0) return parts.weekday;
  if (!parts.days || parts.days->first != parts.days->second) return std::nullopt;
  return static_cast<int>(std::chrono::weekday(parts.days->first).iso_encoding());
}

// How far apart two numbers are that count on from `cycle` to one.
int ApartInCycle(int x, int y, int cycle) {
  const int apart = std::abs(x - y);
  return std::min(apart, cycle - apart);
}

// A full hour agrees with what it is of, and with what is rounded to it.
std::optional<bool> AgreeAsTimes(const Parts& a, const Parts& b) {
  constexpr int kHalfDay = 12 * 60;
  constexpr int kRounded = 10;
  if (a.hour < 0 || b.hour < 0) return std::nullopt;
  const auto minutes = [](const Parts& time) { return time.hour * 60 + std::max(time.minute, 0); };
  const int apart = ApartInCycle(minutes(a) % kHalfDay, minutes(b) % kHalfDay, kHalfDay);
  const bool is_full_hour = a.minute < 0 || b.minute < 0;
  return apart == 0 || (is_full_hour && (a.hour % 12 == b.hour % 12 || apart <= kRounded));
}

std::optional<bool> Agree(const Parts& a, const Parts& b) {
  if (a.hour >= 0 || b.hour >= 0) return AgreeAsTimes(a, b);
  if (a.days && b.days) {
    return a.days->first <= b.days->second && b.days->first <= a.days->second;
  }
  if (a.weekday > 0 || b.weekday > 0) {
    const auto x = WeekdayOf(a);
    const auto y = WeekdayOf(b);
    return x && y ? std::optional(*x == *y) : std::nullopt;
  }
  return AgreeByParts(a, b);
}

constexpr int kMostYears = 10;
constexpr int kMonths = 12;
constexpr int kWeekdays = 7;
constexpr int kHour = 60;
constexpr int kMinutes = 24 * kHour;

// As precise as each other, but that one may leave out the year.
bool AreAsPrecise(const Parts& x, const Parts& y) {
  const bool has_year = (x.year != 0) == (y.year != 0) || x.month > 0;
  return has_year && (x.month > 0) == (y.month > 0) && (x.day > 0) == (y.day > 0) &&
         (x.weekday > 0) == (y.weekday > 0) && (x.hour >= 0) == (y.hour >= 0);
}

int MinuteOf(const Parts& time) { return time.hour * kHour + std::max(time.minute, 0); }

// Years, decades, weeks, and what has first and last days else.
bool AreNearIntervals(const Parts& x, const Parts& y) {
  using std::chrono::days;
  constexpr days kDayOfLeapYears(3);
  constexpr days kYear(365);
  const auto length = [](const Parts& parts) { return parts.days->second - parts.days->first; };
  if (std::chrono::abs(length(x) - length(y)) > kDayOfLeapYears) return false;
  const days apart = std::chrono::abs(x.days->first - y.days->first);
  if (length(x) < kYear - days(1)) return apart <= std::max(days(1), length(x) + days(1));
  return apart <= kMostYears * kYear + kDayOfLeapYears;
}

// The next day or month: "31 March" and "1 April".
bool FollowEachOther(const Parts& x, const Parts& y) {
  constexpr int kLeapYear = 2024;  // Of dates that do not say theirs.
  const bool has_years = x.year != 0 && y.year != 0;
  if (x.day == 0) {
    const std::int64_t months = (has_years ? (x.year - y.year) * kMonths : 0) + x.month - y.month;
    return std::abs(months) == 1 || (!has_years && std::abs(months) == kMonths - 1);
  }
  const auto year_of = [&](const Parts& parts) {
    return has_years ? static_cast<int>(parts.year) : kLeapYear;
  };
  const year_month_day first = CalendarDay(year_of(x), x.month, x.day);
  const year_month_day second = CalendarDay(year_of(y), y.month, y.day);
  if (!first.ok() || !second.ok()) return false;
  constexpr int kDaysOfLeapYear = 366;
  const auto apart = std::chrono::abs(sys_days(first) - sys_days(second)).count();
  return apart == 1 || (!has_years && apart == kDaysOfLeapYear - 1);
}

// An era that only one side says, or that was not understood.
bool AreOfOtherEras(Dates a, const Dates& b) {
  a.first.year = -a.first.year;
  return a.first.year != 0 && a == b;
}

}  // namespace

bool AreNearDates(const Dates& a, const Dates& b) {
  const Parts x = PartsOf(a);
  const Parts y = PartsOf(b);
  if (!AreAsPrecise(x, y)) return false;
  if (x.hour >= 0) return ApartInCycle(MinuteOf(x), MinuteOf(y), kMinutes) <= kHour;
  if (x.weekday > 0) return ApartInCycle(x.weekday, y.weekday, kWeekdays) <= 1;
  if (x.month <= 0 && x.day <= 0) return x.days && y.days && AreNearIntervals(x, y);
  if (x.month > 0 && FollowEachOther(x, y)) return true;
  const bool other_year = x.year != 0 && y.year != 0 && x.year != y.year;
  const bool other_month = x.month != y.month;
  const bool other_day = x.day != y.day;
  if (other_year + other_month + other_day > 1 || other_month) return false;
  return !other_year || std::abs(x.year - y.year) <= kMostYears;
}

ValueComparison CompareDates(const Dates& a, const Dates& b) {
  if (a == b) return {Agreement::kEqual, {}};
  if (AreOfOtherEras(a, b)) return {Agreement::kAgree, {}};
  const std::optional<bool> agrees = Agree(PartsOf(a), PartsOf(b));
  if (!agrees) return {};
  if (*agrees) return {Agreement::kAgree, {}};
  return {Agreement::kDiffer, Readable(Value(a)) + " against " + Readable(Value(b))};
}

}  // namespace synoptic::mentions
