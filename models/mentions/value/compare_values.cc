// A figure is read as an interval of what it may stand for: a point, as wide as its bounds, its
// estimate or its range. Points agree by rounding, intervals by overlap.

#include "synoptic/internal/compare_values.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "synoptic/internal/told_units.hpp"

namespace synoptic::mentions {
namespace {

constexpr double kRounding = 0.05;
constexpr double kEstimate = 0.075;
constexpr double kBound = 1.2;
constexpr double kBoundOfFraction = 4.0 / 3;
constexpr double kConverted = 0.1;
constexpr double kDegree = 0.6;
constexpr double kExactBelow = 100;
constexpr double kSame = 1e-9;  // Relative: what a detour by way of doubles costs.

using Kind = Figure::Kind;

// A figure as doubles.
struct Extent {
  Kind kind = Kind::kExact;  // Of bounds, kOver and kUnder.
  double from = 0;
  double to = 0;
  int digits = 1;  // Significant, of the less precise end.
  std::string_view unit;
  std::optional<ToldUnit> told = {};
  bool is_fraction = false;
};

constexpr std::string_view kFraction = "/";  // For a unit, of what is told as a fraction.

Kind BoundOf(Kind kind) {
  if (kind == Kind::kAtLeast) return Kind::kOver;
  if (kind == Kind::kAtMost) return Kind::kUnder;
  return kind;
}

Extent ExtentOf(const Figure& figure) {
  constexpr int kFractionDigits = 2;  // Two thirds is 67 %.
  constexpr double kWordedShares[] = {0.25, 0.5, 0.75};
  const bool is_ratio = figure.first.denominator != 1;
  const bool is_fraction = is_ratio || (figure.unit.empty() &&
                                        std::ranges::find(kWordedShares, figure.first.ToDouble()) !=
                                            std::end(kWordedShares));
  const int digits =
      is_ratio ? kFractionDigits
               : std::min(figure.first.numerator.Digits(), figure.last.numerator.Digits());
  return {BoundOf(figure.kind),
          figure.first.ToDouble(),
          figure.last.ToDouble(),
          digits,
          figure.unit.empty() && is_ratio ? kFraction : std::string_view(figure.unit),
          ToldUnitOf(figure.first, figure.unit),
          is_fraction};
}

bool IsSame(double a, double b) {
  return std::abs(a - b) <= kSame * std::max(std::abs(a), std::abs(b));
}

// To so many significant digits; `mode` is std::round or std::trunc.
double Rounded(double value, int digits, double (*mode)(double)) {
  if (value == 0) return 0;
  const double power = std::pow(10, std::floor(std::log10(std::abs(value))) - digits + 1);
  return mode(value / power * (1 + kSame)) * power;
}

bool IsExactCount(const Extent& figure) {
  return (figure.unit.empty() || figure.unit == "%") && figure.from < kExactBelow &&
         std::floor(figure.from) == figure.from;
}

// Also 30 feet and 32 feet, 50 years and 51 years.
bool AreExactCounts(const Extent& a, const Extent& b) {
  if (IsExactCount(a) && IsExactCount(b)) return true;
  if (a.unit != b.unit) return false;
  if (MayBeCountsOfOneUnit(a.from, b.from, a.unit)) return true;
  return a.told && b.told && IsSame(a.told->factor, b.told->factor) &&
         std::max(a.from, b.from) < kExactBelow * a.told->factor;
}

// One of the last significant digit.
double RoundStep(double value, int digits) {
  if (value == 0) return 0;
  return std::pow(10, std::floor(std::log10(std::abs(value))) - digits + 1);
}

// "30 feet" and "9 m": whoever converts rounds, so the two are as exact as the rounder of them. Of
// two figures in one unit neither was converted.
bool AgreeByConversion(const Extent& a, const Extent& b) {
  const double gap = std::abs(a.from - b.from);
  if (a.unit == "°C") {
    const auto is_whole = [](const Extent& figure) {
      return std::floor(figure.from) == figure.from;
    };
    return is_whole(a) != is_whole(b) && gap <= kDegree;
  }
  const auto factor = [](const Extent& figure) { return figure.told ? figure.told->factor : 1; };
  if (IsSame(factor(a), factor(b))) return false;
  const auto step = [](const Extent& figure) {
    return figure.told ? figure.told->step : RoundStep(figure.from, figure.digits);
  };
  const double larger = std::max(std::abs(a.from), std::abs(b.from));
  return gap <= std::min(std::max(step(a), step(b)) / 2, kConverted * larger);
}

bool AgreeByRounding(const Extent& a, const Extent& b) {
  const double x = a.from;
  const double y = b.from;
  if (IsSame(x, y)) return true;
  if (AreExactCounts(a, b)) return false;
  if (AgreeByConversion(a, b)) return true;
  if (std::abs(x - y) > kRounding * std::max(std::abs(x), std::abs(y))) return false;
  const int digits = std::min(a.digits, b.digits);
  const auto agree = [&](double (*mode)(double)) {
    return IsSame(Rounded(x, digits, mode), Rounded(y, digits, mode));
  };
  return agree(std::round) || agree(std::trunc);
}

// What the figure may stand for; numbers are hardly ever negative here.
std::pair<double, double> Interval(const Extent& figure) {
  const double slack = std::abs(figure.from) * kEstimate;
  // Who says "over 300" would say "over 400" of 410: up to the next number as round.
  const double bound = figure.is_fraction ? kBoundOfFraction : kBound;
  const double reach =
      std::max(std::abs(figure.from) * (bound - 1), RoundStep(figure.from, figure.digits));
  switch (figure.kind) {
    case Kind::kOver:
      return {figure.from, figure.from + reach};
    case Kind::kUnder:
      return {figure.from - reach, figure.from};
    case Kind::kAbout:
      return {figure.from - slack, figure.from + slack};
    default:
      break;
  }
  // "Dozens": from 20 to 100, or as many as whoever says so likes.
  constexpr double kVague = 4;
  constexpr double kFurther = 2;
  if (figure.digits == 1 && figure.from > 0 && figure.to >= kVague * figure.from) {
    return {figure.from / kFurther, figure.to * kFurther};
  }
  return {figure.from, figure.to};
}

bool Overlap(const Extent& a, const Extent& b) {
  const auto [a_from, a_to] = Interval(a);
  const auto [b_from, b_to] = Interval(b);
  return a_from <= b_to * (1 + kSame) && b_from <= a_to * (1 + kSame);
}

bool Agree(const Extent& a, const Extent& b) {
  const bool is_bound = a.kind == Kind::kOver || a.kind == Kind::kUnder;
  const bool are_points = a.kind == Kind::kExact && b.kind == Kind::kExact;
  if (are_points || a.kind == Kind::kOrdinal || (is_bound && a.kind == b.kind))
    return AgreeByRounding(a, b);
  return Overlap(a, b);
}

// Shares of a whole: fractions as percentages, if the other side is one.
void UnifyShares(Extent& a, Extent& b) {
  const auto is_share = [](const Extent& figure) {
    return figure.unit == kFraction || (figure.unit.empty() && figure.from > 0 && figure.to < 1);
  };
  const auto to_percent = [](Extent& figure) {
    figure.from *= 100;
    figure.to *= 100;
    figure.unit = "%";
  };
  if (a.unit == "%" && is_share(b)) to_percent(b);
  if (b.unit == "%" && is_share(a)) to_percent(a);
  for (Extent* figure : {&a, &b}) {
    if (figure->unit == kFraction) figure->unit = {};
  }
}

bool IsFigure(MentionType type) {
  return type == MentionType::kNumber || type == MentionType::kQuantity ||
         type == MentionType::kMoney || type == MentionType::kAge || type == MentionType::kRank ||
         type == MentionType::kMinute;
}

bool IsOfItsOwn(MentionType type) {
  return type == MentionType::kAge || type == MentionType::kMinute;
}

// An age, or a minute of a match, and what may be one that was not read as such: "he was 94 years".
ValueComparison CompareAcrossTypes(const Mention& a, const Mention& b) {
  constexpr double kMonths = 12;
  const Figure& x = *a.value.figure();
  const Figure& y = *b.value.figure();
  const auto years = [](const Figure& figure) {
    return figure.first.ToDouble() / (figure.unit == "mo" ? kMonths : 1);
  };
  const bool is_unit = (x.unit.empty() || x.unit == "mo") && (y.unit.empty() || y.unit == "mo");
  if (!is_unit || x.kind != y.kind) return {};
  if (IsSame(years(x), years(y))) return {Agreement::kAgree, {}};
  const bool are_ages = (a.type == MentionType::kAge && y.unit == "mo") ||
                        (b.type == MentionType::kAge && x.unit == "mo");
  const auto is_whole = [](double value) { return std::floor(value) == value; };
  if (!are_ages || x.kind != Kind::kExact || !is_whole(years(x)) || !is_whole(years(y))) return {};
  return {Agreement::kDiffer, Readable(a.value) + " against " + Readable(b.value)};
}

// "4-1" and "1-4" are one score, told from either side.
ValueComparison CompareScores(const Mention& a, const Mention& b) {
  const std::string& x = a.value.text();
  const std::string& y = b.value.text();
  const std::size_t dash = x.find('-');
  const bool are_two = dash != std::string::npos && dash == x.rfind('-');
  if (are_two && x.substr(dash + 1) + '-' + x.substr(0, dash) == y) return {Agreement::kAgree, {}};
  if (std::ranges::count(x, '-') != std::ranges::count(y, '-')) return {};
  return {Agreement::kDiffer, x + " against " + y};
}

// Months have no fixed length: spans in months and in seconds compare by the mean one.
void UnifyTime(Extent& a, Extent& b) {
  constexpr double kMonth = 2629746;  // Seconds of a twelfth of the mean Gregorian year.
  const auto to_seconds = [](Extent& figure) {
    figure.kind = figure.kind == Kind::kExact ? Kind::kAbout : figure.kind;
    figure.from *= kMonth;
    figure.to *= kMonth;
    figure.unit = "s";
  };
  if (a.unit == "mo" && b.unit == "s") to_seconds(a);
  if (b.unit == "mo" && a.unit == "s") to_seconds(b);
}

}  // namespace

ValueComparison CompareValues(const Mention& a, const Mention& b) {
  const bool is_same_type = a.type == b.type;
  if (is_same_type && a.value == b.value) return {Agreement::kEqual, {}};
  if (a.type == MentionType::kDate && is_same_type) {
    const Dates* const x = a.value.dates();
    const Dates* const y = b.value.dates();
    return x != nullptr && y != nullptr ? CompareDates(*x, *y) : ValueComparison{};
  }
  if (a.type == MentionType::kScore && is_same_type) return CompareScores(a, b);
  if (!IsFigure(a.type) || !IsFigure(b.type)) return {};
  if (a.value.figure() == nullptr || b.value.figure() == nullptr) return {};
  if (!is_same_type && (IsOfItsOwn(a.type) || IsOfItsOwn(b.type))) {
    return CompareAcrossTypes(a, b);
  }
  Extent x = ExtentOf(*a.value.figure());
  Extent y = ExtentOf(*b.value.figure());
  if ((x.kind == Kind::kOrdinal) != (y.kind == Kind::kOrdinal)) return {};
  UnifyShares(x, y);
  UnifyTime(x, y);
  if (x.unit != y.unit) {
    const bool is_half_told = a.type != b.type && (x.unit.empty() || y.unit.empty()) &&
                              (a.type == MentionType::kMoney || b.type == MentionType::kMoney);
    if (is_half_told && Agree(x, y)) return {Agreement::kAgree, {}};
    return {};
  }
  const bool is_equal = x.kind == y.kind && IsSame(x.from, y.from) && IsSame(x.to, y.to);
  if (is_equal) return {Agreement::kEqual, {}};
  if (Agree(x, y)) return {Agreement::kAgree, {}};
  return {Agreement::kDiffer, Readable(a.value) + " against " + Readable(b.value)};
}

}  // namespace synoptic::mentions
