// Dates. One with a year is an interval of days, and two agree if one lies in the other; one
// without is compared by the parts that both name.

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include "synoptic/internal/mention_values.hpp"

namespace synoptic::mentions {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kFarthest = 32000;  // Years: what the calendar counts.

struct Parts {
  int year = 0;  // Negative before our era; 0 if not said.
  int month = 0;
  int day = 0;
  int weekday = 0;  // 1, Monday, to 7.
  int hour = -1;
  int minute = -1;
  std::optional<std::pair<sys_days, sys_days>> days;  // First and last, if the year is known.
};

int Number(std::string_view text) {
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : -1;
}

year_month_day Date(int year, int month, int day) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
         std::chrono::day(static_cast<unsigned>(day));
}

sys_days Day(int year, int month, int day) { return Date(year, month, day); }

sys_days LastDay(int year, int month) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
         std::chrono::last;
}

// "T19:30"
Parts ParseTime(std::string_view text) {
  Parts parts;
  parts.hour = Number(text.substr(1, 2));
  if (text.size() == 6) parts.minute = Number(text.substr(4, 2));
  return parts;
}

// "2024-W12": the fourth of January is in the first week.
Parts ParseWeek(std::string_view text) {
  Parts parts;
  parts.year = Number(text.substr(0, 4));
  const sys_days fourth = Day(parts.year, 1, 4);
  const int into_week = static_cast<int>(std::chrono::weekday(fourth).iso_encoding()) - 1;
  const sys_days monday =
      fourth - std::chrono::days(into_week) + std::chrono::weeks(Number(text.substr(6)) - 1);
  parts.days = {monday, monday + std::chrono::days(6)};
  return parts;
}

Parts ParseCalendar(std::string_view text) {
  Parts parts;
  // A hyphen stands for what is not known: "--03-18", "---18".
  if (text.starts_with("---")) {
    parts.day = Number(text.substr(3));
    return parts;
  }
  const bool has_year = !text.starts_with("--");
  const bool is_before_our_era = has_year && text.starts_with('-');
  if (is_before_our_era) text.remove_prefix(1);
  const std::size_t year_ends = std::min(text.find('-'), text.size());
  if (has_year) {
    const int year = Number(text.substr(0, year_ends));
    if (year < 0) return {};
    parts.year = is_before_our_era ? -year : year;
  }
  text.remove_prefix(has_year ? std::min(year_ends + 1, text.size()) : 2);
  if (text.size() >= 2) parts.month = Number(text.substr(0, 2));
  if (text.size() == 5) parts.day = Number(text.substr(3, 2));
  if (!has_year || parts.year == 0 || std::abs(parts.year) > kFarthest) return parts;
  // A day that the month has not ("31 February") has its parts alone.
  if (!Date(parts.year, std::max(parts.month, 1), std::max(parts.day, 1)).ok()) return parts;
  if (parts.day > 0) {
    parts.days = {Day(parts.year, parts.month, parts.day), Day(parts.year, parts.month, parts.day)};
  } else if (parts.month > 0) {
    parts.days = {Day(parts.year, parts.month, 1), LastDay(parts.year, parts.month)};
  } else {
    parts.days = {Day(parts.year, 1, 1), LastDay(parts.year, 12)};
  }
  return parts;
}

Parts Parse(std::string_view text) {
  if (text.starts_with('T')) return ParseTime(text);
  Parts parts;
  if (text.starts_with("W-")) {
    parts.weekday = Number(text.substr(2));
    return parts;
  }
  if (text.ends_with('X')) {
    const int decade = Number(text.substr(0, text.size() - 1));
    if (decade > 0 && decade < kFarthest / 10)
      parts.days = {Day(decade * 10, 1, 1), LastDay(decade * 10 + 9, 12)};
    return parts;
  }
  const std::size_t dots = text.find("..");
  if (dots != std::string_view::npos) {
    const Parts first = Parse(text.substr(0, dots));
    const Parts last = Parse(text.substr(dots + 2));
    if (first.days && last.days) parts.days = {first.days->first, last.days->second};
    return parts;
  }
  if (text.size() > 6 && text[4] == '-' && text[5] == 'W') return ParseWeek(text);
  return ParseCalendar(text);
}

// Unset if they have no part in common.
std::optional<bool> AgreeByParts(const Parts& a, const Parts& b) {
  bool is_common = false;
  bool agrees = true;
  const auto compare = [&](int x, int y) {
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
    const int months = (has_years ? (x.year - y.year) * kMonths : 0) + x.month - y.month;
    return std::abs(months) == 1 || (!has_years && std::abs(months) == kMonths - 1);
  }
  const year_month_day first = Date(has_years ? x.year : kLeapYear, x.month, x.day);
  const year_month_day second = Date(has_years ? y.year : kLeapYear, y.month, y.day);
  if (!first.ok() || !second.ok()) return false;
  constexpr int kDaysOfLeapYear = 366;
  const auto apart = std::chrono::abs(sys_days(first) - sys_days(second)).count();
  return apart == 1 || (!has_years && apart == kDaysOfLeapYear - 1);
}

}  // namespace

bool AreNearDates(std::string_view a, std::string_view b) {
  const Parts x = Parse(a);
  const Parts y = Parse(b);
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

ValueComparison CompareDates(std::string_view a, std::string_view b) {
  if (a == b) return {Agreement::kEqual, {}};
  // An era that only one side says, or that was not understood.
  if (a == "-" + std::string(b) || b == "-" + std::string(a)) return {Agreement::kAgree, {}};
  const std::optional<bool> agrees = Agree(Parse(a), Parse(b));
  if (!agrees) return {};
  if (*agrees) return {Agreement::kAgree, {}};
  return {Agreement::kDiffer, std::string(a) + " against " + std::string(b)};
}

}  // namespace synoptic::mentions
