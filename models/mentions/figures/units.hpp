#pragma once

#include <span>
#include <string>
#include <string_view>

#include "synoptic/value.hpp"

namespace synoptic::mentions {

/// The id of Chinese 成 and Japanese 割, which CLDR does not have.
constexpr std::string_view kTenth = "tenth";

/// The id of years of age, which are no span of time.
constexpr std::string_view kYearsOfAge = "age";

/// A unit of measurement and how it becomes the base unit of its dimension.
struct UnitInfo {
  std::string_view id;    ///< CLDR's identifier.
  std::string_view base;  ///< As written in values: "m", "B/s", "%".
  double factor = 1;      ///< value in base units = factor * value + offset.
  double offset = 0;
  std::string_view symbols;  ///< Written so in all languages; separated by "|".
};

std::span<const UnitInfo> Units();

/// `amount` in the base unit. Exact if the factor is a whole number or a power of ten; else
/// rounded to one digit more than the amount was written with, three at least: an amount in miles
/// is hardly made more precise by being converted.
Decimal ToBase(const Decimal& amount, const UnitInfo& unit);

}  // namespace synoptic::mentions
