// Numbers and their unit in one: "achtzehnjährig", "полвека", "полкилометра", "año y medio".

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/mentions/figures/currencies.hpp"
#include "models/mentions/figures/measures.hpp"

namespace synoptic::mentions {
namespace {

// The number in "achtzehn|jährig", "восемнадцати|летний", "diciott|enne", where Italian drops the
// last vowel.
std::int64_t ValueBeforeUnit(const Lexicon& lexicon, std::string_view number) {
  const std::int64_t value = ValueOfNumberWord(lexicon, number);
  if (value > 0 || !lexicon.traits().elides_vowels) return value;
  for (const char vowel : {'o', 'i', 'a', 'e'}) {
    const std::int64_t elided = ValueOfNumberWord(lexicon, std::string(number) + vowel);
    if (elided > 0) return elided;
  }
  return 0;
}

// An adjective that is put together of a number and a unit of time.
std::optional<Amount> ReadAdjective(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kShortest = 4;  // Bytes, of either part.
  constexpr std::size_t kLongest = 14;
  const Lexicon& lexicon = input.lexicon();
  const std::string& word = input[i].form;
  if (!input.MayBeginCompound(i) || word.size() < 2 * kShortest ||
      !lexicon.traits().unit_adjectives) {
    return std::nullopt;
  }
  for (std::size_t size = kShortest; size <= std::min(kLongest, word.size() - kShortest); ++size) {
    const std::size_t at = word.size() - size;
    const Lexicon::Node* node = lexicon.Find(std::string_view(word).substr(at));
    if (node == nullptr) continue;
    const auto meaning = std::ranges::find(node->meanings(), Role::kUnit, &Meaning::role);
    if (meaning == node->meanings().end()) continue;
    const UnitInfo& unit = *UnitOf(*meaning);
    if (unit.base != "s" && unit.base != "mo" && unit.id != kYearsOfAge) continue;
    const std::int64_t value = ValueBeforeUnit(lexicon, std::string_view(word).substr(0, at));
    if (value < 2) continue;
    Amount amount;
    amount.first.value = Decimal::Of(value).value_or(Decimal{});
    amount.measure.unit = &unit;
    amount.end = i + 1;
    return amount;
  }
  return std::nullopt;
}

// The unit that a word is, whatever stands behind it; null if it is none.
const UnitInfo* UnitOfWord(const Lexicon& lexicon, std::string_view word) {
  const Lexicon::Node* node = lexicon.Find(word);
  if (node == nullptr) return nullptr;
  const auto meaning = std::ranges::find(node->meanings(), Role::kUnit, &Meaning::role);
  return meaning == node->meanings().end() ? nullptr : UnitOf(*meaning);
}

Amount AmountOf(const Decimal& value, const UnitInfo& unit, std::size_t end) {
  Amount amount;
  amount.first.value = value;
  amount.measure.unit = &unit;
  amount.end = end;
  return amount;
}

constexpr std::string_view kHalf = "пол";

// "Пол-литра", "полкилометра": half, and the unit in the genitive (noon, "полдень", is no half).
std::optional<Amount> ReadHalfUnit(const ParserInput& input, std::size_t i) {
  static constexpr std::string_view kGenitives[] = {"а", "я", "ы", "и"};
  if (!MayBeHalfUnit(input, i)) return std::nullopt;
  const bool is_joined = input[i].form == kHalf && input.IsMark(i + 1, "-") &&
                         input.Touches(i + 1) && input.Touches(i + 2);
  const std::size_t last = is_joined ? i + 2 : i;
  std::string_view word = input[last].form;
  if (!is_joined) word.remove_prefix(kHalf.size());
  const bool is_genitive =
      std::ranges::any_of(kGenitives, [&](std::string_view end) { return word.ends_with(end); });
  const UnitInfo* unit = is_genitive ? UnitOfWord(input.lexicon(), word) : nullptr;
  if (unit == nullptr) return std::nullopt;
  return AmountOf({5, -1}, *unit, last + 1);
}

// "ساعة ونصف الساعة".
std::size_t BehindUnitAgain(const ParserInput& input, std::size_t i, const UnitInfo& unit) {
  const auto again = input.Find(i, Role::kUnit);
  return again && input[i].gap != Gap::kBreak && UnitOf(*again) == &unit ? again->end : i;
}

// "Año y medio", "ora e mezza", "عام ونصف": one and a half.
std::optional<Amount> ReadUnitAndHalf(const ParserInput& input, std::size_t i) {
  if (!input.lexicon().traits().half_follows_unit) return std::nullopt;
  if (!input[i].IsWord() || !input.MayBegin(i, Bit(Role::kUnit))) return std::nullopt;
  const UnitInfo* unit = UnitOfWord(input.lexicon(), input[i].form);
  const auto half = FindAndHalf(input, i + 1);
  if (unit == nullptr || !half || input[i + 1].gap == Gap::kBreak) return std::nullopt;
  return AmountOf({15, -1}, *unit, BehindUnitAgain(input, half->end, *unit));
}

// "Un'ora e 22 minuti", "ساعة و22 دقيقة": one of the unit, where a smaller one goes on.
std::optional<Amount> ReadOneAndSmaller(const ParserInput& input, std::size_t i) {
  const auto one = input.Find(i, Role::kOne);
  if (!one && !input.lexicon().traits().joins_proclitics) return std::nullopt;
  std::size_t at = one ? one->end : i;
  if (IsApostrophe(input[at]) && input.Touches(at)) ++at;
  const auto unit = input.Find(at, Role::kUnit);
  if (!unit || (at > i && input[at].gap == Gap::kBreak) || UnitOf(*unit)->id != "hour") {
    return std::nullopt;
  }
  Amount amount = AmountOf({1, 0}, *UnitOf(*unit), unit->end);
  AddSmallerUnits(input, amount);
  return amount.end > unit->end ? std::optional(amount) : std::nullopt;
}

}  // namespace

bool MayBeHalfUnit(const ParserInput& input, std::size_t i) {
  return input.lexicon().traits().half_is_prefix && input[i].form.starts_with(kHalf);
}

const UnitInfo* UnitNamed(std::string_view id) {
  const auto units = Units();
  const auto unit = std::ranges::find(units, id, &UnitInfo::id);
  return unit == units.end() ? nullptr : &*unit;
}

std::optional<Amount> ReadCountedUnit(const ParserInput& input, std::size_t i) {
  if (auto adjective = ReadAdjective(input, i)) return adjective;
  if (auto half = ReadHalfUnit(input, i)) return half;
  if (auto more = ReadUnitAndHalf(input, i)) return more;
  if (auto more = ReadOneAndSmaller(input, i)) return more;
  auto counted = input.Find(i, Role::kCountedUnit);
  const auto one = input.Find(i, Role::kOne);  // "ein Vierteljahrhundert"
  if (!counted && one) counted = input.Find(one->end, Role::kCountedUnit);
  if (!counted || (counted->meaning->number == 1 && FindAndHalf(input, counted->end))) {
    return std::nullopt;
  }
  Amount amount;
  amount.first.value = Decimal::Of(counted->meaning->number).value_or(Decimal{});
  amount.begin = i;
  amount.end = counted->end;
  amount.measure.unit = UnitNamed(counted->meaning->code());
  if (amount.measure.unit == nullptr) {  // "دولارين"
    const CurrencyWord money = CurrencyWordOf(*counted->meaning);
    amount.measure.currency = CurrencyAt(input, i, {money.code, money.family, false, false});
    if (amount.measure.currency.empty()) return std::nullopt;
  }
  AddToMeasured(input, amount);
  return amount;
}

}  // namespace synoptic::mentions
