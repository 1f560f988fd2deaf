// Years of other calendars, where the text says so: 民國113年, "1445 هـ", "Buddhist Era 2567".
// Those of the moon by the arithmetic calendar, which may be a day from the one that is seen.

#include <cstdint>
#include <string_view>

#include "models/mentions/figures/date_parts.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::int64_t kFirstOfMoon = 1200;  // Years that texts of today speak of.
constexpr std::int64_t kLastOfMoon = 1600;

// Days of the civil Islamic calendar, from the first of 1970.
Date DayOfMoon(std::int64_t year, std::int64_t month, std::int64_t day) {
  constexpr std::int64_t kEpoch = 1948440 - 385 - 2440588;
  const std::int64_t days =
      (11 * year + 3) / 30 + 354 * year + 30 * month - (month - 1) / 2 + day + kEpoch;
  return PlusDays({1970, 1, 1}, days);
}

std::optional<ParserInput::Phrase> FindCalendar(const ParserInput& input, std::size_t i,
                                                bool is_behind) {
  const auto calendar = input.Find(i, Role::kCalendar);
  if (!calendar || (i > 0 && is_behind && input[i].gap == Gap::kBreak)) return std::nullopt;
  const bool stands_behind = calendar->meaning->code().find('b') != std::string_view::npos;
  return stands_behind == is_behind ? calendar : std::nullopt;
}

bool IsOfMoon(const ParserInput::Phrase& calendar) {
  return calendar.meaning->code().find('h') != std::string_view::npos;
}

bool MayBeOfMoon(std::int64_t year) { return year >= kFirstOfMoon && year <= kLastOfMoon; }

// A month of the moon, and whether its year follows.
std::optional<DateRead> ReadMonthOfMoon(const ParserInput& input, std::size_t i, std::int64_t day) {
  const auto month = input.Find(i, Role::kMonth);
  if (!month || month->meaning->code() != "h") return std::nullopt;
  const auto year = ReadShortNumber(input, BehindLink(input, month->end), 4);
  if (!year || !MayBeOfMoon(year->number)) return std::nullopt;
  DateRead read{DayOfMoon(year->number, month->meaning->number, day > 0 ? day : 15), year->end};
  if (day == 0) read.date.day = 0;
  if (const auto sign = FindCalendar(input, year->end, true)) read.end = sign->end;
  return read;
}

Dates YearsOf(const ParserInput::Phrase& calendar, std::int64_t year) {
  if (!IsOfMoon(calendar)) return {{.year = year + calendar.meaning->number}};
  const std::int64_t first = DayOfMoon(year, 1, 1).year;
  const std::int64_t last = DayOfMoon(year, 12, 29).year;
  if (first == last) return {{.year = first}};
  return {{.year = first}, Date{.year = last}};
}

}  // namespace

std::int64_t YearsBeforeOurs(const ParserInput& input, std::size_t i, std::size_t& end) {
  const auto calendar = FindCalendar(input, i, false);
  if (!calendar || IsOfMoon(*calendar)) return 0;
  end = calendar->end;
  return calendar->meaning->number;
}

Finding ReadOtherCalendar(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kLastDay = 30;
  if (auto month = ReadMonthOfMoon(input, i, 0))
    return FoundDate(input, i, month->end, {month->date});
  if (const auto day = ReadShortNumber(input, i, 2);
      day && day->number >= 1 && day->number <= kLastDay) {
    const std::size_t j = BehindLink(input, BehindOrdinal(input, day->end));
    if (const auto read = ReadMonthOfMoon(input, j, day->number)) {
      return FoundDate(input, i, read->end, {read->date});
    }
  }
  const bool is_era = input.lexicon().traits().han_numerals != language::HanNumerals::kNone;
  if (const auto calendar = is_era ? std::nullopt : FindCalendar(input, i, false)) {
    const std::size_t j = BehindLink(input, calendar->end);
    const auto year = input.IsDigits(j) ? ReadShortNumber(input, j, 4) : std::nullopt;
    if (!year || year->number < 1 || (IsOfMoon(*calendar) && !MayBeOfMoon(year->number))) return {};
    return FoundDate(input, i, BehindYear(input, year->end), YearsOf(*calendar, year->number));
  }
  const auto year = input.IsDigits(i) ? ReadShortNumber(input, i, 4) : std::nullopt;
  const auto calendar = year ? FindCalendar(input, year->end, true) : std::nullopt;
  if (!calendar || year->number < 1 || (IsOfMoon(*calendar) && year->number > kLastOfMoon)) {
    return {};
  }
  return FoundDate(input, i, calendar->end, YearsOf(*calendar, year->number));
}

}  // namespace synoptic::mentions
