// Decades, of the calendar ("the 1980s", "anni Ottanta") and of age ("in his 80s").

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/language/traits.hpp"
#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/centuries.hpp"
#include "models/mentions/figures/date_parts.hpp"
#include "models/mentions/figures/dates.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

// That a year is in.
Dates DecadeOf(std::int64_t year) { return {{.year = year / 10 * 10, .is_decade = true}}; }

// With the part that stands behind it: "90'lı yılların başında", 90年代初, 1990年代後半.
Finding FoundDecade(const ParserInput& input, std::size_t begin, std::size_t end,
                    std::int64_t year) {
  DateRead read{DecadeOf(year).first, end};
  AddPartBehind(input, read);
  const auto half = input.Find(end, Role::kYearPart);
  if (read.end == end && half && half->meaning->code().starts_with('h') && input.Touches(end)) {
    read.date.part = half->meaning->number == 1 ? Date::Part::kBeginning : Date::Part::kEnd;
    read.end = half->end;
  }
  return FoundDate(input, begin, read.end, Dates{read.date});
}

// "The fifties of the 19th century", "خمسينيات القرن الرابع عشر": the first year of the decade in
// the century that is told behind token `end`; in the 20th if none is.
std::int64_t YearInCentury(const ParserInput& input, std::int64_t tens, std::size_t end) {
  constexpr std::int64_t kFirst = 1900;
  constexpr std::int64_t kCentury = 100;
  constexpr std::int64_t kLast = 21;
  if (end >= input.size() || input[end].gap == Gap::kBreak) return kFirst + tens;
  const std::size_t i = BehindLink(input, end);
  const auto before = input.Find(i, Role::kCentury);
  const std::size_t at = before ? before->end : i;
  if (at >= input.size() || input[at].gap == Gap::kBreak) return kFirst + tens;
  std::int64_t number = 0;
  std::size_t behind = at + 1;
  Finding ordinal = ReadOrdinal(input, i);
  if (!ordinal.mention) ordinal = ReadOrdinal(input, at);
  if (ordinal.mention) {
    number = ordinal.mention->value.figure()->first.numerator.Whole();
    behind = ordinal.end;
  } else if (input[at].is_capital) {
    number = ValueOfRomanNumeral(input[at].form);
    if (input.IsMark(behind, ".") && input.Touches(behind)) ++behind;
  }
  const bool is_century = before || input.Find(behind, Role::kCentury);
  return is_century && number >= 1 && number <= kLast ? (number - 1) * kCentury + tens
                                                      : kFirst + tens;
}

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
  return FoundDecade(input, i, after->end, (century->number - 1) * 100 + tens->number);
}

Finding FoundAge(const ParserInput& input, std::size_t begin, std::size_t end, std::int64_t from,
                 std::int64_t to) {
  Figure age;
  age.kind = Figure::Kind::kRange;
  age.first.numerator = Decimal::Of(from).value_or(Decimal{});
  age.last.numerator = Decimal::Of(to).value_or(Decimal{});
  return {Mention{MentionType::kAge, input.SpanOf(begin, end), Value(age)}, end};
}

// Whether two digits that say a decade stand at token `i`.
bool AreTens(const ParserInput& input, std::size_t i) {
  return input.IsDigits(i) && input[i].form.size() == 2 && input[i].form.ends_with('0') &&
         input[i].form != "00";
}

// "Negli anni '50 e '60": the second of two decades.
Finding ReadSecondDecade(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongestCue = 3;
  const std::size_t at = IsApostrophe(input[i]) ? i + 1 : i;
  if (!AreTens(input, at) || i < 2) return {};
  const std::size_t join = i - 1 - (at == i && IsApostrophe(input[i - 1]) ? 1 : 0);
  const bool is_joined = input.Find(join, Role::kAnd) || input.Find(join, Role::kRangeJoin);
  if (!is_joined || join < 2 || !AreTens(input, join - 1)) return {};
  const std::size_t first = IsApostrophe(input[join - 2]) ? join - 2 : join - 1;
  for (std::size_t back = 1; back <= kLongestCue && back <= first; ++back) {
    const auto cue = input.Find(first - back, Role::kDecadeBefore);
    if (!cue || cue->end != first || cue->meaning->number <= 0) continue;
    return FoundDecade(input, i, at + 1, 1900 + std::stoll(input[at].form));
  }
  return {};
}

// 30〜40代.
Finding ReadDecadesOfAge(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kLastOfDecade = 9;
  if (!AreTens(input, i) || !IsDashMark(input[i + 1]) || !AreTens(input, i + 2)) return {};
  const auto after = input.Find(i + 3, Role::kDecadeAfter);
  const bool says_age = after && after->meaning->code().starts_with('a');
  const std::int64_t from = std::stoll(input[i].form);
  const std::int64_t to = std::stoll(input[i + 2].form);
  if (!says_age || from >= to) return {};
  return FoundAge(input, i, after->end, from, to + kLastOfDecade);
}

// "In his 80s", "in her early thirties", "octogénaire", 30代.
Finding ReadDecadeOfAge(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kLastOfDecade = 9;
  constexpr std::int64_t kEarly = 4;
  constexpr std::int64_t kMiddle = 3;
  constexpr std::int64_t kLate = 5;
  if (const auto word = input.Find(i, Role::kDecadeWord); word && word->meaning->code() == "a") {
    return FoundAge(input, i, word->end, word->meaning->number,
                    word->meaning->number + kLastOfDecade);
  }
  const auto before = input.Find(i, Role::kDecadeBefore);
  const bool is_of_age = before && before->meaning->code() == "a";
  std::size_t j = is_of_age ? before->end : i;
  auto part = Date::Part::kWhole;
  if (const auto phrase = is_of_age ? input.Find(j, Role::kDatePart) : std::nullopt) {
    part = static_cast<Date::Part>(phrase->meaning->number);
    j = BehindLink(input, phrase->end);
  }
  std::int64_t tens = 0;
  std::size_t end = j;
  const auto word = is_of_age ? input.Find(j, Role::kDecadeWord) : std::nullopt;
  if (word) {
    tens = word->meaning->number;
    end = word->end;
  } else if (const auto number = ReadShortNumber(input, j, 2)) {
    const std::size_t mark = input.Touches(number->end) && (IsDashMark(input[number->end]) ||
                                                            IsApostrophe(input[number->end]))
                                 ? number->end + 1
                                 : number->end;
    const auto after = input.Find(mark, Role::kDecadeAfter);
    const std::string_view code = after ? after->meaning->code() : std::string_view();
    const bool says_age = after && (is_of_age || code.starts_with('a'));
    if (says_age && number->number % 10 == 0) {
      tens = number->number;
      end = after->end;
      if (code == "ab") part = Date::Part::kBeginning;
      if (code == "am") part = Date::Part::kMiddle;
      if (code == "ae") part = Date::Part::kEnd;
    }
  }
  if (tens == 0 && before == std::nullopt) return ReadDecadesOfAge(input, i);
  if (tens < 10 || tens > 90) return {};
  std::int64_t from = tens;
  std::int64_t to = tens + kLastOfDecade;
  if (part == Date::Part::kBeginning) to = tens + kEarly;
  if (part == Date::Part::kMiddle) from += kMiddle, to = tens + kLate + 1;
  if (part == Date::Part::kEnd) from += kLate;
  return FoundAge(input, i, end, from, to);
}

}  // namespace

Finding ReadDecade(const ParserInput& input, std::size_t i) {
  if (Finding second = ReadSecondDecade(input, i); second.mention) return second;
  if (Finding decade = ReadDecadeOfCentury(input, i); decade.mention) return decade;
  if (Finding of_age = ReadDecadeOfAge(input, i); of_age.mention) return of_age;
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
      const std::size_t end = is_plural ? after->end : number->end;
      const std::int64_t year = is_full                ? number->number
                                : number->number == 10 ? 2000 + number->number
                                                       : YearInCentury(input, number->number, end);
      return FoundDecade(input, i, end, year);
    }
  }
  if (const auto word = input.Find(i, Role::kDecadeWord);
      word && word->meaning->code() != "p") {  // "the sixties"
    return FoundDecade(input, i, word->end, YearInCentury(input, word->meaning->number, word->end));
  }
  if (before && before->meaning->number > 0) {  // "anni Ottanta"
    const auto word = ReadNumberWords(input, before->end);
    const std::int64_t tens = word ? word->value.Whole() : 0;
    if (tens >= 20 && tens <= 90 && tens % 10 == 0) {
      return FoundDecade(input, i, word->end, 1900 + tens);
    }
  }
  return {};
}

}  // namespace synoptic::mentions
