// Units and currencies beside a number, and amounts of several units ("2 hours, 3 minutes and 59
// seconds", "6 feet 4 inches", "1米83"): each smaller unit adds to what was read, in that unit.

#include "models/text/mentions/measures.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>

namespace synoptic::text {
namespace {

// "B200" is no unit, but 小时 is one in 3小时20分.
bool GoesOn(const Reading& reading, std::size_t i) {
  if (!reading.Touches(i) || reading.IsSuffix(i)) return false;
  return reading.IsDigits(i) ? !IsIdeographic(reading[i - 1]) : IsLetterBehind(reading, i);
}

const UnitInfo* UnitOf(const Reading::Phrase& phrase) {
  return &Units()[static_cast<std::size_t>(phrase.meaning->number)];
}

// "l'", "m'": a letter before an apostrophe is an elided word.
bool IsElided(const Reading& reading, const Reading::Phrase& phrase, std::size_t i) {
  return phrase.end == i + 1 && reading[i].form.size() == 1 && reading.Touches(phrase.end) &&
         IsApostrophe(reading[phrase.end]);
}

// "1600 B.C.": a letter of an abbreviation.
bool IsInitial(const Reading& reading, const Reading::Phrase& phrase, std::size_t i) {
  return phrase.end == i + 1 && reading[i].form.size() == 1 && reading.IsMark(phrase.end, ".") &&
         reading.Touches(phrase.end) && reading.Touches(phrase.end + 1) &&
         reading[phrase.end + 1].IsWord();
}

// Chinese tenths, 三成, are written like the beginning of other words: 三成员国, 三成立. Not of
// 成为, which counts nothing and so stands behind no number.
bool IsOfOtherWord(const Reading& reading, const Reading::Phrase& phrase) {
  static constexpr std::string_view kBehind[] = {"员", "立", "功", "长", "果", "本", "熟", "就",
                                                 "都", "年", "语", "交", "分", "型", "品"};
  return UnitOf(phrase)->id == kTenth && reading.lexicon().lang() == "zh" &&
         reading.Touches(phrase.end) &&
         std::ranges::find(kBehind, reading[phrase.end].form) != std::end(kBehind);
}

std::optional<Reading::Phrase> FindUnit(const Reading& reading, std::size_t i) {
  const auto unit = reading.Find(i, Role::kUnit);
  const bool is_part = unit && (IsElided(reading, *unit, i) || IsInitial(reading, *unit, i) ||
                                GoesOn(reading, unit->end) || IsOfOtherWord(reading, *unit));
  return is_part ? std::nullopt : unit;
}

bool HasRate(const UnitInfo& unit) { return unit.base == "B" || unit.base == "m"; }

// "km all'ora", "TB per detik".
void ReadRate(const Reading& reading, Amount& amount) {
  if (!HasRate(*amount.measure.unit) || amount.measure.per_seconds > 0) return;
  const auto per = reading.Find(amount.end, Role::kPer);
  if (!per) return;
  amount.measure.per_seconds = per->meaning->number;
  amount.end = per->end;
}

// "5 horas y media", "3年半".
void AddHalf(const Reading& reading, Amount& amount) {
  const auto half = FindAndHalf(reading, amount.end);
  const auto sum = amount.first.value.Plus({5, -1});
  if (!half || !sum || amount.first.denominator != 1) return;
  if (reading[amount.end].gap == Gap::kBreak) return;
  amount.first.value = *sum;
  amount.end = half->end;
}

// Adds `part`, of which `ratio` make one of the amount's unit.
bool AddPart(const Decimal& part, std::int64_t ratio, Amount& amount) {
  const auto whole = amount.first.value.Times(ratio);
  const auto sum = whole ? whole->Plus(part) : std::nullopt;
  if (!sum || !(part < Decimal{ratio, 0})) return false;
  amount.first.value = *sum;
  amount.first.is_bare = false;
  return true;
}

// 三成五: the hundredths without a sign.
bool AddHanDigit(const Reading& reading, Amount& amount) {
  const auto digit = ReadHanNumeral(reading, amount.end);
  if (reading.lexicon().lang() != "zh" || !digit || digit->end != amount.end + 1 ||
      reading.Find(digit->end, Role::kCounter) || reading.Find(digit->end, Role::kScale) ||
      !AddPart(digit->value, 10, amount)) {
    return false;
  }
  amount.measure.unit = UnitNamed("percent");
  amount.end = digit->end;
  return true;
}

// "Un metro ochenta y cinco", 一米八五, 一米八.
bool AddHeightInWords(const Reading& reading, Amount& amount) {
  constexpr std::int64_t kTallest = 2;
  constexpr std::int64_t kTens = 10;
  constexpr std::int64_t kHundred = 100;
  const std::size_t i = amount.end;
  const std::int64_t metres = amount.first.value.Whole();
  if (amount.measure.unit->id != "meter" || metres < 1 || metres > kTallest) return false;
  const bool is_chinese = reading.lexicon().lang() == "zh";
  const auto words = is_chinese ? ReadHanNumeral(reading, i) : ReadNumberWords(reading, i);
  if (!words || reading.Find(words->end, Role::kCounter) || FindUnit(reading, words->end) ||
      reading.Find(words->end, Role::kScale)) {
    return false;
  }
  std::int64_t part = words->value.Whole();
  if (is_chinese && words->end == i + 1) part *= kTens;
  if (part < kTens || part >= kHundred || !AddPart({part, 0}, kHundred, amount)) return false;
  amount.measure.unit = UnitNamed("centimeter");
  amount.end = words->end;
  return true;
}

// "1 m 83", 1米83; 3割5分. The smaller unit is left out, or has another sense elsewhere.
bool AddHundredths(const Reading& reading, Amount& amount) {
  constexpr std::int64_t kTallest = 2;
  const std::size_t i = amount.end;
  if (i >= reading.size() || reading[i].gap == Gap::kBreak) return false;
  if (amount.measure.unit->id == kTenth && !reading.IsDigits(i))
    return AddHanDigit(reading, amount);
  if (!reading.IsDigits(i)) return AddHeightInWords(reading, amount);
  const std::string& digits = reading[i].form;
  const Decimal part = Decimal::FromDigits(digits).value_or(Decimal{});
  if (amount.measure.unit->id == kTenth) {
    if (digits.size() != 1 || reading[i + 1].form != "分") return false;
    if (!AddPart(part, 10, amount)) return false;
    amount.measure.unit = UnitNamed("percent");
    amount.end = i + 2;
    return true;
  }
  const std::int64_t metres = amount.first.value.Whole();
  const bool is_height =
      amount.measure.unit->id == "meter" && digits.size() == 2 && metres >= 1 && metres <= kTallest;
  const bool goes_on = reading.Touches(i + 1) && !IsIdeographic(reading[i + 1]) &&
                       reading.Touches(i + 2) && reading.IsDigits(i + 2);
  const bool is_counted = FindUnit(reading, i + 1) || reading.Find(i + 1, Role::kCounter);
  if (!is_height || goes_on || is_counted) return false;
  if (!AddPart(part, 100, amount)) return false;
  amount.measure.unit = UnitNamed("centimeter");
  amount.end = i + 1;
  return true;
}

// The position behind "," and "and".
std::size_t BehindAnd(const Reading& reading, std::size_t i, const Amount& amount) {
  const std::string_view base = amount.measure.unit->base;
  if (reading.IsMark(i, ",") && base == "s") ++i;
  const auto joint = reading.Find(i, Role::kAnd);
  if (joint) return joint->end;
  const auto join = reading.Find(i, Role::kRangeJoin);
  return join && join->meaning->number == 0 ? join->end : i;
}

// "5 ft 9 in", 3小时20分: alone, the sign is a preposition, or a point of a score.
const UnitInfo* UnitBehind(const UnitInfo& larger, std::string_view sign) {
  if (larger.id == "foot" && sign == "in") return UnitNamed("inch");
  if (larger.id == "hour" && sign == "分") return UnitNamed("minute");
  return nullptr;
}

// Another number, of a smaller unit that makes up the larger one.
bool AddSmaller(const Reading& reading, Amount& amount) {
  const std::size_t i = BehindAnd(reading, amount.end, amount);
  if (i >= reading.size() || reading[i].gap == Gap::kBreak || (i > amount.end && amount.is_open)) {
    return false;
  }
  const Numeral number = ReadNumber(reading, i, Company::kNone);
  if (!number.figure || number.figure->denominator != 1 || number.figure->has_scale) return false;
  if (number.figure->is_weak && i == amount.end) return false;  // "5 hours a minute"
  if (reading[number.end].gap == Gap::kBreak) return false;
  const UnitInfo& larger = *amount.measure.unit;
  const auto phrase = FindUnit(reading, number.end);
  const UnitInfo* const found =
      phrase ? UnitOf(*phrase) : UnitBehind(larger, reading[number.end].form);
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

void AddSmallerUnits(const Reading& reading, Amount& amount) {
  const auto may_add = [&] {
    const UnitInfo& unit = *amount.measure.unit;
    return !IsRate(amount.measure) && !amount.second && amount.first.denominator == 1 &&
           amount.first.value.Whole() >= 0 &&
           (unit.base == "s" || unit.base == "mo" || unit.base == "m" || unit.base == "kg" ||
            unit.id == kTenth);
  };
  while (may_add() && (AddHundredths(reading, amount) || AddSmaller(reading, amount))) {
  }
}

// "Metà del giorno", "a third of the year" are when, rather than how long.
bool IsWithArticle(const Token& link) {
  static constexpr std::string_view kLinks[] = {"the", "del", "dell", "du", "do"};
  return std::ranges::find(kLinks, link.form) != std::end(kLinks);
}

// "15 ha." and "15 ha de viña": before another word it is the verb "has", in Spanish and Italian.
bool IsHectare(const Reading& reading, std::size_t i) {
  if (Slice(reading.text(), reading[i].span) != "ha") return false;
  const std::string& lang = reading.lexicon().lang();
  if (lang == "en") return true;
  if (lang != "es" && lang != "it") return false;
  return !reading[i + 1].IsWord() || reading[i + 1].gap == Gap::kBreak ||
         reading.Find(i + 1, Role::kDateLink);
}

// "a $1.9 trillion package", "un US$ 3": the currency is of the number behind it.
bool IsOfNext(const Reading& reading, const Reading::Phrase& currency, const Amount& amount) {
  return amount.first.is_weak && reading.IsDigits(currency.end) &&
         reading[currency.end].gap != Gap::kBreak;
}

// "公元152年" has no yuan.
bool IsIdeographBehindWord(const Reading& reading, std::size_t i) {
  return reading.Touches(i) && reading[i].IsWord() && !IsLetterBehind(reading, i) &&
         reading[i - 1].IsWord();
}

}  // namespace

bool IsRate(const Measure& measure) {
  return measure.per_seconds > 0 && measure.unit != nullptr && HasRate(*measure.unit);
}

bool IsLetterBehind(const Reading& reading, std::size_t i) {
  return reading.Touches(i) && reading[i].IsWord() && !IsIdeographic(reading[i]);
}

void ReadMeasureBefore(const Reading& reading, std::size_t& i, Amount& amount) {
  const auto before = reading.Find(i, Role::kUnitBefore);
  const auto currency = reading.Find(i, Role::kCurrency);
  if (const auto per = reading.Find(i, Role::kPerBefore)) {  // "時速30キロ"
    amount.measure.per_seconds = per->meaning->number;
    i = per->end;
  } else if (before) {
    amount.measure.unit = UnitOf(*before);
    i = before->end;
  } else if (currency && !IsIdeographBehindWord(reading, i)) {
    i = currency->end;
    if (reading.IsMark(i, ".") && reading.Touches(i)) ++i;  // "Rp."
    amount.measure.currency = currency->meaning->code;
  }
}

void ReadMeasureBehind(const Reading& reading, Amount& amount) {
  std::size_t i = amount.end;
  if (!amount.measure.IsNone() || reading[i].gap == Gap::kBreak) return;
  const bool is_joined = reading.IsMark(i, "-") && reading.Touches(i) && reading.Touches(i + 1);
  const bool is_apostrophe = IsApostrophe(reading[i]) && reading.Touches(i);
  const bool is_elided = is_apostrophe && amount.first.is_weak && reading.Touches(i + 1);
  if (is_apostrophe && !is_elided) return;  // A suffix, unlike "un'ora".
  if (is_joined || is_elided) ++i;
  // "3 milioni di euro", "2 millions d'euros".
  std::size_t j = i;
  const auto link = reading.Find(j, Role::kDateLink);
  if (link && !(amount.first.is_part && IsWithArticle(reading[j]))) {
    j = link->end;
    if (IsApostrophe(reading[j])) ++j;
    const auto one = amount.first.is_part ? reading.Find(j, Role::kOne) : std::nullopt;
    if (one) j = one->end;  // "a quarter of a century"
  }
  auto currency = reading.Find(i, Role::kCurrency);
  if (!currency && j > i) currency = reading.Find(j, Role::kCurrency);
  if (currency && IsOfNext(reading, *currency, amount)) currency.reset();
  auto unit = FindUnit(reading, i);
  const bool may_link = amount.first.has_scale || amount.first.is_part || amount.first.is_about;
  if (!unit && j > i && may_link) unit = FindUnit(reading, j);
  if (currency && (!unit || currency->end >= unit->end)) {
    amount.measure.currency = currency->meaning->code;
    amount.end = currency->end;
  } else if (unit) {
    amount.measure.unit = UnitOf(*unit);
    amount.end = unit->end;
    AddHalf(reading, amount);
    AddSmallerUnits(reading, amount);
    ReadRate(reading, amount);
  } else if (i == amount.end && IsHectare(reading, i)) {
    amount.measure.unit = UnitNamed("hectare");
    amount.end = i + 1;
  }
}

}  // namespace synoptic::text
