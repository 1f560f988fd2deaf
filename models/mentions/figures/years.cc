// Years. A number of four digits is a year where a word says so ("in 1848", "1848
// года"); without one, only from 1900 on, and not if it counts something.

#include <cstdint>
#include <optional>

#include "models/language/traits.hpp"
#include "models/mentions/figures/date_parts.hpp"
#include "models/mentions/figures/dates.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {

std::optional<ShortNumber> ReadShortNumber(const ParserInput& input, std::size_t i,
                                           std::size_t digits) {
  if (input.IsDigits(i) && input[i].form.size() <= digits) {
    return ShortNumber{std::stoll(input[i].form), i + 1};
  }
  if (input.lexicon().traits().han_numerals == language::HanNumerals::kNone) return std::nullopt;
  const auto figure = ReadHanNumeral(input, i);
  if (!figure || figure->value.Whole() < 0) return std::nullopt;
  return ShortNumber{figure->value.Whole(), figure->end};
}

namespace {

// "в 558 году": what follows is said of years, not of spans of them.
bool IsShortYear(const ParserInput& input, const ShortNumber& number) {
  constexpr std::int64_t kFewest = 100;
  const auto after = input.Find(number.end, Role::kYearAfter);
  return number.number >= kFewest && after && after->meaning->number == 1;
}

}  // namespace

std::optional<ShortNumber> ReadYearNumber(const ParserInput& input, std::size_t i) {
  const auto part = ReadShortNumber(input, i, 4);
  if (!part || part->number > years::kLast) return std::nullopt;
  if (part->number < years::kFirst && !IsShortYear(input, *part)) return std::nullopt;
  if (input.Touches(part->end) && input[part->end].IsWord() && input.IsDigits(i) &&
      !input.Find(part->end, Role::kYearAfter)) {
    const unsigned char first = static_cast<unsigned char>(input[part->end].form[0]);
    if (first < 0xE3) return std::nullopt;
  }
  // "2.024" and "2024,5" are amounts.
  const bool goes_on = input.Touches(part->end) && input.Touches(part->end + 1) &&
                       input.IsDigits(part->end + 1) &&
                       (input.IsMark(part->end, ".") || input.IsMark(part->end, ","));
  if (goes_on) return std::nullopt;
  return part;
}

std::size_t BehindYear(const ParserInput& input, std::size_t end) {
  if (input[end].gap == Gap::kBreak) return end;
  const auto after = input.Find(end, Role::kYearAfter);
  return after ? after->end : end;
}

namespace {

struct EraYear {
  std::int64_t year;
  std::size_t end;
};

constexpr std::size_t kDigitsOfEraYear = 5;

Date YearOfEra(std::int64_t year, std::int64_t era) { return {.year = era < 0 ? -year : year}; }

// An era, and whether it is written like one: "AD" is no "ad".
std::optional<ParserInput::Phrase> FindEra(const ParserInput& input, std::size_t i, Role role) {
  const auto era = input.Find(i, role);
  if (!era || (era->meaning->code() == "A" && !input[i].is_capital)) return std::nullopt;
  return era;
}

std::optional<EraYear> ReadNumberOfEra(const ParserInput& input, std::size_t i) {
  const auto number = ReadShortNumber(input, i, kDigitsOfEraYear);
  if (!number || number->number < 1) return std::nullopt;
  std::size_t end = number->end;
  if (input.Find(input.IsMark(end, ".") ? end + 1 : end, Role::kCentury)) return std::nullopt;
  if (input[end].form == "年" && input.Touches(end)) ++end;
  return EraYear{number->number, BehindYear(input, end)};
}

// "M.Ö. 1 Ocak 49": a day of a year of the era.
Finding ReadDayOfEra(const ParserInput& input, std::size_t i, const ParserInput::Phrase& era) {
  if (!input.IsDigits(era.end) || era.end + 2 >= input.size()) return {};
  auto day = ReadDayMonth(input, era.end);
  if (!day || day->date.month == 0 || day->date.year > 0) return {};
  const std::size_t at = BehindLink(input, day->end);
  const auto year = input.IsDigits(at) ? ReadShortNumber(input, at, 4) : std::nullopt;
  if (!year || year->number < 1 || input[at].gap == Gap::kBreak) return {};
  day->date.year = YearOfEra(year->number, era.meaning->number).year;
  return FoundDate(input, i, year->end, Dates{day->date});
}

}  // namespace

Finding ReadEraYear(const ParserInput& input, std::size_t i) {
  const auto before = FindEra(input, i, Role::kEraBefore);
  const std::size_t first_at = before ? before->end : i;
  if (before && !input.lexicon().traits().is_unspaced) {
    if (Finding day = ReadDayOfEra(input, i, *before); day.mention) return day;
  }
  const auto first = ReadNumberOfEra(input, first_at);
  if (!first) return {};
  std::optional<EraYear> last;
  const auto join = input.Find(first->end, Role::kRangeJoin);
  const bool is_word = join && join->meaning->number > 0 && input[first->end].gap != Gap::kBreak;
  if (IsDashMark(input[first->end]) || is_word) {
    std::size_t j = is_word ? join->end : first->end + 1;
    if (const auto again = FindEra(input, j, Role::kEraBefore)) j = again->end;
    last = ReadNumberOfEra(input, j);
    // "AD 98 to 117": whether the second is a year at all, only its size tells.
    const bool is_later = before && last && first->year < last->year;
    if (is_word && before && is_later != (before->meaning->number > 0)) last.reset();
  }
  std::size_t end = last ? last->end : first->end;
  std::int64_t era = before ? before->meaning->number : 0;
  if (!before) {
    if (input[end].gap == Gap::kBreak) return {};
    const auto after = FindEra(input, end, Role::kEraAfter);
    if (!after) return {};
    era = after->meaning->number;
    end = after->end;
  } else if (before->meaning->code() == "y" && input[end - 1].form != "年") {
    return {};
  }
  Dates dates{YearOfEra(first->year, era)};
  if (last) dates.last = YearOfEra(last->year, era);
  return FoundDate(input, i, end, dates);
}

namespace {

// "Im Jahr 476", "سنة 568": not of what happened so often in a year ("im Jahr 300 Menschen"), which
// German nouns, and in Arabic the article, tell.
std::optional<ShortNumber> ReadEarlyYear(const ParserInput& input, std::size_t cue, std::size_t i) {
  constexpr std::int64_t kFirst = 10;
  const auto year = ReadShortNumber(input, i, 3);
  if (!year || year->number < kFirst || input[i].gap == Gap::kBreak) return std::nullopt;
  const Token& next = input[year->end];
  const bool is_counted = input.lexicon().traits().capitalises_nouns && next.IsWord() &&
                          next.is_capital && next.gap != Gap::kBreak &&
                          !input.Find(year->end, Role::kEraAfter);
  const bool has_article = input.lexicon().traits().joins_proclitics &&
                           Slice(input.text(), input[cue].span).starts_with("ال");
  const bool goes_on = input.Touches(year->end) &&
                       (next.IsWord() || IsDashMark(next) || input.IsMark(year->end, "%") ||
                        (input.Touches(year->end + 1) && input.IsDigits(year->end + 1)));
  if (is_counted || has_article || goes_on) return std::nullopt;
  return year;
}

// "Killed in 363.", "En 833, elle ...": three digits, and nothing that they could count.
bool StandsAlone(const ParserInput& input, std::size_t i) {
  if (!input.IsDigits(i) || input[i].form.size() != 3) return false;
  const Token& next = input[i + 1];
  if (i + 1 >= input.size() || next.gap == Gap::kBreak) return true;
  const bool is_stop = next.IsMark(".") || next.IsMark(",") || next.IsMark(";") || next.IsMark(")");
  return is_stop && input.Touches(i + 1) && !input.Touches(i + 2);
}

// "В 98-м году".
std::optional<ShortNumber> ReadYearWithEnding(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kFirstOfLastCentury = 40;
  const bool is_short = input.IsDigits(i) && input[i].form.size() == 2 && input.Touches(i + 1) &&
                        IsDashMark(input[i + 1]) && input.Touches(i + 2);
  const auto after = is_short ? input.Find(i + 2, Role::kYearAfter) : std::nullopt;
  if (!after) return std::nullopt;
  const std::int64_t number = ReadShortNumber(input, i, 2)->number;
  return ShortNumber{number + (number < kFirstOfLastCentury ? 2000 : 1900), after->end};
}

// "Nel '98", "FY24".
std::optional<ShortNumber> ReadYearInDigits(const ParserInput& input, std::size_t i,
                                            const ParserInput::Phrase& cue) {
  constexpr std::int64_t kCentury = 2000;
  const bool is_marked = IsApostrophe(input[cue.end]);
  if (is_marked) return ReadShortenedYear(input, cue.end + 1);
  const bool is_close = cue.meaning->number == 3 && input[i].is_capital && input.Touches(cue.end);
  const auto year = is_close ? ReadShortNumber(input, cue.end, 2) : std::nullopt;
  return year && input.IsDigits(cue.end) && input[cue.end].form.size() == 2
             ? std::optional(ShortNumber{kCentury + year->number, year->end})
             : std::nullopt;
}

// "1874 gegründet": where a noun would follow what is counted.
bool IsYearByVerb(const ParserInput& input, std::size_t i, const ShortNumber& year) {
  constexpr std::int64_t kFirst = 1500;
  const bool has_noun = input[year.end].is_capital && input[year.end].gap != Gap::kBreak;
  return year.number >= kFirst && !has_noun &&
         IsBeside(input, i, year.end, "year_verbs", {.before = 3, .behind = 5});
}

}  // namespace

Finding ReadYear(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kFirstPlain = 1900;
  const auto cue = input.Find(i, Role::kYearCue);
  const std::size_t j = cue ? cue->end : i;
  if (cue) {
    Finding decade = ReadDecade(input, j);
    if (decade.mention) return decade;
    Finding of_era = ReadEraYear(input, j);
    if (of_era.mention) return of_era;
    Finding other = ReadOtherCalendar(input, j);
    if (other.mention) return other;
  }
  auto year = ReadYearNumber(input, j);
  if (!year && cue && cue->meaning->number > 0) {
    const bool is_clear = cue->meaning->number == 1 || StandsAlone(input, j);
    if (is_clear) year = ReadEarlyYear(input, i, j);
  }
  if (!year && cue) {
    if (const auto shortened = ReadYearInDigits(input, i, *cue)) {
      return FoundDate(input, j, shortened->end, Dates{{.year = shortened->number}});
    }
  }
  if (const auto short_year = year ? std::nullopt : ReadYearWithEnding(input, j)) {
    return FoundDate(input, j, short_year->end, Dates{{.year = short_year->number}});
  }
  if (!year || !input.IsDigits(j)) return {};
  const std::size_t end = BehindYear(input, year->end);
  if (const auto within = ReadWithinYear(input, end, year->number)) {
    return FoundDate(input, j, within->end, Dates{within->date});
  }
  const auto join = input.Find(end, Role::kRangeJoin);
  if (join && join->meaning->number == 1 && input[end].gap != Gap::kBreak) {  // "2012 bis 2020"
    const auto last = ReadYearNumber(input, join->end);
    if (last && input.IsDigits(join->end) && last->number > year->number &&
        !input.Find(last->end, Role::kUnit) && !input.Find(last->end, Role::kCurrency) &&
        !input.Find(last->end, Role::kScale) && year->number >= kFirstPlain) {
      return FoundDate(input, j, BehindYear(input, last->end),
                       Dates{{.year = year->number}, Date{.year = last->number}});
    }
  }
  const bool is_open = IsDashMark(input[end]) || input.IsMark(end, "/");
  if (is_open && input.IsDigits(end + 1) && input.Touches(end) == input.Touches(end + 1)) {
    const auto last = ReadShortNumber(input, end + 1, 4);
    const std::size_t size = input[end + 1].form.size();
    if (last && (size == 4 || size == 2)) {
      const std::int64_t to = size == 4 ? last->number : year->number / 100 * 100 + last->number;
      if (to > year->number && to <= years::kLast) {
        return FoundDate(input, j, last->end, Dates{{.year = year->number}, Date{.year = to}});
      }
    }
    if (input.Touches(end)) return {};
  }
  const bool is_said = cue || end > year->end;
  if (!is_said && year->number < kFirstPlain) {
    const bool is_in_brackets = j > 0 && input.IsMark(j - 1, "(");
    if (!is_in_brackets && !IsYearByVerb(input, j, *year)) return {};
  }
  // A unit, a scale or a currency behind it makes it an amount.
  const bool is_counted = end == year->end && input[end].gap != Gap::kBreak &&
                          (input.Find(end, Role::kScale) || input.Find(end, Role::kUnit) ||
                           input.Find(end, Role::kCurrency) || input.Find(end, Role::kCounter));
  if (is_counted) return {};
  return FoundDate(input, j, end, Dates{{.year = year->number}});
}

}  // namespace synoptic::mentions
