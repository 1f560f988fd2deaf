#include "align/claims/differences/gaps.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>

#include "synoptic/internal/compare_values.hpp"

namespace synoptic::claims {
namespace {

constexpr std::string_view kPercent = "%";

std::optional<Gap> Between(const Figure& a, const Figure& b) {
  if (a.unit != b.unit) return std::nullopt;
  const double x = a.first.ToDouble();
  const double y = b.first.ToDouble();
  const double larger = std::max(std::abs(x), std::abs(y));
  if (x == y || larger == 0) return std::nullopt;
  return Gap{std::abs(x - y), std::min(std::abs(x - y) / larger, 1.0), a.unit};
}

std::optional<std::int64_t> DaysUntil(const Date& date) {
  using namespace std::chrono;
  const year_month_day day(year(static_cast<int>(date.year)),
                           month(static_cast<unsigned>(date.month)),
                           std::chrono::day(static_cast<unsigned>(date.day)));
  if (date.year == 0 || date.day == 0 || !day.ok()) return std::nullopt;
  return sys_days(day).time_since_epoch().count();
}

// Whether nothing is told but what the other date tells, too.
bool IsAsPrecise(const Date& a, const Date& b) {
  return (a.year != 0) == (b.year != 0) && (a.month > 0) == (b.month > 0) &&
         (a.day > 0) == (b.day > 0) && (a.hour >= 0) == (b.hour >= 0) && a.week == 0 &&
         b.week == 0 && a.weekday == 0 && b.weekday == 0 && !a.is_decade && !b.is_decade &&
         a.quarter == 0 && b.quarter == 0 && a.half == 0 && b.half == 0 && a.season == 0 &&
         b.season == 0 && a.part == b.part;
}

Gap Apart(std::int64_t a, std::int64_t b, const char* unit) {
  return {std::abs(static_cast<double>(a - b)), 0, unit};
}

std::optional<Gap> Between(const Date& a, const Date& b) {
  constexpr std::int64_t kMonths = 12;
  constexpr std::int64_t kMinutes = 60;
  if (!IsAsPrecise(a, b)) return std::nullopt;
  if (a.hour >= 0) {
    if (a.minute < 0 || b.minute < 0 || a.zone != b.zone) return std::nullopt;
    return Apart(a.hour * kMinutes + a.minute, b.hour * kMinutes + b.minute, "minute");
  }
  if (a.day > 0) {
    // Without a year, of one that both dates have.
    Date x = a;
    Date y = b;
    constexpr std::int64_t kLeapYear = 2000;
    if (x.month == 0) return std::nullopt;
    if (x.year == 0) x.year = y.year = kLeapYear;
    const auto from = DaysUntil(x);
    const auto to = DaysUntil(y);
    return from && to ? std::optional(Apart(*from, *to, "day")) : std::nullopt;
  }
  if (a.month > 0) {
    return Apart(a.year * kMonths + a.month, b.year * kMonths + b.month, "month");
  }
  if (a.year == 0 || (a.year < 0) != (b.year < 0)) return std::nullopt;
  return Apart(a.year, b.year, "year");
}

}  // namespace

std::optional<Gap> GapBetween(const Value& a, const Value& b) {
  if (a.figure() != nullptr && b.figure() != nullptr) return Between(*a.figure(), *b.figure());
  if (a.dates() == nullptr || b.dates() == nullptr) return std::nullopt;
  const std::optional<Gap> gap = Between(a.dates()->first, b.dates()->first);
  return gap && gap->absolute > 0 ? gap : std::nullopt;
}

std::string Describe(const Gap& gap) {
  constexpr int kDigits = 12;  // As many as a difference of doubles is sure of.
  constexpr int kDigitsOfShare = 2;
  const Decimal absolute = Decimal::Rounded(gap.absolute, kDigits);
  const bool is_date =
      gap.unit == "day" || gap.unit == "month" || gap.unit == "year" || gap.unit == "minute";
  if (is_date || gap.unit == kPercent) {
    const std::string unit = is_date ? gap.unit : "percentage point";
    return absolute.ToString() + ' ' + unit + (gap.absolute == 1 ? "" : "s") + " apart";
  }
  const double share = 100 * gap.relative;
  const Decimal percent = share >= 10 ? Decimal::Rounded(std::round(share), 3)
                                      : Decimal::Rounded(share, kDigitsOfShare);
  return mentions::Readable(Value(Figure::Of(Figure::Kind::kExact, {absolute}, gap.unit))) + ", " +
         percent.ToString() + " %, apart";
}

}  // namespace synoptic::claims
