// An amount is read left to right:
//
//   [bound] ["between"] [currency] number [unit|currency] [join [currency] number] [unit|currency]
//   [bound]
//
// A unit, currency or scale behind the second number of a range holds for the first too.

#include "models/mentions/figures/amounts.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "models/language/characters.hpp"
#include "models/mentions/figures/ages.hpp"
#include "models/mentions/figures/bounds.hpp"
#include "models/mentions/figures/currencies.hpp"
#include "models/mentions/figures/date_parts.hpp"
#include "models/mentions/figures/dates.hpp"
#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/minus.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/ranges.hpp"
#include "models/mentions/figures/units.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {
namespace {

// "3 grados bajo cero", "от 3 до 5 градусов мороза".
void ReadMinusBehind(const ParserInput& input, Amount& amount) {
  const bool is_degrees = amount.measure.unit != nullptr && amount.measure.unit->base == "°C";
  const auto minus = input.Find(amount.end, Role::kMinusAfter);
  if (!minus || amount.is_negative) return;
  const bool says_degrees = minus->meaning->number == 1 && amount.measure.IsNone();
  if (!is_degrees && !says_degrees) return;
  if (says_degrees) amount.measure.unit = UnitNamed("celsius");
  amount.is_negative = true;
  amount.end = minus->end;
  if (amount.second) std::swap(amount.first, *amount.second);
}

// In the base unit of its dimension.
Figure::Number Converted(Decimal value, std::int64_t denominator, const Amount& amount) {
  if (amount.is_negative) value.mantissa = -value.mantissa;
  if (denominator > 1 && amount.measure.unit == nullptr) return {value, denominator};
  if (denominator > 1) {
    value = Decimal::Rounded(value.ToDouble() / static_cast<double>(denominator), 3);
  }
  if (amount.measure.unit == nullptr) return {value};
  UnitInfo unit = *amount.measure.unit;
  if (IsRate(amount.measure)) unit.factor /= static_cast<double>(amount.measure.per_seconds);
  return {ToBase(value, unit)};
}

Mention MentionOf(const ParserInput& input, std::size_t begin, const Amount& amount) {
  Figure figure = Figure::Of(Figure::KindOf(amount.bound),
                             Converted(amount.first.value, amount.first.denominator, amount));
  if (amount.second) {
    figure.kind = Figure::Kind::kRange;
    figure.last = Converted(amount.second->value, 1, amount);
  }
  MentionType type = MentionType::kNumber;
  if (amount.measure.unit != nullptr && amount.measure.unit->id == kYearsOfAge) {
    type = MentionType::kAge;
  } else if (!amount.measure.currency.empty()) {
    type = MentionType::kMoney;
    figure.unit = amount.measure.currency;
  } else if (amount.measure.unit != nullptr) {
    type = MentionType::kQuantity;
    figure.unit = std::string(amount.measure.unit->base) + (IsRate(amount.measure) ? "/s" : "");
  }
  return {type, input.SpanOf(begin, amount.end), Value(std::move(figure))};
}

bool AreYears(const Amount& amount) {
  const bool is_counted = !amount.measure.currency.empty() ||
                          (amount.measure.unit != nullptr && amount.measure.unit->id != "year");
  return amount.second && !is_counted && IsYear(amount.first) && IsYear(*amount.second);
}

// What "from", "until" or "in" belongs to may be a date: "с 1 января", "在1987年". A bare number
// behind a bound is more likely an amount than a year: "over 2000".
bool BeginsDate(const ParserInput& input, std::size_t i, const Amount& amount) {
  for (const auto read :
       {ReadRaceTime, ReadScore, ReadMinuteOfMatch, ReadEraYear, ReadDate, ReadTime, ReadDecade}) {
    if (read(input, i).mention) return true;
  }
  if (!input.IsDigits(i)) return false;
  const auto year = ReadYearNumber(input, i);
  if (!year) return false;
  if (BehindYear(input, year->end) > year->end) return true;
  const bool is_range = amount.is_open && FindJoin(input, year->end, amount).has_value();
  return amount.is_open && amount.bound.empty() && !is_range && ReadYear(input, i).mention;
}

// "In sei regioni": a word before it that no verb stands behind, and one behind it to be counted.
bool IsBehindCue(const ParserInput& input, const Amount& amount) {
  const std::size_t i = amount.begin;
  const Token& next = input[amount.end];
  const bool is_first = i == 0 || input[i].gap == Gap::kBreak || !input[i - 1].IsWord();
  if (is_first && next.gap == Gap::kSpace &&
      StartsWithOneOf(next.form, input.lexicon().Words("people"))) {
    return true;  // "Sei persone".
  }
  constexpr std::size_t kShortest = 4;
  const bool has_noun = next.IsWord() && next.gap == Gap::kSpace && !next.is_capital &&
                        next.form.size() >= kShortest && !EndsPhrase(input, amount.end);
  return has_noun && i > 0 && input[i].gap != Gap::kBreak &&
         input.lexicon().Words("number_cues").Has(input[i - 1].form);
}

// What makes a number of a word that is also something else. "Un anno" and "un livre" do not.
bool HasCompany(const ParserInput& input, const Amount& amount) {
  if (amount.is_negative) return true;
  if (!(amount.first.value == Decimal{1, 0}) && IsBehindCue(input, amount)) return true;
  if (amount.first.value == Decimal{1, 0} && !amount.second) {
    return !amount.measure.currency.empty() ||
           (amount.measure.unit != nullptr && amount.measure.unit->base == "%");
  }
  const bool is_bounded_behind = !amount.bound.empty() && amount.end > amount.first.end;
  return !amount.measure.IsNone() || is_bounded_behind ||
         input.Find(amount.end, Role::kCounter).has_value();
}

// "Dolar 32,5 liraya yükseldi": what stands before the number is not what it counts.
bool IsOfOtherCurrency(const ParserInput& input, const Amount& amount) {
  if (amount.measure.currency.empty() || input[amount.end].gap == Gap::kBreak) return false;
  const auto behind = input.Find(amount.end, Role::kCurrency);
  if (!behind || !input[amount.end].IsWord()) return false;
  const CurrencyWord word = CurrencyWordOf(*behind->meaning);
  if (word.family == "yuan") return false;  // 新台币753元
  const std::string code = CurrencyAt(input, amount.end, word);
  return !code.empty() && code != amount.measure.currency;
}

}  // namespace

Finding ReadAmount(const ParserInput& input, std::size_t begin) {
  Amount amount;
  std::size_t i = begin;
  const std::size_t behind_open = ReadBoundBefore(input, i, amount);
  if (i > begin && BeginsDate(input, i, amount)) return {std::nullopt, i};
  if (amount.is_open && ReadOrdinal(input, i).mention) return {std::nullopt, i};
  amount.is_negative = ReadsMinus(input, i);
  amount.begin = i;
  ReadMeasureBefore(input, i, amount);
  amount.is_measured_before = !amount.measure.IsNone();
  const bool is_age = amount.measure.unit != nullptr && amount.measure.unit->id == kYearsOfAge;
  if (is_age && BeginsDate(input, i, amount)) return {std::nullopt, i};
  const std::size_t behind_measure = i;
  if (is_age && amount.bound.empty()) ReadBoundBefore(input, i, amount);  // "Tendría unos 40 años".
  const Company company = amount.measure.currency.empty() ? Company::kNone : Company::kMoney;
  if (auto counted = ReadCountedUnit(input, i)) {
    counted->bound = amount.bound;
    SettleAge(input, i, *counted);
    return {MentionOf(input, begin, *counted), counted->end};
  }
  if (auto height = ReadHeight(input, i)) {
    height->bound = amount.bound;
    return {MentionOf(input, begin, *height), height->end};
  }
  const Numeral numeral = ReadNumber(input, i, company);
  if (!numeral.figure) return {std::nullopt, numeral.end};
  amount.first = *numeral.figure;
  amount.end = numeral.end;
  if (IsOfOtherCurrency(input, amount)) return {std::nullopt, i};
  if (amount.first.is_about && amount.bound.empty()) amount.bound = "~";
  if (amount.first.is_exceeded && amount.bound.empty()) amount.bound = ">";
  if (amount.first.upper) {
    amount.second = amount.first;
    amount.second->value = *amount.first.upper;
    amount.bound.clear();
  }
  ReadBoundBehind(input, amount);  // "300余公里", "3+ km"
  ReadMeasureBehind(input, amount);
  ReadUntil(input, amount);
  ReadSecond(input, company, amount);
  ReadMeasureBehind(input, amount);
  TakeMeasureOfEnd(input, company, amount);
  TakeMeasureOfNext(input, company, amount);
  ReadMinusBehind(input, amount);
  ReadBoundBehind(input, amount);
  if (amount.bound.empty() && !amount.second) amount.bound = BoundApart(input, amount);
  if (IsLetterBehind(input, amount.end) && input.IsDigits(amount.end - 1)) {
    return {std::nullopt, amount.end + 1};
  }
  // "200-an buruh": about so many.
  const bool is_about = input.IsDigits(amount.end - 1) && input.IsMark(amount.end, "-") &&
                        input.Touches(amount.end) && input.Touches(amount.end + 1) &&
                        input.lexicon().Words("about_endings").Has(input[amount.end + 1].form);
  if (is_about) {
    if (amount.bound.empty()) amount.bound = "~";
    amount.end += 2;
    ReadMeasureBehind(input, amount);
  }
  // "4-bit", "10-fach": an adjective of something that is not known.
  const bool is_adjective = input.IsDigits(amount.end - 1) && input.IsMark(amount.end, "-") &&
                            input.Touches(amount.end) && input.Touches(amount.end + 1) &&
                            input[amount.end + 1].IsWord();
  if (is_adjective && amount.measure.IsNone() && !amount.first.has_scale) {
    return {std::nullopt, amount.end + 2};
  }
  // "3-1" is a score, of two numbers; "555-1234" is none.
  const bool is_joined = !amount.second && input.IsDigits(amount.end - 1) &&
                         IsDashMark(input[amount.end]) && input.Touches(amount.end) &&
                         input.Touches(amount.end + 1) && input.IsDigits(amount.end + 1);
  constexpr std::size_t kLongestOfScore = 3;
  const bool is_score =
      is_joined && amount.first.is_bare && amount.measure.IsNone() &&
      input[amount.end - 1].form.size() <= kLongestOfScore &&
      input[amount.end + 1].form.size() <= kLongestOfScore &&
      (input[amount.end + 1].form == "0" || !input[amount.end + 1].form.starts_with('0'));
  if (is_joined && !is_score) return {std::nullopt, ReadDigits(input, amount.end + 1).end};
  const bool is_counted =
      amount.is_age_alone && (!EndsPhrase(input, amount.end) || amount.first.value < Decimal{5, 0});
  if (amount.is_age_doubtful || is_counted)
    return {std::nullopt, behind_measure};  // "Aos 30 minutos", "mit 30 Mann".
  if (amount.first.is_weak && !HasCompany(input, amount)) return {};
  // "For thousands of years" is no span that anybody counted.
  const bool is_time = amount.measure.unit != nullptr &&
                       (amount.measure.unit->base == "s" || amount.measure.unit->base == "mo");
  if (amount.first.upper && amount.first.is_about && is_time) return {std::nullopt, amount.end};
  SettleAge(input, i, amount);
  if (AreYears(amount)) {  // "between 2004 and 2006"
    const Dates years{{.year = amount.first.value.Whole()},
                      Date{.year = amount.second->value.Whole()}};
    return {Mention{MentionType::kDate, input.SpanOf(begin, amount.end), Value(years)}, amount.end};
  }
  // "From 340,000", "de dizaines de milliards".
  const bool is_left_open = amount.is_open && (!amount.second || amount.first.upper);
  return {MentionOf(input, is_left_open ? behind_open : begin, amount), amount.end};
}

}  // namespace synoptic::mentions
