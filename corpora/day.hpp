#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "synoptic/export.hpp"

namespace synoptic::corpora {

/// The day of a date as metadata have it ("2024-03-18T07:00:00+01:00", "20240318",
/// "Mon, 18 Mar 2024 07:00:00 GMT"), or an empty text.
SYNOPTIC_EXPORT std::string DayOf(std::string_view date);

/// ISO 8601, or an empty text if there is no such day in the age of print.
SYNOPTIC_EXPORT std::string Day(int year, int month, int day);

/// `size` digits at `at` as a number, or -1.
SYNOPTIC_EXPORT int Digits(std::string_view text, std::size_t at, std::size_t size);

}  // namespace synoptic::corpora
