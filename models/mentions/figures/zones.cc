// Zones of times: "GMT", "MEZ", "UTC+3", "heure de Paris". Where clocks are put forward in summer,
// the day of the article tells; without one, the zone is not known.

#include <cstdint>
#include <optional>
#include <string_view>

#include "models/mentions/figures/calendar.hpp"
#include "models/mentions/figures/clocks.hpp"

namespace synoptic::mentions {
namespace {

constexpr int kHour = 60;
constexpr int kWeek = 7;

// The Sunday on or before a day.
Date SundayBefore(const Date& date) { return PlusDays(date, -(Weekday(date) % kWeek)); }

bool IsBefore(const Date& a, const Date& b) {
  return a.month != b.month ? a.month < b.month : a.day < b.day;
}

bool IsSummer(const Date& today, bool is_in_europe) {
  const std::int64_t year = today.year;
  const Date first = is_in_europe ? SundayBefore({year, 3, 31}) : SundayBefore({year, 3, 14});
  const Date last = is_in_europe ? SundayBefore({year, 10, 31}) : SundayBefore({year, 11, 7});
  return !IsBefore(today, first) && IsBefore(today, last);
}

// "UTC+3", "GMT-5": minutes behind a sign; nothing else moves `end`.
int ReadOffset(const ParserInput& input, std::size_t& end) {
  constexpr std::size_t kDigits = 2;
  constexpr std::int64_t kMost = 14;
  const bool is_east = input.IsMark(end, "+");
  const bool is_offset = (is_east || IsDashMark(input[end])) && input.Touches(end + 1) &&
                         input.IsDigits(end + 1) && input[end + 1].form.size() <= kDigits;
  if (!is_offset || (!is_east && !input.Touches(end))) return 0;
  const std::int64_t hours = std::stoll(input[end + 1].form);
  if (hours > kMost) return 0;
  end += 2;
  return static_cast<int>(is_east ? hours : -hours) * kHour;
}

}  // namespace

std::optional<ZoneRead> ReadZone(const ParserInput& input, std::size_t i) {
  const bool is_bracketed = input.IsMark(i, "(");
  const bool is_apart = input.IsMark(i, ",");
  const std::size_t at = is_bracketed || is_apart ? i + 1 : i;
  const auto zone = input.Find(at, Role::kZone);
  if (!zone) return std::nullopt;
  const std::string_view code = zone->meaning->code();
  const auto has = [&](char letter) { return code.find(letter) != std::string_view::npos; };
  if (has('A') && (is_apart || !input[at].is_capital)) return std::nullopt;
  ZoneRead read{static_cast<int>(zone->meaning->number), zone->end};
  if (has('e') || has('u')) {
    if (!input.today()) {
      read.zone = Date::kNoZone;
    } else if (IsSummer(*input.today(), has('e'))) {
      read.zone += kHour;
    }
  }
  if (read.zone == 0) read.zone = ReadOffset(input, read.end);
  if (!is_bracketed) return read;
  if (!input.IsMark(read.end, ")")) return std::nullopt;
  ++read.end;
  return read;
}

}  // namespace synoptic::mentions
