// Years and decades. A number of four digits is a year where a word says so ("in 1848", "1848
// года"); without one, only from 1900 on, and not if it counts something.

#include <cstdint>
#include <optional>

#include "models/language/traits.hpp"
#include "models/mentions/figures/dates.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

Finding Found(const ParserInput& input, std::size_t begin, std::size_t end, const Dates& dates) {
  return {Mention{MentionType::kDate, input.SpanOf(begin, end), Value(dates)}, end};
}

}  // namespace

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
  if (input.Touches(part->end) && input[part->end].IsWord() && input.IsDigits(i)) {
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

// That a year is in.
Dates DecadeOf(std::int64_t year) { return {{.year = year / 10 * 10, .is_decade = true}}; }

// 20世纪70年代: the decade of a century.
Finding ReadDecadeOfCentury(const ParserInput& input, std::size_t i) {
  if (input.lexicon().traits().han_numerals == language::HanNumerals::kNone) return {};
  const auto century = ReadShortNumber(input, i, 2);
  if (!century || century->number < 1) return {};
  const auto sign = input.Find(century->end, Role::kCentury);
  if (!sign) return {};
  const auto tens = ReadShortNumber(input, sign->end, 2);
  if (!tens || tens->number % 10 != 0 || tens->number > 90) return {};
  const auto after = input.Find(tens->end, Role::kDecadeAfter);
  if (!after) return {};
  return Found(input, i, after->end, DecadeOf((century->number - 1) * 100 + tens->number));
}

}  // namespace

Finding ReadDecade(const ParserInput& input, std::size_t i) {
  if (Finding decade = ReadDecadeOfCentury(input, i); decade.mention) return decade;
  std::size_t j = i;
  const auto before = input.Find(i, Role::kDecadeBefore);
  if (before) j = before->end;
  const bool is_shortened = IsApostrophe(input[j]);  // "'80s"
  if (is_shortened) ++j;
  if (const auto number = ReadShortNumber(input, j, 4);
      number && number->number % 10 == 0 && number->number > 0) {
    const bool is_spelled = !input.IsDigits(j);  // 八十年代
    const std::size_t digits =
        is_spelled ? (number->number >= years::kFirst ? 4 : 2) : input[j].form.size();
    std::size_t k = number->end;
    const bool is_joined = input.Touches(k) && (IsDashMark(input[k]) || IsApostrophe(input[k]));
    if (is_joined) ++k;
    const auto after = input.Find(k, Role::kDecadeAfter);
    const bool is_plural = after && (input.Touches(k) || after->meaning->number == 1);
    const bool is_full =
        digits == 4 && number->number >= years::kFirst && number->number <= years::kLast;
    const bool is_loose = input.lexicon().traits().decades_of_age;  // "in his 80s"
    const bool is_short = digits == 2 && number->number >= 10 && (is_shortened || !is_loose);
    const bool is_named = before && before->meaning->number > 0;
    if ((is_named || is_plural) && (is_full || is_short)) {
      const std::int64_t year =
          is_full ? number->number : number->number + (number->number == 10 ? 2000 : 1900);
      const std::size_t end = is_plural ? after->end : number->end;
      return Found(input, i, end, DecadeOf(year));
    }
  }
  if (const auto word = input.Find(i, Role::kDecadeWord)) {  // "the sixties"
    return Found(input, i, word->end, DecadeOf(1900 + word->meaning->number));
  }
  if (before && before->meaning->number > 0) {  // "anni Ottanta"
    const auto word = ReadNumberWords(input, before->end);
    const std::int64_t tens = word ? word->value.Whole() : 0;
    if (tens >= 20 && tens <= 90 && tens % 10 == 0) {
      return Found(input, i, word->end, DecadeOf(1900 + tens));
    }
  }
  return {};
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

}  // namespace

Finding ReadEraYear(const ParserInput& input, std::size_t i) {
  const auto before = FindEra(input, i, Role::kEraBefore);
  const std::size_t first_at = before ? before->end : i;
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
  return Found(input, i, end, dates);
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
bool EndsClause(const ParserInput& input, std::size_t i) {
  if (!input.IsDigits(i) || input[i].form.size() != 3) return false;
  const Token& next = input[i + 1];
  if (i + 1 >= input.size() || next.gap == Gap::kBreak) return true;
  const bool is_stop = next.IsMark(".") || next.IsMark(",") || next.IsMark(";") || next.IsMark(")");
  return is_stop && input.Touches(i + 1) && !input.Touches(i + 2);
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
  }
  auto year = ReadYearNumber(input, j);
  if (!year && cue && cue->meaning->number > 0) {
    const bool is_clear = cue->meaning->number == 1 || EndsClause(input, j);
    if (is_clear) year = ReadEarlyYear(input, i, j);
  }
  if (!year || !input.IsDigits(j)) return {};
  const std::size_t end = BehindYear(input, year->end);
  const bool is_open = IsDashMark(input[end]) || input.IsMark(end, "/");
  if (is_open && input.IsDigits(end + 1) && input.Touches(end) == input.Touches(end + 1)) {
    const auto last = ReadShortNumber(input, end + 1, 4);
    const std::size_t size = input[end + 1].form.size();
    if (last && (size == 4 || size == 2)) {
      const std::int64_t to = size == 4 ? last->number : year->number / 100 * 100 + last->number;
      if (to > year->number && to <= years::kLast) {
        return Found(input, j, last->end, Dates{{.year = year->number}, Date{.year = to}});
      }
    }
    if (input.Touches(end)) return {};
  }
  const bool is_said = cue || end > year->end;
  if (!is_said && year->number < kFirstPlain) {
    const bool is_in_brackets = j > 0 && input.IsMark(j - 1, "(");
    if (!is_in_brackets) return {};
  }
  // A unit, a scale or a currency behind it makes it an amount.
  const bool is_counted = end == year->end && input[end].gap != Gap::kBreak &&
                          (input.Find(end, Role::kScale) || input.Find(end, Role::kUnit) ||
                           input.Find(end, Role::kCurrency) || input.Find(end, Role::kCounter));
  if (is_counted) return {};
  return Found(input, j, end, Dates{{.year = year->number}});
}

}  // namespace synoptic::mentions
