#pragma once

#include <cstdint>
#include <optional>

#include "synoptic/unit.hpp"

/// By which numbers figures and dates of different kinds are compared.
namespace synoptic::claims {

/// The whole number that a figure has, without its bound; -1 if it has another one.
std::int64_t WholeOf(const Figure& figure);

/// A year alone. A number is taken for one where nothing around it says otherwise.
std::optional<Dates> YearOf(const Mention& mention);

/// Of a fraction, what stands above the line; of a date, the part that is said first.
double NumberOf(const Mention& mention);

/// The same to be compared in size: spans in months, as those in seconds.
double SizeOf(const Mention& mention);

/// The size, of a fraction too.
double QuotientOf(const Mention& mention);

}  // namespace synoptic::claims
