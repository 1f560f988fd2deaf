// One pass over the tokens. At each that may begin a figure, the readers are asked in turn, dates
// first: "3 March" is no amount. What looks like a number and is none (a version, a telephone
// number) is passed over as a whole, and so is a number that goes on from a word ("B200").

#include <cstdint>
#include <optional>
#include <utility>

#include "models/mentions/figures/ages.hpp"
#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/dates.hpp"
#include "models/mentions/figures/goals.hpp"
#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/numbered_names.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/mentions.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::uint64_t kBeginnings =
    Bit(Role::kCardinal) | Bit(Role::kWeakCardinal) | Bit(Role::kOne) | Bit(Role::kOrdinal) |
    Bit(Role::kOrdinalBefore) | Bit(Role::kFraction) | Bit(Role::kUnitBefore) |
    Bit(Role::kCurrency) | Bit(Role::kBoundBefore) | Bit(Role::kMinus) | Bit(Role::kRangeOpen) |
    Bit(Role::kMonth) | Bit(Role::kWeekday) | Bit(Role::kRelative) | Bit(Role::kYearCue) |
    Bit(Role::kDecadeBefore) | Bit(Role::kTimeBefore) | Bit(Role::kPerBefore) | Bit(Role::kAm) |
    Bit(Role::kPm) | Bit(Role::kEraBefore) | Bit(Role::kOrdinalUnit) | Bit(Role::kLoneNumber) |
    Bit(Role::kCountedUnit) | Bit(Role::kDecadeWord) | Bit(Role::kMinutesBefore) |
    Bit(Role::kBareScale) | Bit(Role::kVague) | Bit(Role::kNone) | Bit(Role::kShare) |
    Bit(Role::kRank) | Bit(Role::kDigitWord) | Bit(Role::kNearest) | Bit(Role::kDatePart) |
    Bit(Role::kYearPart) | Bit(Role::kFeast) | Bit(Role::kCalendar) | Bit(Role::kDayTime) |
    Bit(Role::kZone);

// "mid-1962", "post-1945": a prefix, which is written small.
bool IsBehindPrefix(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kDigitsOfYear = 4;
  return input[i].form.size() == kDigitsOfYear && input[i].form >= "1000" &&
         input[i].form <= "2100" && !input[i - 2].is_capital && input[i - 2].form.size() > 1;
}

// Arabic writes "and" and one-letter prepositions on what follows.
bool IsArabicPrefix(const Token& token) {
  return token.form == "و" || token.form == "ف" || token.form == "ب" || token.form == "ل" ||
         token.form == "ك" || token.form == "ال" || token.form == "لل" || token.form == "بال";
}

// "B200", "COVID-19", "F-16", "v2.0": digits that belong to the word before.
bool GoesOnFromWord(const ParserInput& input, std::size_t i) {
  if (!input.IsDigits(i) || !input.Touches(i)) return false;
  std::size_t before = i - 1;
  const bool is_joined = IsDashMark(input[before]) || input.IsMark(before, "_");
  if (is_joined) {
    if (!input.Touches(before)) return false;
    --before;
    if (input[before].IsWord() && IsBehindPrefix(input, i)) return false;
    if (input.Find(before, Role::kDatePart)) return false;           // "mid-19th century"
    const bool is_clock = before > 0 && input.IsDigits(before - 1);  // "9am-5pm", "9h-17h"
    if (is_clock && (input.Find(before, Role::kAm) || input.Find(before, Role::kPm) ||
                     input.Find(before, Role::kHour))) {
      return false;
    }
  }
  if (!is_joined && IsArabicPrefix(input[before])) return false;
  return input[before].IsWord() && !IsIdeographic(input[before]);
}

std::size_t EndOfCode(const ParserInput& input, std::size_t i) {
  ++i;
  while (input.Touches(i) &&
         (input.IsDigits(i) || (input[i].IsWord() && !IsIdeographic(input[i])) ||
          ((IsDashMark(input[i]) || input.IsMark(i, ".") || input.IsMark(i, ",") ||
            input.IsMark(i, "/")) &&
           input.Touches(i + 1) && input.IsDigits(i + 1)))) {
    ++i;
  }
  return i;
}

// "8 (495) 123-45-67", "(212) 555-0123": the code of an area in brackets, and digits behind it.
bool HasAreaCode(const ParserInput& input, std::size_t i) {
  if (input.IsDigits(i)) ++i;
  return input.IsMark(i, "(") && input.IsDigits(i + 1) && input.IsMark(i + 2, ")") &&
         input.IsDigits(i + 3) && IsDashMark(input[i + 4]) && input.IsDigits(i + 5);
}

// "+39 02 1234 567", "020 7946 0958", "tel. 900 123 456": what begins like one, or stands behind a
// word that says so, and has more digits than a change or a date. The end, or `i` if not.
std::size_t EndOfTelephoneNumber(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kFewest = 8;
  constexpr std::size_t kFewestBehindCue = 6;
  if (input[i].IsWord() && input.RolesAt(i) == 0) return i;
  const auto cue = input.Find(i, Role::kTelephoneBefore);
  std::size_t begin = cue ? cue->end : i;
  if (cue && (input.IsMark(begin, ".") || input.IsMark(begin, ":"))) ++begin;
  const bool has_plus = input.IsMark(begin, "+") && input.Touches(begin + 1);
  if (has_plus) ++begin;
  const Token& first = input[begin];
  const bool has_zero = first.IsDigits() && first.form.size() > 1 && first.form.starts_with('0');
  if (!cue && !has_plus && !has_zero && !HasAreaCode(input, begin)) return i;
  if (!first.IsDigits() && !input.IsMark(begin, "(")) return i;
  if (!has_plus && (ReadDate(input, begin).mention || ReadTime(input, begin).mention)) return i;
  std::size_t digits = 0;
  std::size_t end = begin;
  for (std::size_t j = begin; j < input.size(); ++j) {
    if (j > begin && input[j].gap == Gap::kBreak) break;
    const bool is_joint = IsDashMark(input[j]) || input.IsMark(j, "(") || input.IsMark(j, ")");
    if (!input.IsDigits(j) && !is_joint) break;
    if (!input.IsDigits(j)) continue;
    digits += input[j].form.size();
    end = j + 1;
  }
  return digits >= (cue ? kFewestBehindCue : kFewest) ? end : i;
}

// 万一, 数十: what begins behind such a sign is no number of its own.
bool IsBehindHanNumeral(const ParserInput& input, std::size_t i) {
  if (!input.Touches(i) || !IsIdeographic(input[i])) return false;
  return input.lexicon().Words("han_numerals").Has(input[i - 1].form);
}

// Of what goes on from something else, or stands behind it: no reader begins with them.
constexpr std::uint64_t kContinuations =
    Bit(Role::kShortScale) | Bit(Role::kOrdinalAfter) | Bit(Role::kDenominator) |
    Bit(Role::kCounted) | Bit(Role::kPer) | Bit(Role::kBoundAfter) | Bit(Role::kArticle) |
    Bit(Role::kMinusAfter) | Bit(Role::kRangeJoin) | Bit(Role::kAndHalf) | Bit(Role::kPoint) |
    Bit(Role::kAnd) | Bit(Role::kDateLink) | Bit(Role::kYearAfter) | Bit(Role::kEraAfter) |
    Bit(Role::kCentury) | Bit(Role::kDecadeAfter) | Bit(Role::kMinutesAfter) |
    Bit(Role::kTimeAfter) | Bit(Role::kHour) | Bit(Role::kMinute) | Bit(Role::kTelephoneBefore) |
    Bit(Role::kCounter);

// Whether there is anything in a token that some reader begins with: most words of a text are none
// that the lexicon knows, nor put together of any. Whatever a reader begins with has to be told
// here, or it is not asked.
bool IsOfFigures(const ParserInput& input, std::size_t i) {
  const Token& token = input[i];
  if (token.IsDigits() || (input.RolesAt(i) & ~kContinuations) != 0) return true;
  if (IsHanNumeralSign(token) || MayBeGoals(input, i)) return true;
  if (token.kind == Token::Kind::kMark) {
    return IsDashMark(token) || IsApostrophe(token) || ReadVulgar(input, i);
  }
  return input.MayBeginCompound(i) || MayBeJoinedHalf(input, i) || MayBeHalfUnit(input, i) ||
         MayBeRomanNumeral(token);
}

bool MayBegin(const ParserInput& input, std::size_t i) {
  if (!IsOfFigures(input, i)) return false;
  const Token& token = input[i];
  if (token.IsWord() && IsBehindHanNumeral(input, i)) return false;
  if (token.IsDigits() || input.MayBegin(i, kBeginnings)) return true;
  if (token.kind == Token::Kind::kMark)
    return token.form.size() > 1 || token.form == "-" || token.form == "'";
  if (token.is_capital && input.Find(i, Role::kCurrency)) return true;  // "CN¥", "Rs"
  // Number words that are put together, numerals in ideographs, currency codes.
  const bool is_counting = token.is_capital && input.MayBegin(i + 1, Bit(Role::kYearPart));
  return token.form.size() >= 3 || is_counting || IsBesideCentury(input, i);  // "I квартал"
}

Finding Read(const ParserInput& input, std::size_t i) {
  // "6:4" is no time and "3. Platz" no day; "512-511 BC" is no score.
  for (const auto read : {ReadRelativeDate, ReadRaceTime, ReadOtherCalendar, ReadMinuteOfMatch,
                          ReadAgeByOrdinal, ReadRank, ReadEraYear, ReadScore, ReadDecade, ReadFeast,
                          ReadDate, ReadTime, ReadYear, ReadCentury, ReadOrdinal}) {
    Finding finding = read(input, i);
    if (finding.mention || finding.end > i) return finding;
  }
  Finding amount = ReadAmount(input, i);
  if (amount.mention) return amount;
  Finding span = ReadSpanOfOne(input, i);
  return span.mention ? span : amount;
}

}  // namespace

std::vector<Mention> FindFigures(std::string_view text, std::string_view lang,
                                 std::string_view date) {
  const std::optional<Date> today = ParseDay(date);
  const Lexicon lexicon(lang);
  const ParserInput input(text, lexicon, today);
  std::vector<Mention> mentions;
  for (std::size_t i = 0; i < input.size();) {
    if (const std::size_t end = EndOfNumberedName(input, i); end > i) {
      i = end;
      continue;
    }
    if (GoesOnFromWord(input, i)) {
      i = EndOfCode(input, i);
      continue;
    }
    if (const std::size_t end = EndOfTelephoneNumber(input, i); end > i) {
      i = end;
      continue;
    }
    if (!MayBegin(input, i)) {
      ++i;
      continue;
    }
    Finding finding = Read(input, i);
    if (finding.mention) mentions.push_back(std::move(*finding.mention));
    i = finding.end > i ? finding.end : i + 1;
  }
  return mentions;
}

}  // namespace synoptic::mentions
