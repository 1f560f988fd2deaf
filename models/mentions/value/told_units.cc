// "30 feet" is 9.14 m, and is told to ten feet; "118 hours" to an hour. What was told has one or
// two significant digits in its own unit, and is the value once it is converted and rounded to
// three.

#include "synoptic/internal/told_units.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace synoptic::mentions {
namespace {

struct Unit {
  std::string_view base;
  double factor;
};

// Of units that are whole multiples of each other larger ones come first.
constexpr Unit kUnits[] = {{"m", 1609.344},
                           {"m", 1852},
                           {"m", 0.3048},
                           {"m", 0.9144},
                           {"m", 0.0254},
                           {"m2", 4046.8564224},
                           {"m2", 2589988.110336},
                           {"m2", 0.09290304},
                           {"m3", 0.158987294928},
                           {"m3", 0.003785411784},
                           {"kg", 0.45359237},
                           {"kg", 6.35029318},
                           {"kg", 0.028349523125},
                           {"m/s", 0.44704},
                           {"m/s", 1 / 3.6},
                           {"m/s", 0.514444},
                           {"s", 604800},
                           {"s", 86400},
                           {"s", 3600},
                           {"s", 60},
                           {"mo", 12}};

constexpr double kSame = 1e-9;

double StepOf(double number, int digits) {
  return std::pow(10, std::floor(std::log10(number) + kSame) - digits + 1);
}

bool IsWholeMultiple(const Unit& unit) { return unit.base == "s" || unit.base == "mo"; }

}  // namespace

std::optional<ToldUnit> ToldUnitOf(const Figure::Number& number, std::string_view unit) {
  constexpr int kDigitsKept = 3;
  constexpr int kDigitsTold = 2;
  constexpr double kLeast = 0.2;  // A quarter of a mile.
  const double value = std::abs(number.ToDouble());
  if (number.denominator != 1 || value == 0) return std::nullopt;
  for (const Unit& told : kUnits) {
    if (told.base != unit) continue;
    const double exact = value / told.factor;
    if (IsWholeMultiple(told)) {
      constexpr double kHalves = 2;  // "Two and a half days".
      if (exact < 1 || std::abs(std::round(exact * kHalves) - exact * kHalves) > kSame) continue;
      return ToldUnit{told.factor, told.factor};
    }
    if (number.numerator.Digits() != kDigitsKept || exact < kLeast) continue;
    for (int digits = 1; digits <= kDigitsTold; ++digits) {
      const double step = StepOf(exact, digits);
      const double converted = std::round(exact / step) * step * told.factor;
      if (std::abs(converted - value) > StepOf(value, kDigitsKept) / 2 * (1 + kSame)) continue;
      return ToldUnit{told.factor, step * told.factor};
    }
  }
  return std::nullopt;
}

bool MayBeCountsOfOneUnit(double a, double b, std::string_view unit) {
  constexpr double kCounts = 100;
  const auto is_count = [&](double value, double factor) {
    const double count = value / factor;
    return count < kCounts && std::abs(count - std::round(count)) <= kSame * kCounts;
  };
  if (unit != "s" && unit != "mo") return false;
  if (is_count(a, 1) && is_count(b, 1)) return true;
  return std::any_of(std::begin(kUnits), std::end(kUnits), [&](const Unit& told) {
    return told.base == unit && is_count(a, told.factor) && is_count(b, told.factor);
  });
}

}  // namespace synoptic::mentions
