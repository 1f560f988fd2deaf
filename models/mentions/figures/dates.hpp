#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/calendar.hpp"
#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// A date at token `i`, in words ("3 marzo 2024", "lunedì 18 marzo", "March 2024") or digits
/// ("03.03.2024", "2024年3月3日").
Finding ReadDate(const ParserInput& input, std::size_t i);

/// "the 1980s", "anni '80", "1980-е годы", "80年代".
Finding ReadDecade(const ParserInput& input, std::size_t i);

/// A year with its era: "512 BC", "公元前512年", "AD 79". Four digits at least, with a minus before
/// our era: "-0512".
Finding ReadEraYear(const ParserInput& input, std::size_t i);

/// A year alone, or two with a dash, where it is said to be one or stands like one.
Finding ReadYear(const ParserInput& input, std::size_t i);

/// "yesterday", "vor 3 Tagen", "last Monday", counted from `today`. Nothing if that is unknown.
Finding ReadRelativeDate(const ParserInput& input, std::size_t i, const std::optional<Date>& today);

/// "19.30", "7 a.m.", "pukul 19.30 WIB", "下午7时30分".
Finding ReadTime(const ParserInput& input, std::size_t i);

/// What dates are made of.
namespace years {
constexpr std::int64_t kFirst = 1000;
constexpr std::int64_t kLast = 2100;
}  // namespace years

struct ShortNumber {
  std::int64_t number = 0;
  std::size_t end = 0;
};

/// A whole number of at most `digits` digits, or a numeral in ideographs.
std::optional<ShortNumber> ReadShortNumber(const ParserInput& input, std::size_t i,
                                           std::size_t digits);

/// One that is between years::kFirst and years::kLast, and not the beginning of an amount.
std::optional<ShortNumber> ReadYearNumber(const ParserInput& input, std::size_t i);

/// The position behind "года", "г." and the like, if they stand at `end`.
std::size_t BehindYear(const ParserInput& input, std::size_t end);

}  // namespace synoptic::mentions
