#pragma once

#include <optional>
#include <string_view>

#include "synoptic/value.hpp"

namespace synoptic::mentions {

/// The unit in which a quantity was told where that is none of the base units: 9.14 m is 30 feet,
/// 432000 s are 5 days. Told from the value alone, as conversion leaves three digits.
struct ToldUnit {
  double factor;  ///< Base units in one.
  double step;    ///< One of the last significant digit that was told, in base units.
};

/// Nothing where the base unit, or one of its powers of ten, is as likely. Units are those of
/// docs/mentions.md.
std::optional<ToldUnit> ToldUnitOf(const Figure::Number& number, std::string_view unit);

/// Whether two spans of time may both have been counted in one unit, as whole numbers below a
/// hundred: 14 and 15 days, 12 and 13 months. Then they are no conversions of each other.
bool MayBeCountsOfOneUnit(double a, double b, std::string_view unit);

}  // namespace synoptic::mentions
