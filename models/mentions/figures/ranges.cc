// The second number of a range, and what joins it to the first. A scale, a unit or a currency
// behind it holds for both.

#include "models/mentions/figures/ranges.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/changes.hpp"
#include "models/mentions/figures/currencies.hpp"
#include "models/mentions/figures/minus.hpp"
#include "models/mentions/figures/units.hpp"

namespace synoptic::mentions {

bool IsYear(const NumberRead& figure) {
  constexpr std::int64_t kFirst = 1500;
  constexpr std::int64_t kLast = 2100;
  return figure.is_bare && figure.value.Whole() >= kFirst && figure.value.Whole() <= kLast;
}

namespace {

// "10 à 15 %", "vinte a trinta pessoas": what also says "at" or "by" joins amounts that are said
// only once what they count, and words; of small digits it says a score ("2 a 3").
bool JoinsPlainNumbers(const ParserInput& input, const Amount& amount, std::size_t i) {
  constexpr std::int64_t kLargestOfScore = 9;
  const auto join = input.Find(amount.end, Role::kRangeJoin);
  if (!join || join->meaning->code() != "n") return false;
  if (input[amount.end].gap == Gap::kBreak || IsYear(amount.first)) return false;
  const auto next = ReadNumber(input, i, Company::kNone).figure;
  if (!next || next->is_weak || input.Find(next->end, Role::kHour)) return false;
  if (!amount.measure.IsNone()) {  // "20% a 30%"
    const auto unit = input.Find(next->end, Role::kUnit);
    return unit && amount.measure.unit == UnitOf(*unit);
  }
  const bool are_words = !input.IsDigits(amount.end - 1) && !input.IsDigits(i);
  const bool are_grouped = !amount.first.is_bare && !next->is_bare;  // "30 000 à 40 000"
  const bool is_large = next->value.Whole() > kLargestOfScore && input[next->end].IsWord() &&
                        input[next->end].gap != Gap::kBreak && input[next->end].form.size() > 2 &&
                        !input[next->end].is_capital;
  return are_words || are_grouped || is_large || next->has_scale ||
         input.Find(next->end, Role::kUnit) || input.Find(next->end, Role::kCurrency);
}

}  // namespace

std::size_t BehindJoin(const ParserInput& input, std::size_t i) {
  if (input[i].gap == Gap::kBreak) return i;
  if (IsDashMark(input[i])) return i + 1;
  const auto join = input.Find(i, Role::kRangeJoin);
  return join && join->meaning->number > 0 ? join->end : i;
}

namespace {

// 2、3人: a digit and the next one, of what is counted.
bool JoinsNeighbours(const ParserInput& input, std::size_t i, const Amount& amount) {
  if (!input.IsMark(i, "、") || !input.Touches(i) || !input.Touches(i + 1)) return false;
  const bool are_digits = input.IsDigits(i - 1) && input.IsDigits(i + 1) &&
                          input[i - 1].form.size() == 1 && input[i + 1].form.size() == 1;
  return are_digits && amount.first.is_bare && amount.measure.IsNone() &&
         input[i + 1].form[0] == input[i - 1].form[0] + 1 &&
         input.Find(i + 2, Role::kCounter).has_value();
}

}  // namespace
std::optional<std::size_t> FindJoin(const ParserInput& input, std::size_t i, const Amount& amount) {
  if (i >= input.size()) return std::nullopt;
  if (IsDashMark(input[i])) {
    // "Die 16- bis 24-Jährigen".
    const auto word = input.Find(i + 1, Role::kRangeJoin);
    const bool is_suspended =
        word && word->meaning->number > 0 && input.Touches(i) && input[i + 1].gap == Gap::kSpace;
    if (is_suspended) return word->end;
    const bool is_even = input.Touches(i) == input.Touches(i + 1);
    return is_even ? std::optional(i + 1) : std::nullopt;
  }
  if (JoinsNeighbours(input, i, amount)) return i + 1;
  const auto join = input.Find(i, Role::kRangeJoin);
  const bool is_and = join && join->meaning->number == 0;
  const bool is_end = amount.is_open && !(is_and && amount.is_from);
  const bool joins =
      join && input[i].gap != Gap::kBreak &&
      (join->meaning->number == 1 || is_end || JoinsPlainNumbers(input, amount, join->end));
  return joins ? std::optional(join->end) : std::nullopt;
}

namespace {

// The scale of the second number holds for the first: "3-4 million", but not in "500 to 1 million".
void ShareScale(const ParserInput& input, std::size_t i, Amount& amount, bool may_fall = false) {
  constexpr std::int64_t kOrder = 10;
  const NumberRead& second = *amount.second;
  if (amount.first.has_scale || !second.has_scale) return;
  const auto bare = input.IsDigits(i) ? ReadDigits(input, i).figure : ReadWords(input, i);
  if (!bare || bare->value.mantissa == 0) return;
  const double scale = second.value.ToDouble() / bare->value.ToDouble();
  const auto limit = may_fall ? bare->value.Times(kOrder) : bare->value;
  if (!limit || !(amount.first.value < *limit) || scale < 1) return;
  const auto scaled = amount.first.value.Times(Decimal::Rounded(scale, 12).Whole());
  if (scaled) amount.first.value = *scaled;
}

// How many of the smaller of two units make the larger one; 0 if they have no such relation.
std::int64_t RatioOf(const UnitInfo& one, const UnitInfo& other) {
  if (one.base != other.base || one.offset != 0 || other.offset != 0) return one.id == other.id;
  const double ratio = std::max(one.factor, other.factor) / std::min(one.factor, other.factor);
  const bool is_whole = std::abs(ratio - std::round(ratio)) < 1e-9 * ratio;
  return is_whole ? std::llround(ratio) : 0;
}

bool HasCommonUnit(const UnitInfo& one, const UnitInfo& other) { return RatioOf(one, other) > 0; }

// "6 months to 3 years": both in the smaller unit.
void TakeCommonUnit(const UnitInfo& last, Amount& amount) {
  const UnitInfo& first = *amount.measure.unit;
  NumberRead& larger = first.factor > last.factor ? amount.first : *amount.second;
  const auto product = larger.value.Times(RatioOf(first, last));
  if (!product || first.id == last.id) return;
  larger.value = *product;
  if (first.factor > last.factor) amount.measure.unit = &last;
}

// What is measured at both ends is measured alike: "5 percent to 7 percent", "$5 to $7", but "rose
// 5 percent to 1.2 billion euros". `has_unit_behind` of the first.
bool AreAlike(const ParserInput& input, const Amount& amount, std::size_t end, bool is_word) {
  const auto currency = input.Find(end, Role::kCurrency);
  const auto unit = input[end].gap == Gap::kBreak ? std::nullopt : input.Find(end, Role::kUnit);
  if (amount.measure.unit != nullptr) {
    const bool is_same = unit && HasCommonUnit(*amount.measure.unit, *UnitOf(*unit));
    return is_same || (!is_word && !unit && !currency) || amount.is_measured_before;
  }
  if (amount.measure.currency.empty()) return true;
  const bool is_same = currency && CurrencyAt(input, end, CurrencyWordOf(*currency->meaning)) ==
                                       amount.measure.currency;
  if (amount.is_measured_before) return !unit;
  return is_same || (!is_word && !unit && !currency);
}

}  // namespace

namespace {

bool HasDegreesBehind(const ParserInput& input, std::size_t i) {
  const auto unit = input.Find(i, Role::kUnit);
  return unit && UnitOf(*unit)->base == "°C";
}

}  // namespace

void ReadSecond(const ParserInput& input, Company company, Amount& amount) {
  if (amount.second || amount.first.is_lone) return;
  const auto join = FindJoin(input, amount.end, amount);
  if (!join) return;
  const bool is_word = !IsDashMark(input[amount.end]);
  std::size_t i = BehindOne(input, *join);
  if (amount.is_open) i = BehindArticle(input, i);
  std::string currency;
  if (const auto found = input.Find(i, Role::kCurrency)) {
    i = found->end;
    currency = CurrencyAt(input, i - 1, CurrencyWordOf(*found->meaning));
    if (currency != amount.measure.currency) return;
  } else if (const auto before = input.Find(i, Role::kUnitBefore)) {
    if (amount.measure.unit == nullptr) return;
    i = before->end;
  }
  const bool has_minus = amount.is_negative && ReadsMinus(input, i);
  const Numeral next = ReadNumber(input, i, company);
  if (!next.figure || next.figure->denominator != 1 || amount.first.denominator != 1) return;
  if (IsDashMark(input[next.end]) && input.IsDigits(next.end + 1) && input.Touches(next.end + 1)) {
    return;  // "3-4-5"
  }
  if (currency.empty() && !AreAlike(input, amount, next.end, is_word)) return;
  const auto join_word = is_word ? input.Find(amount.end, Role::kRangeJoin) : std::nullopt;
  const bool is_measured =
      input.Find(next.end, Role::kUnit) || input.Find(next.end, Role::kCurrency);
  if (join_word && join_word->meaning->number != 0 &&
      JoinsEndOfChange(input, amount, is_measured)) {
    return;
  }
  Amount longer = amount;
  longer.second = next.figure;
  longer.end = next.end;
  ShareScale(input, i, longer);
  const auto last_unit = input.Find(longer.end, Role::kUnit);
  const bool has_units = last_unit && amount.measure.unit != nullptr && !amount.is_measured_before;
  if (has_units) TakeCommonUnit(*UnitOf(*last_unit), longer);
  // "Minus 15 to minus 10", "minus 5 to 3".
  const bool is_forward = has_minus ? longer.second->value < longer.first.value
                                    : longer.first.value < longer.second->value;
  if (!is_forward && !amount.is_negative) return;
  if (has_minus && !is_forward) return;
  if (amount.is_negative && !has_minus && is_word && HasDegreesBehind(input, longer.end)) {
    longer.second->value.mantissa = -longer.second->value.mantissa;
  } else if (!is_forward) {
    return;
  }
  longer.first.is_weak = longer.first.is_weak && next.figure->is_weak && !amount.is_open;
  // "5 km to 10 km": the unit of both.
  if (!amount.measure.IsNone() && !amount.is_measured_before) {
    const auto unit = input.Find(longer.end, Role::kUnit);
    const auto money = input.Find(longer.end, Role::kCurrency);
    if (unit && amount.measure.unit != nullptr) longer.end = unit->end;
    if (money && amount.measure.unit == nullptr) longer.end = money->end;
  }
  amount = longer;
}

void ReadUntil(const ParserInput& input, Amount& amount) {
  const language::Table from = input.lexicon().Words("range_from");
  if (from.empty() || amount.second || amount.first.denominator != 1) return;
  const auto behind_ending = [&](std::size_t i, const language::Table& endings) {
    if (IsApostrophe(input[i]) && input.Touches(i)) ++i;
    return input.Touches(i) && endings.Has(input[i].form) ? i + 1 : 0;
  };
  const std::size_t i = behind_ending(amount.end, from);
  if (i == 0 || input[i].gap == Gap::kBreak) return;
  Amount last;
  last.begin = i;
  const Numeral numeral = ReadNumber(input, i, Company::kNone);
  if (!numeral.figure || numeral.figure->denominator != 1) return;
  last.first = *numeral.figure;
  last.end = numeral.end;
  ReadMeasureBehind(input, last);
  const std::size_t behind = behind_ending(last.end, input.lexicon().Words("range_to"));
  if (behind == 0 || !input.lexicon().Words("range_until").Has(input[behind].form)) return;
  Amount range = amount;
  range.second = last.first;
  range.end = behind + 1;
  if (last.measure.unit != nullptr && amount.measure.unit != nullptr) {
    if (!HasCommonUnit(*amount.measure.unit, *last.measure.unit)) return;
    TakeCommonUnit(*last.measure.unit, range);
  } else if (amount.measure.IsNone()) {
    range.measure = last.measure;
  } else if (!last.measure.IsNone() && last.measure.currency != amount.measure.currency) {
    return;
  }
  if (range.first.value < range.second->value) amount = range;
}

void TakeMeasureOfEnd(const ParserInput& input, Company company, Amount& amount) {
  const bool may_take = amount.measure.IsNone() || amount.is_measured_before;
  if (!amount.is_open || amount.second || !may_take) return;
  const auto end = BehindEndOfChange(input, amount.end);
  if (!end) return;
  Amount last;
  last.begin = *end;
  std::size_t begin = *end;
  if (const auto currency = input.Find(begin, Role::kCurrency)) begin = currency->end;
  const Numeral numeral = ReadNumber(input, begin, company);
  if (!numeral.figure || numeral.figure->denominator != 1) return;
  last.first = *numeral.figure;
  last.end = numeral.end;
  ReadMeasureBehind(input, last);
  if (amount.measure.IsNone()) amount.measure = last.measure;
  if (!amount.first.has_scale && last.first.has_scale) {
    amount.second = last.first;
    ShareScale(input, begin, amount, true);
    amount.second.reset();
  }
}

void TakeMeasureOfNext(const ParserInput& input, Company company, Amount& amount) {
  const std::size_t i = amount.end;
  const bool may_take = amount.measure.IsNone() && !amount.second && !amount.first.is_lone &&
                        !amount.first.is_part && amount.first.denominator == 1 &&
                        !amount.first.has_scale && !IsYear(amount.first);
  const auto join = may_take ? input.Find(i, Role::kAnd) : std::nullopt;
  if (!join || input[i].gap != Gap::kSpace || !input[i].IsWord() || input.Touches(i)) return;
  if (amount.first.value < Decimal{2, 0} || input.IsDigits(i - 1) != input.IsDigits(join->end)) {
    return;
  }
  Amount next;
  next.begin = join->end;
  const Numeral numeral = ReadNumber(input, join->end, company);
  if (!numeral.figure || numeral.figure->denominator != 1 || numeral.figure->is_about) return;
  next.first = *numeral.figure;
  if (next.first.value < Decimal{2, 0}) return;
  next.end = numeral.end;
  ReadMeasureBehind(input, next);
  const bool is_later = input.lexicon().Words("behind_spans").Has(input[next.end].form);
  if (next.measure.IsNone() || is_later || next.first.has_scale) return;
  amount.measure = next.measure;
}

}  // namespace synoptic::mentions
