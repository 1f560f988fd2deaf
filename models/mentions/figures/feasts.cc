// Feasts: those of a fixed day, and those that move with Easter, which is of a year. Without one,
// they lie between the first and the last day that they may fall on.

#include <cstdint>
#include <string_view>

#include "models/mentions/figures/date_parts.hpp"

namespace synoptic::mentions {
namespace {

// The Gregorian Easter, by the algorithm of Meeus, Jones and Butcher.
Date EasterOf(std::int64_t year) {
  const std::int64_t a = year % 19;
  const std::int64_t b = year / 100;
  const std::int64_t c = year % 100;
  const std::int64_t h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const std::int64_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const std::int64_t m = (a + 11 * h + 22 * l) / 451;
  const std::int64_t sum = h + l - 7 * m + 114;
  return {year, static_cast<int>(sum / 31), static_cast<int>(sum % 31) + 1};
}

// The Julian one, in the Gregorian calendar of 1900 to 2099.
Date OrthodoxEasterOf(std::int64_t year) {
  constexpr std::int64_t kBehind = 13;
  const std::int64_t d = (19 * (year % 19) + 15) % 30;
  const std::int64_t e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const std::int64_t sum = d + e + 114;
  return PlusDays({year, static_cast<int>(sum / 31), static_cast<int>(sum % 31) + 1}, kBehind);
}

Dates MovableFeast(bool is_orthodox, std::int64_t offset, std::int64_t year) {
  if (year > 0) {
    return {PlusDays(is_orthodox ? OrthodoxEasterOf(year) : EasterOf(year), offset)};
  }
  constexpr Date kFirst{2023, 3, 22};
  constexpr Date kLast{2023, 4, 25};
  constexpr std::int64_t kLater = 13;
  const std::int64_t by = offset + (is_orthodox ? kLater : 0);
  Dates dates{PlusDays(kFirst, by), PlusDays(kLast, by)};
  dates.first.year = dates.last->year = 0;
  return dates;
}

}  // namespace

Finding ReadFeast(const ParserInput& input, std::size_t i) {
  constexpr int kMonth = 100;
  const auto feast = input.Find(i, Role::kFeast);
  if (!feast) return {};
  if (feast->meaning->number == 0 && feast->meaning->code().empty()) {
    return {std::nullopt, feast->end};  // Of a calendar that is not ours.
  }
  std::size_t end = input.IsSuffix(feast->end) ? feast->end + 1 : feast->end;
  const auto year = ReadYearOf(input, end);
  const std::int64_t number = feast->meaning->number;
  const std::string_view code = feast->meaning->code();
  Dates dates;
  if (code.empty()) {
    dates.first = {year ? year->number : 0, static_cast<int>(number) / kMonth,
                   static_cast<int>(number) % kMonth};
  } else {
    dates = MovableFeast(code == "o", number, year ? year->number : 0);
  }
  if (year) end = year->end;
  return {Mention{MentionType::kDate, input.SpanOf(i, end), Value(dates)}, end};
}

}  // namespace synoptic::mentions
