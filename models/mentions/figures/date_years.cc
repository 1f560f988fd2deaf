// How a date gets its year, where that is told apart from it ("im März des Jahres 2024", "2024
// yılının Mart ayında") or from the day of the article ("last October", "en mars de l'an dernier").

#include <string_view>
#include <tuple>

#include "models/mentions/figures/date_parts.hpp"

namespace synoptic::mentions {
namespace {

constexpr int kMonthsOfSeason = 3;

// "Last year", "des vergangenen Jahres", counted from the day of the article.
std::optional<ShortNumber> ReadRelativeYear(const ParserInput& input, std::size_t i) {
  if (!input.today() || input[i].gap == Gap::kBreak) return std::nullopt;
  const auto phrase = input.Find(i, Role::kRelative);
  if (!phrase || phrase->meaning->code() != "y") return std::nullopt;
  for (std::size_t j = i; j < phrase->end; ++j) {
    if (input.IsDigits(j)) return std::nullopt;  // "Three years ago" has a year of its own.
  }
  const std::int64_t year = input.today()->year + phrase->meaning->number;
  return year > 0 ? std::optional(ShortNumber{year, phrase->end}) : std::nullopt;
}

// Behind a possessive that links a year to a part of it: "'s", の, the ending of a case.
std::size_t BehindPossessive(const ParserInput& input, std::size_t i) {
  if (input.IsSuffix(i)) ++i;
  const language::Table particles = input.lexicon().Words("year_particles");
  const bool is_joined = IsApostrophe(input[i]) && input.Touches(i) && input.Touches(i + 1);
  if (is_joined && particles.Has(input[i + 1].form)) return i + 2;
  const bool is_particle =
      IsIdeographic(input[i]) && input.Touches(i) && particles.Has(input[i].form);
  return is_particle ? i + 1 : i;
}

// The year of the last, or the next, date that has these parts.
std::int64_t YearOfNearest(const Date& date, std::int64_t direction, const Date& today) {
  if (direction == 0) return today.year;
  const int month = date.season > 0 ? date.season * kMonthsOfSeason : date.month;
  const int day = date.day > 0 ? date.day : today.day;
  const bool is_over = std::tie(month, day) < std::tie(today.month, today.day);
  const bool is_to_come = std::tie(month, day) > std::tie(today.month, today.day);
  if (direction < 0) return is_over ? today.year : today.year - 1;
  return is_to_come ? today.year : today.year + 1;
}

Date NearestWeekday(int weekday, std::int64_t direction, const Date& today) {
  constexpr int kWeek = 7;
  int days = (weekday - Weekday(today) + kWeek) % kWeek;
  if (days == 0) days = kWeek;
  return PlusDays(today, direction < 0 ? (days == kWeek ? -kWeek : days - kWeek) : days);
}

void AddYear(const ParserInput& input, std::int64_t direction, Date& date) {
  const bool has_none = date.year == 0 && (date.month > 0 || date.season > 0);
  if (has_none && input.today()) date.year = YearOfNearest(date, direction, *input.today());
}

}  // namespace

bool EndsPhrase(const ParserInput& input, std::size_t i) {
  if (i >= input.size() || input[i].gap == Gap::kBreak || input.IsSuffix(i)) return true;
  if (input[i].kind == Token::Kind::kMark) {
    const bool is_sign =
        input.IsMark(i, "%") || input.Find(i, Role::kUnit) || input.Find(i, Role::kCurrency);
    return !is_sign && !(input.Touches(i) && input.Touches(i + 1) && input.IsDigits(i + 1));
  }
  return input[i].IsWord() && input.lexicon().Words("function_words").Has(input[i].form);
}

std::optional<ShortNumber> ReadShortenedYear(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kFirstOfLastCentury = 40;
  constexpr std::int64_t kLastDay = 31;
  if (!input.IsDigits(i) || input[i].form.size() != 2) return std::nullopt;
  constexpr std::size_t kReach = 4;  // "Wurde im November 75."
  for (std::size_t back = 1; back <= kReach && back <= i && !IsApostrophe(input[i - 1]); ++back) {
    const auto before = input.Find(i - back, Role::kUnitBefore);
    if (before && before->meaning->code() == "!") return std::nullopt;
  }
  const auto number = ReadShortNumber(input, i, 2);
  const bool is_marked = i > 0 && IsApostrophe(input[i - 1]) && input.Touches(i);
  const bool goes_on = input.Touches(i + 1) && (input[i + 1].IsWord() || input.IsDigits(i + 1));
  if (goes_on || (!is_marked && (number->number <= kLastDay || !EndsPhrase(input, i + 1)))) {
    return std::nullopt;
  }
  const std::int64_t century = number->number < kFirstOfLastCentury ? 2000 : 1900;
  return ShortNumber{century + number->number, i + 1};
}

std::optional<ShortNumber> ReadYearOf(const ParserInput& input, std::size_t i) {
  if (i >= input.size() || input[i].gap == Gap::kBreak) return std::nullopt;
  const std::size_t behind = BehindLink(input, i);
  if (input[behind].gap != Gap::kBreak) {
    if (const auto year = ReadYearNumber(input, behind)) {
      return ShortNumber{year->number, BehindYear(input, year->end)};
    }
    const bool is_apart = input.IsMark(i, ",");
    const auto shortened = is_apart ? std::nullopt : ReadShortenedYear(input, behind);
    if (shortened) return ShortNumber{shortened->number, BehindYear(input, shortened->end)};
  }
  for (std::size_t j = i;;) {  // "Tahun lalu" is last year, and "tahun" a link.
    if (const auto year = ReadRelativeYear(input, j)) return year;
    const auto link = input.Find(j, Role::kDateLink);
    if (!link) return std::nullopt;
    j = link->end;
    if (IsApostrophe(input[j])) ++j;
  }
}

std::optional<DateRead> ReadWithinYear(const ParserInput& input, std::size_t i, std::int64_t year) {
  if (i >= input.size() || input[i].gap == Gap::kBreak) return std::nullopt;
  const bool is_said = i > 0 && input[i - 1].IsWord();  // "2024 yılının".
  const std::size_t behind = BehindPossessive(input, i);
  DateRead read{{.year = year}, behind};
  AddPartBehind(input, read);
  if (read.date.part != Date::Part::kWhole) return read;
  if (auto part = ReadYearPart(input, behind, true); part && part->date.year == 0) {
    part->date.year = year;
    return part;
  }
  if (const auto feast = input.Find(behind, Role::kFeast);
      feast && feast->meaning->number > 0 && feast->meaning->code().empty()) {
    constexpr std::int64_t kMonth = 100;
    const std::int64_t day = feast->meaning->number;
    return DateRead{{year, static_cast<int>(day / kMonth), static_cast<int>(day % kMonth)},
                    feast->end};
  }
  if (input.lexicon().traits().han_numerals != language::HanNumerals::kNone) {
    auto month = ReadIdeographicMonthAndDay(input, behind);
    if (!month || month->date.month == 0) return std::nullopt;
    month->date.year = year;
    return month;
  }
  const bool may_lead = is_said || behind > i || input.lexicon().traits().weekday_follows_date;
  auto month = may_lead ? ReadMonthFirst(input, behind) : std::nullopt;
  if (!month || month->date.year != 0) return std::nullopt;
  month->date.year = year;
  return month;
}

std::optional<DateRead> ReadNearest(const ParserInput& input, std::size_t i) {
  const auto nearest = input.Find(i, Role::kNearest);
  if (!nearest || nearest->meaning->code() == "b") return std::nullopt;
  const std::size_t j = nearest->end;
  if (j >= input.size() || input[j].gap == Gap::kBreak) return std::nullopt;
  const std::int64_t direction = nearest->meaning->number;
  if (const auto weekday = FindWeekday(input, j)) {
    const auto day = static_cast<int>(weekday->meaning->number);
    if (direction == 0 || !input.today()) return std::nullopt;
    return DateRead{NearestWeekday(day, direction, *input.today()), weekday->end};
  }
  auto read = ReadDayMonth(input, j);
  if (!read) read = ReadMonthFirst(input, j);
  if (!read) {  // "This summer", where the season alone is much else; no first half of a match.
    read = ReadYearPart(input, j, true);
    if (!read || read->date.season == 0) return std::nullopt;
  }
  AddYear(input, direction, read->date);
  return read;
}

void AddNearestBehind(const ParserInput& input, DateRead& read) {
  if (read.end >= input.size() || input[read.end].gap == Gap::kBreak) return;
  const std::size_t j = input.IsSuffix(read.end) ? read.end + 1 : read.end;
  const auto nearest = input.Find(j, Role::kNearest);
  if (!nearest || nearest->meaning->code() == "f") return;
  if (read.date.weekday > 0) {
    if (nearest->meaning->number == 0 || !input.today()) return;
    read.date = NearestWeekday(read.date.weekday, nearest->meaning->number, *input.today());
  } else if (read.date.year == 0) {
    AddYear(input, nearest->meaning->number, read.date);
  } else {
    return;
  }
  read.end = nearest->end;
}

}  // namespace synoptic::mentions
