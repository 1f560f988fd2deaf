// Units and currencies beside a number.

#include "models/mentions/figures/measures.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "models/language/traits.hpp"
#include "models/mentions/figures/currencies.hpp"
#include "models/mentions/figures/money.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {
namespace {

bool HasRate(const UnitInfo& unit) { return unit.base == "B" || unit.base == "m"; }

// "km all'ora", "TB per detik".
void ReadRate(const ParserInput& input, Amount& amount) {
  if (!HasRate(*amount.measure.unit) || amount.measure.per_seconds > 0) return;
  const auto per = input.Find(amount.end, Role::kPer);
  if (!per) {
    // "At a speed of 130 km": said of an hour.
    constexpr std::int64_t kHour = 3600;
    const std::string_view id = amount.measure.unit->id;
    const bool is_way = id == "kilometer" || id == "mile";
    if (is_way && IsBeside(input, amount.begin, amount.end, "speeds", {.before = 4, .behind = 1})) {
      amount.measure.per_seconds = kHour;
    }
    return;
  }
  amount.measure.per_seconds = per->meaning->number;
  amount.end = per->end;
}

// "95 degrees" of the weather, where Celsius is not what everybody counts in.
void ReadAsFahrenheit(const ParserInput& input, Amount& amount) {
  constexpr std::int64_t kHottest = 60;   // That Celsius is told of, and
  constexpr std::int64_t kHighest = 135;  // Fahrenheit: what is more is an angle.
  const bool is_hot = amount.measure.unit->id == "celsius" && !amount.is_negative &&
                      !(amount.first.value < Decimal{kHottest, 0}) &&
                      amount.first.value < Decimal{kHighest, 0};
  if (is_hot && input[amount.end - 1].form.size() > 1 &&
      IsBeside(input, amount.begin, amount.end, "weather", {.before = 8, .behind = 6})) {
    amount.measure.unit = UnitNamed("fahrenheit");
  }
}

// 体重2.8キロ: a word for kilometres and kilograms.
void ReadAsWeight(const ParserInput& input, Amount& amount) {
  const bool may_be = amount.measure.unit->id == "kilometer" && !IsRate(amount.measure) &&
                      input.lexicon().Words("kilos").Has(input[amount.end - 1].form);
  if (may_be && IsBeside(input, amount.begin, amount.end, "weights", {.before = 8, .behind = 4})) {
    amount.measure.unit = UnitNamed("kilogram");
  }
}

// "Un sismo de 4,6 grados".
bool IsOfQuake(const ParserInput& input, const Amount& amount) {
  return IsBeside(input, amount.begin, amount.end, "quakes", {.before = 5, .behind = 0});
}

// "5 horas y media", "3年半".
void AddHalf(const ParserInput& input, Amount& amount) {
  const auto half = FindAndHalf(input, amount.end);
  const auto sum = amount.first.value.Plus({5, -1});
  if (!half || !sum || amount.first.denominator != 1) return;
  if (input[amount.end].gap == Gap::kBreak) return;
  amount.first.value = *sum;
  amount.end = half->end;
  const auto again = input.Find(half->end, Role::kUnit);  // "ثلاث ساعات ونصف الساعة"
  const bool is_said_again = again && amount.measure.unit != nullptr &&
                             UnitOf(*again) == amount.measure.unit &&
                             input[half->end].gap == Gap::kSpace;
  if (is_said_again) amount.end = again->end;
}

// "Metà del giorno", "a third of the year" are when, rather than how long.
bool IsWithArticle(const ParserInput& input, std::size_t link) {
  return input.lexicon().Words("day_links").Has(input[link].form);
}

// "15 ha." and "15 ha de viña": before another word it is the verb "has", in Spanish and Italian.
bool IsHectare(const ParserInput& input, std::size_t i) {
  if (Slice(input.text(), input[i].span) != "ha") return false;
  const language::Traits& traits = input.lexicon().traits();
  if (!traits.in_and_ha_are_words) return false;
  if (!traits.ha_is_verb) return true;
  return !input[i + 1].IsWord() || input[i + 1].gap == Gap::kBreak ||
         input.Find(i + 1, Role::kDateLink);
}

// "a $1.9 trillion package", "un US$ 3": the currency is of the number behind it.
bool IsOfNext(const ParserInput& input, const ParserInput::Phrase& currency, const Amount& amount) {
  return (amount.first.is_weak || amount.first.is_lone) && input.IsDigits(currency.end) &&
         input[currency.end].gap != Gap::kBreak;
}

}  // namespace

bool IsRate(const Measure& measure) {
  return measure.per_seconds > 0 && measure.unit != nullptr && HasRate(*measure.unit);
}

bool IsLetterBehind(const ParserInput& input, std::size_t i) {
  return input.Touches(i) && input[i].IsWord() && !IsIdeographic(input[i]);
}

void AddToMeasured(const ParserInput& input, Amount& amount) {
  AddHalf(input, amount);
  if (amount.measure.unit == nullptr) return;
  AddSmallerUnits(input, amount);
  ReadRate(input, amount);
}

void ReadMeasureBefore(const ParserInput& input, std::size_t& i, Amount& amount) {
  const auto before = input.Find(i, Role::kUnitBefore);
  if (const auto per = input.Find(i, Role::kPerBefore)) {  // "時速30キロ"
    amount.measure.per_seconds = per->meaning->number;
    i = per->end;
  } else if (before) {
    amount.measure.unit = UnitOf(*before);
    amount.is_age_doubtful = before->meaning->code() == "?";
    amount.is_age_alone = before->meaning->code() == "!";
    const bool is_age = amount.measure.unit->id == kYearsOfAge;
    // "Aged six and nine" are two, but not "aged between six and nine".
    const auto between = input.Find(before->end - 1, Role::kRangeOpen);
    if (is_age && !amount.is_open) amount.is_from = !between || between->meaning->number == 1;
    amount.is_open = amount.is_open || is_age;
    i = before->end;
  } else {
    ReadCurrencyBefore(input, i, amount);
  }
}

void ReadMeasureBehind(const ParserInput& input, Amount& amount) {
  std::size_t i = amount.end;
  if (input[i].gap == Gap::kBreak) return;
  if (amount.measure.unit != nullptr && amount.measure.unit->id == kYearsOfAge) {
    const bool is_elided = IsApostrophe(input[i]) && input[i - 1].IsWord() && input.Touches(i + 1);
    if (is_elided) ++i;                       // "Compie cinquant'anni".
    auto years = input.Find(i, Role::kUnit);  // "Im Alter von 81 Jahren".
    const auto of = years || !amount.first.is_about ? std::nullopt : input.Find(i, Role::kDateLink);
    if (of) years = input.Find(IsApostrophe(input[of->end]) ? of->end + 1 : of->end, Role::kUnit);
    const bool is_said = years && (UnitOf(*years)->id == "year" || UnitOf(*years)->id == "age");
    if (is_said) amount.end = years->end;
    if (is_said) amount.is_said_when = std::exchange(amount.is_age_doubtful, false);
    return;
  }
  if (!amount.measure.IsNone()) return;
  const bool is_joined = input.IsMark(i, "-") && input.Touches(i) && input.Touches(i + 1);
  const bool is_apostrophe = IsApostrophe(input[i]) && input.Touches(i);
  const bool is_elided =
      is_apostrophe && (amount.first.is_weak || input[i - 1].IsWord()) && input.Touches(i + 1);
  if (is_apostrophe && !is_elided) return;  // A suffix, unlike "un'ora".
  if (is_joined || is_elided) ++i;
  // "3 milioni di euro", "2 millions d'euros".
  std::size_t j = i;
  const auto link = input.Find(j, Role::kDateLink);
  if (link && !(amount.first.is_part && IsWithArticle(input, j))) {
    j = link->end;
    if (IsApostrophe(input[j])) ++j;
    const auto one = amount.first.is_part ? input.Find(j, Role::kOne) : std::nullopt;
    if (one) j = one->end;  // "a quarter of a century"
  }
  auto currency = input.Find(i, Role::kCurrency);
  if (!currency && j > i) currency = input.Find(j, Role::kCurrency);
  if (currency && IsOfNext(input, *currency, amount)) currency.reset();
  if (!currency) currency = FindBehindCountry(input, i);
  if (!currency && j > i) currency = FindBehindCountry(input, j);
  auto unit = FindUnit(input, i);
  // "180 mil segundo a polícia": according to, where there are more seconds than one.
  const bool is_singular = unit && UnitOf(*unit)->id == "second" &&
                           input.Find(i, Role::kOrdinalUnit) &&
                           !(amount.first.value < Decimal{2, 0});
  if (is_singular) unit.reset();
  const bool may_link = amount.first.has_scale || amount.first.is_part || amount.first.is_about;
  if (!unit && j > i && may_link) unit = FindUnit(input, j);
  // "Trois prochains mois".
  if (!unit && input.lexicon().Words("span_words").Has(input[i].form) &&
      input[i + 1].gap == Gap::kSpace) {
    const auto span = FindUnit(input, i + 1);
    const bool is_time = span && (UnitOf(*span)->base == "s" || UnitOf(*span)->base == "mo");
    if (is_time) unit = span;
  }
  // "Tausende von Jahren", "tientallen van die jaren".
  if (!unit && amount.first.upper && input[i].IsWord() && input[i + 1].gap == Gap::kSpace) {
    unit = FindUnit(input, i + 1);
  }
  const bool is_plain = currency && !CurrencyWordOf(*currency->meaning).is_doubtful &&
                        (!unit || currency->end > unit->end);
  const bool is_money = currency && (is_plain || IsMoneyByWords(input, *currency, amount));
  if (is_money && ReadCurrency(input, *currency, amount)) return;
  if (unit) {
    amount.measure.unit = UnitOf(*unit);
    amount.end = unit->end;
    AddToMeasured(input, amount);
    ReadAsFahrenheit(input, amount);
    ReadAsWeight(input, amount);
    if (amount.measure.unit->id == "celsius" && IsOfQuake(input, amount)) {
      amount.measure.unit = nullptr;
    }
  } else if (i == amount.end && IsHectare(input, i)) {
    amount.measure.unit = UnitNamed("hectare");
    amount.end = i + 1;
  }
}

}  // namespace synoptic::mentions
