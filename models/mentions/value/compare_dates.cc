// Dates. One with a year is an interval of days, and two agree if one lies in the other; one
// without is compared by the parts that both name.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include "models/mentions/value/date_spans.hpp"
#include "synoptic/internal/compare_values.hpp"

namespace synoptic::mentions {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

bool Overlap(const std::pair<int, int>& a, const std::pair<int, int>& b) {
  const auto meet = [&](int by) { return a.first <= b.second + by && b.first + by <= a.second; };
  return meet(0) || meet(kDaysOfLeapYear) || meet(-kDaysOfLeapYear);
}

bool Overlap(const DaySpan& a, const DaySpan& b) {
  return a.first <= b.second && b.first <= a.second;
}

// Winter is told by the year in which it begins and by that in which most of it lies.
bool IsOfWinter(const Parts& winter, const Parts& other) {
  constexpr int kWinter = 4;
  if (winter.season != kWinter || !winter.days || !other.days) return false;
  const auto before = SeasonOf(static_cast<int>(winter.year) - 1, kWinter);
  return Overlap(before, *other.days);
}

// South of the equator seasons are half a year away.
bool MayBeOfSouth(const Parts& season, const Parts& other) {
  constexpr int kHalfYear = 183;
  if (season.season == 0 || other.season > 0 || !season.circle || !other.circle) return false;
  const std::pair south(season.circle->first + kHalfYear, season.circle->second + kHalfYear);
  return Overlap(south, *other.circle);
}

// Parts of years, with a year or without. Unset where they cannot be compared.
std::optional<bool> AgreeAsPartsOfYears(const Parts& a, const Parts& b) {
  if (a.season > 0 && b.season > 0 && a.season != b.season) return false;
  const auto of_one = [&](const Parts& x, const Parts& y) {
    return x.month == y.month && x.quarter == y.quarter && x.half == y.half &&
           x.season == y.season && x.is_decade == y.is_decade && x.day == y.day;
  };
  const bool are_parts = a.part != Date::Part::kWhole && b.part != Date::Part::kWhole;
  if (are_parts && a.part != b.part && of_one(a, b) && (a.month > 0 || a.year == b.year)) {
    return false;
  }
  if (IsOfWinter(a, b) || IsOfWinter(b, a)) return true;
  const bool agree = a.days && b.days ? Overlap(*a.days, *b.days) : Overlap(*a.circle, *b.circle);
  if (!agree && (MayBeOfSouth(a, b) || MayBeOfSouth(b, a))) return std::nullopt;
  return agree;
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

// What its parts alone say: a month or a day of one.
bool IsDay(const Parts& parts) { return parts.month > 0 && parts.part == Date::Part::kWhole; }

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

constexpr int kHour = 60;
constexpr int kMinutes = 24 * kHour;

int MinuteOf(const Date& time) { return time.hour * kHour + std::max(time.minute, 0); }

// Midnight is no noon, though twelve may be either.
bool AreNoonAndMidnight(const Parts& a, const Parts& b) {
  const auto is_midnight = [](const Parts& time) { return time.hour == 0 && time.minute >= 0; };
  const auto is_noon = [](const Parts& time) { return time.hour == 12 && time.minute >= 0; };
  return (is_midnight(a) && is_noon(b)) || (is_noon(a) && is_midnight(b));
}

// A full hour agrees with what it is of, and with what is rounded to it. Of two zones, both times
// are brought to one; where one side tells none, other hours may be the same.
std::optional<bool> AgreeAsTimes(const Parts& a, const Parts& b) {
  constexpr int kHalfDay = 12 * kHour;
  constexpr int kRounded = 10;
  constexpr int kHalfHour = 30;
  if (a.hour < 0 || b.hour < 0) return std::nullopt;
  const bool has_zone = a.zone != Date::kNoZone;
  const bool have_zones = has_zone && b.zone != Date::kNoZone;
  const int shift = have_zones ? a.zone - b.zone : 0;
  const int later = (((MinuteOf(b) + shift) % kMinutes) + kMinutes) % kMinutes;
  const int apart = ApartInCycle(MinuteOf(a) % kHalfDay, later % kHalfDay, kHalfDay);
  const bool is_full_hour = a.minute < 0 || b.minute < 0;
  const bool is_same_hour = MinuteOf(a) / kHour % 12 == later / kHour % 12;
  const bool are_near = apart == 0 || (is_full_hour && (is_same_hour || apart <= kRounded));
  const bool agree = are_near && !(shift == 0 && AreNoonAndMidnight(a, b));
  const bool is_half_told = has_zone != (b.zone != Date::kNoZone);
  if (!agree && is_half_told && apart % kHalfHour == 0) return std::nullopt;
  return agree;
}

std::optional<bool> Agree(const Parts& a, const Parts& b) {
  if (a.hour >= 0 || b.hour >= 0) return AgreeAsTimes(a, b);
  if (a.days && b.days) return AgreeAsPartsOfYears(a, b);
  if (a.weekday > 0 || b.weekday > 0) {
    const auto x = WeekdayOf(a);
    const auto y = WeekdayOf(b);
    return x && y ? std::optional(*x == *y) : std::nullopt;
  }
  const bool are_narrow = a.circle && b.circle;
  if (are_narrow && (!IsDay(a) || !IsDay(b))) return AgreeAsPartsOfYears(a, b);
  return AgreeByParts(a, b);
}

constexpr int kMostYears = 10;
constexpr int kWeekdays = 7;

// As precise as each other, but that one may leave out the year.
bool AreAsPrecise(const Parts& x, const Parts& y) {
  const bool has_year = (x.year != 0) == (y.year != 0) || x.month > 0;
  return has_year && (x.month > 0) == (y.month > 0) && (x.day > 0) == (y.day > 0) &&
         (x.weekday > 0) == (y.weekday > 0) && (x.hour >= 0) == (y.hour >= 0) &&
         (x.quarter > 0) == (y.quarter > 0) && (x.half > 0) == (y.half > 0) &&
         (x.season > 0) == (y.season > 0);
}

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
  const bool is_of_year = x.quarter > 0 || x.half > 0 || x.season > 0;
  if (is_of_year && !(x.days && y.days)) {  // The next of the year.
    constexpr int kFour = 4;
    if (x.half > 0) return true;
    return x.quarter > 0 ? ApartInCycle(x.quarter, y.quarter, kFour) <= 1
                         : ApartInCycle(x.season, y.season, kFour) <= 1;
  }
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
