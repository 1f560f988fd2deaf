// Amounts of several units ("2 hours, 3 minutes and 59 seconds", "6 feet 4 inches", "1米83"): each
// smaller unit adds to what was read, in that unit.

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/language/traits.hpp"
#include "models/mentions/figures/measures.hpp"

namespace synoptic::mentions {
namespace {

// Adds `part`, of which `ratio` make one of the amount's unit.
bool AddPart(const Decimal& part, std::int64_t ratio, Amount& amount) {
  const auto whole = amount.first.value.Times(ratio);
  const auto sum = whole ? whole->Plus(part) : std::nullopt;
  if (!sum || !(part < Decimal{ratio, 0})) return false;
  amount.first.value = *sum;
  amount.first.is_bare = false;
  return true;
}

// A digit of its own, 5 or 五; nothing if it goes on or counts something.
std::optional<std::int64_t> LoneDigit(const ParserInput& input, std::size_t i) {
  if (!input.Touches(i)) return std::nullopt;
  if (input.IsDigits(i)) {
    if (input[i].form.size() != 1) return std::nullopt;
    return input[i].form[0] - '0';
  }
  const auto digit = ReadHanNumeral(input, i);
  return digit && digit->end == i + 1 && !digit->upper ? std::optional(digit->value.Whole())
                                                       : std::nullopt;
}

// 3割5分, 3割1分5厘, 三成五, 6成5: hundredths and thousandths, in Chinese without a sign.
bool AddToTenths(const ParserInput& input, Amount& amount) {
  const std::size_t i = amount.end;
  const auto hundredths = LoneDigit(input, i);
  if (!hundredths) return false;
  const bool has_sign = input.lexicon().Words("hundredths").Has(input[i + 1].form);
  const bool is_counted = input.Find(i + 1, Role::kCounter) || input.Find(i + 1, Role::kScale) ||
                          input.Find(i + 1, Role::kCurrency) || FindUnit(input, i + 1) ||
                          (input.Touches(i + 1) && input.IsMark(i + 1, "."));
  if (!has_sign && (!input.CountsInChinese() || is_counted)) return false;
  if (!AddPart({*hundredths, 0}, 10, amount)) return false;
  amount.measure.unit = UnitNamed("percent");
  amount.end = has_sign ? i + 2 : i + 1;
  const auto thousandths = has_sign ? LoneDigit(input, amount.end) : std::nullopt;
  const bool has_more =
      thousandths && input.lexicon().Words("thousandths").Has(input[amount.end + 1].form);
  if (has_more && AddPart({*thousandths, 0}, 10, amount)) {
    amount.measure.unit = UnitNamed("permille");
    amount.end += 2;
  }
  return true;
}

// 52秒02, 1分57秒6: of races, the decimals of the seconds.
bool AddDecimalsOfSeconds(const ParserInput& input, Amount& amount) {
  constexpr std::size_t kMostDecimals = 2;
  const std::size_t i = amount.end;
  if (!IsIdeographic(input[i - 1]) || !input.Touches(i) || !input.IsDigits(i)) return false;
  const std::size_t places = input[i].form.size();
  const bool goes_on = input.Touches(i + 1) &&
                       (input[i + 1].IsWord() || input.IsMark(i + 1, ".")) &&
                       (FindUnit(input, i + 1) || input.Find(i + 1, Role::kCounter));
  const auto part = Decimal::FromDigits("0", input[i].form);
  const auto sum = part ? amount.first.value.Plus(*part) : std::nullopt;
  if (places > kMostDecimals || goes_on || !sum) return false;
  amount.first.value = *sum;
  amount.end = i + 1;
  return true;
}

// "Un metro ochenta y cinco", 一米八五, 一米八.
bool AddHeightInWords(const ParserInput& input, std::size_t i, Amount& amount) {
  constexpr std::int64_t kTallest = 2;
  constexpr std::int64_t kTens = 10;
  constexpr std::int64_t kHundred = 100;
  const std::int64_t metres = amount.first.value.Whole();
  if (amount.measure.unit->id != "meter" || metres < 1 || metres > kTallest) return false;
  const bool is_chinese = input.CountsInChinese();
  const auto words = is_chinese ? ReadHanNumeral(input, i) : ReadNumberWords(input, i);
  if (!words || input.Find(words->end, Role::kCounter) || FindUnit(input, words->end) ||
      input.Find(words->end, Role::kScale)) {
    return false;
  }
  std::int64_t part = words->value.Whole();
  if (is_chinese && words->end == i + 1) part *= kTens;
  if (part < kTens || part >= kHundred || !AddPart({part, 0}, kHundred, amount)) return false;
  amount.measure.unit = UnitNamed("centimeter");
  amount.end = words->end;
  return true;
}

// "1 m 83", 1米83. The smaller unit is left out, or has another sense elsewhere.
bool AddHundredths(const ParserInput& input, Amount& amount) {
  constexpr std::int64_t kTallest = 2;
  std::size_t i = amount.end;
  if (i >= input.size() || input[i].gap == Gap::kBreak) return false;
  const auto joint = input.Find(i, Role::kAnd);
  if (joint && amount.measure.unit->id == "meter") i = joint->end;  // "Un metro e 80".
  if (i >= input.size() || input[i].gap == Gap::kBreak) return false;
  if (amount.measure.unit->id == kTenth) return AddToTenths(input, amount);
  if (amount.measure.unit->id == "second" && IsIdeographic(input[i - 1])) {
    return AddDecimalsOfSeconds(input, amount);
  }
  if (!input.IsDigits(i)) return AddHeightInWords(input, i, amount);
  const std::string& digits = input[i].form;
  const Decimal part = Decimal::FromDigits(digits).value_or(Decimal{});
  const bool goes_on = input.Touches(i + 1) && !IsIdeographic(input[i + 1]) &&
                       input.Touches(i + 2) && input.IsDigits(i + 2);
  const bool is_counted = FindUnit(input, i + 1) || input.Find(i + 1, Role::kCounter);
  // "9 s 83".
  if (amount.measure.unit->id == "second" && input[i - 1].form == "s" && digits.size() == 2) {
    const auto sum = amount.first.value.Plus(Decimal{part.mantissa, part.exponent - 2});
    if (goes_on || is_counted || !sum) return false;
    amount.first.value = *sum;
    amount.end = i + 1;
    return true;
  }
  const std::int64_t metres = amount.first.value.Whole();
  const bool is_height =
      amount.measure.unit->id == "meter" && digits.size() == 2 && metres >= 1 && metres <= kTallest;
  if (!is_height || goes_on || is_counted) return false;
  if (!AddPart(part, 100, amount)) return false;
  amount.measure.unit = UnitNamed("centimeter");
  amount.end = i + 1;
  return true;
}

// The position behind "," and "and".
std::size_t BehindAnd(const ParserInput& input, std::size_t i, const Amount& amount) {
  const std::string_view base = amount.measure.unit->base;
  if (input.IsMark(i, ",") && base == "s") ++i;
  const auto joint = input.Find(i, Role::kAnd);
  if (joint) return joint->end;
  const auto join = input.Find(i, Role::kRangeJoin);
  return join && join->meaning->number == 0 ? join->end : i;
}

// "6-foot-2", "6-foot-2-inch".
bool AddInches(const ParserInput& input, Amount& amount) {
  constexpr std::int64_t kInchesOfFoot = 12;
  const std::size_t i = amount.end;
  const bool is_joined = IsDashMark(input[i]) && input.Touches(i) && input.Touches(i + 1) &&
                         input.IsDigits(i + 1) && input[i + 1].form.size() <= 2;
  if (amount.measure.unit->id != "foot" || !is_joined) return false;
  if (!AddPart({std::stoll(input[i + 1].form), 0}, kInchesOfFoot, amount)) return false;
  amount.measure.unit = UnitNamed("inch");
  amount.end = i + 2;
  const bool is_said = IsDashMark(input[amount.end]) && input.Touches(amount.end);
  const auto inch = is_said ? input.Find(amount.end + 1, Role::kUnit) : std::nullopt;
  if (inch && UnitOf(*inch)->id == "inch") amount.end = inch->end;
  return true;
}

// "5 ft 9 in", 3小时20分, 1斤8两: alone, the sign is a preposition, a point of a score, a digit.
const UnitInfo* UnitBehind(const ParserInput& input, const UnitInfo& larger,
                           std::string_view sign) {
  struct Smaller {
    std::string_view larger;
    std::string_view signs;  // The list of them.
    std::string_view unit;
  };
  static constexpr Smaller kSmaller[] = {{"foot", "inches_behind_feet", "inch"},
                                         {"hour", "minutes_behind_hours", "minute"},
                                         {"jin", "liang_behind_jin", "liang"}};
  for (const Smaller& smaller : kSmaller) {
    if (larger.id != smaller.larger) continue;
    const bool has_sign = input.lexicon().Words(smaller.signs).Has(sign) ||
                          input.lexicon().SharedWords(smaller.signs).Has(sign);
    if (has_sign) return UnitNamed(smaller.unit);
  }
  return nullptr;
}

// Another number, of a smaller unit that makes up the larger one.
bool AddSmaller(const ParserInput& input, Amount& amount) {
  const std::size_t i = BehindAnd(input, amount.end, amount);
  if (i >= input.size() || input[i].gap == Gap::kBreak ||
      (i > amount.end && amount.is_open && !amount.is_from)) {
    return false;
  }
  const Numeral number = ReadNumber(input, i, Company::kNone);
  if (!number.figure || number.figure->denominator != 1 || number.figure->has_scale) return false;
  if (number.figure->is_weak && i == amount.end) return false;  // "5 hours a minute"
  if (input[number.end].gap == Gap::kBreak) return false;
  const UnitInfo& larger = *amount.measure.unit;
  const auto phrase = FindUnit(input, number.end);
  const UnitInfo* const found =
      phrase ? UnitOf(*phrase) : UnitBehind(input, larger, input[number.end].form);
  if (found == nullptr) return false;
  const UnitInfo& smaller = *found;
  const double ratio = larger.factor / smaller.factor;
  const bool is_whole = ratio > 1.5 && std::abs(ratio - std::round(ratio)) < 1e-9 * ratio;
  if (smaller.base != larger.base || !is_whole) return false;
  if (!AddPart(number.figure->value, std::llround(ratio), amount)) return false;
  amount.measure.unit = &smaller;
  amount.end = phrase ? phrase->end : number.end + 1;
  return true;
}

}  // namespace

std::optional<Amount> ReadHeight(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kTallest = 8;
  constexpr std::int64_t kInchesOfFoot = 12;
  const bool has_parts = input.IsDigits(i) && input.IsDigits(i + 2) && input.Touches(i + 1) &&
                         input.Touches(i + 2) &&
                         (IsApostrophe(input[i + 1]) || input.IsMark(i + 1, "′"));
  if (!has_parts || input[i].form.size() > 1 || input[i + 2].form.size() > 2) return std::nullopt;
  const std::int64_t feet = std::stoll(input[i].form);
  const std::int64_t inches = std::stoll(input[i + 2].form);
  std::size_t end = i + 3;
  for (const std::string_view mark : {"\"", "″", "”", "''"}) {
    if (input.IsMark(end, mark) && input.Touches(end)) {
      ++end;
      break;
    }
  }
  const bool is_closed = end > i + 3;
  if (!is_closed || feet < 1 || feet > kTallest || inches >= kInchesOfFoot) return std::nullopt;
  Amount amount;
  amount.first.value = Decimal::Of(feet * kInchesOfFoot + inches).value_or(Decimal{});
  amount.measure.unit = UnitNamed("inch");
  amount.end = end;
  return amount;
}

void AddSmallerUnits(const ParserInput& input, Amount& amount) {
  const auto may_add = [&] {
    const UnitInfo& unit = *amount.measure.unit;
    return !IsRate(amount.measure) && !amount.second && amount.first.denominator == 1 &&
           amount.first.value.Whole() >= 0 &&
           (unit.base == "s" || unit.base == "mo" || unit.base == "m" || unit.base == "kg" ||
            unit.id == kTenth);
  };
  while (may_add() &&
         (AddInches(input, amount) || AddHundredths(input, amount) || AddSmaller(input, amount))) {
  }
}

}  // namespace synoptic::mentions
