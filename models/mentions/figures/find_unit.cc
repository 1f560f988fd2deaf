// What is a unit where it stands, and what is part of something else, or another thing.

#include <algorithm>
#include <optional>
#include <string_view>

#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {

const UnitInfo* UnitOf(const Meaning& meaning) {
  return &Units()[static_cast<std::size_t>(meaning.number)];
}

namespace {

// "B200" is no unit, but 小时 is one in 3小时20分.
bool GoesOn(const ParserInput& input, std::size_t i) {
  if (!input.Touches(i) || input.IsSuffix(i)) return false;
  return input.IsDigits(i) ? !IsIdeographic(input[i - 1]) : IsLetterBehind(input, i);
}

// "l'", "m'": a letter before an apostrophe is an elided word.
bool IsElided(const ParserInput& input, const ParserInput::Phrase& phrase, std::size_t i) {
  return phrase.end == i + 1 && input[i].form.size() == 1 && input.Touches(phrase.end) &&
         IsApostrophe(input[phrase.end]);
}

// "1600 B.C.": a letter of an abbreviation.
bool IsInitial(const ParserInput& input, const ParserInput::Phrase& phrase, std::size_t i) {
  return phrase.end == i + 1 && input[i].form.size() == 1 && input.IsMark(phrase.end, ".") &&
         input.Touches(phrase.end) && input.Touches(phrase.end + 1) &&
         input[phrase.end + 1].IsWord();
}

// Chinese tenths, 三成, are written like the beginning of other words: 三成员国, 三成立. Not of
// 成为, which counts nothing and so stands behind no number.
bool IsOfOtherWord(const ParserInput& input, const ParserInput::Phrase& phrase) {
  return UnitOf(phrase)->id == kTenth && input.CountsInChinese() && input.Touches(phrase.end) &&
         input.lexicon().Words("behind_tenths").Has(input[phrase.end].form);
}

// "0.2 points to 7.5 %": of a percentage, to which it went.
bool IsBeforePercent(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kReach = 4;
  for (std::size_t j = i; j < i + kReach && j < input.size(); ++j) {
    if (input[j].gap == Gap::kBreak) return false;
    if (!input.IsDigits(j)) continue;
    const auto number = ReadDigits(input, j).figure;
    const auto unit = number ? input.Find(number->end, Role::kUnit) : std::nullopt;
    return unit && UnitOf(*unit)->base == "%";
  }
  return false;
}

// The list of words that say that this is measured.
std::string_view WordsOfMeasure(std::string_view base) {
  if (base == "kg") return "weights";
  if (base == "pp") return "rates";
  return base == "°C" ? "temperatures" : "lengths";
}

// "42 degrees Celsius, and in Alexandria 36 degrees".
bool IsBehindDegrees(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kFarthest = 12;
  for (std::size_t j = i; j > i - std::min(i, kFarthest); --j) {
    if (input[j].gap == Gap::kBreak) return false;
    const auto other = input.Find(j - 1, Role::kUnit);
    if (other && other->meaning->code() != "?" && UnitOf(*other)->base == "°C") return true;
  }
  return false;
}

// "12 livres", "3 kaki": a unit only where it is said what is measured, by words or by a smaller
// unit.
bool IsOtherThing(const ParserInput& input, const ParserInput::Phrase& unit, std::size_t i) {
  if (unit.meaning->code() != "?") return false;
  const std::string_view base = UnitOf(unit)->base;
  const bool is_weight = base == "kg";
  const Reach reach{.before = base == "pp" ? 16U : 8U, .behind = 4};
  if (IsBeside(input, i, unit.end, WordsOfMeasure(base), reach)) return false;
  if (base == "pp") return !IsBeforePercent(input, unit.end);
  if (base == "°C") return !IsBehindDegrees(input, i);
  if (input.IsDigits(unit.end) && input.Find(unit.end + 1, Role::kUnit)) return false;
  // "30.000 kaki", "100 metros (328 pies)".
  constexpr std::size_t kDigitsOfMany = 3;
  constexpr std::size_t kFarthest = 5;
  if (!is_weight && i > 0 && input.IsDigits(i - 1) && input[i - 1].form.size() >= kDigitsOfMany) {
    return false;
  }
  for (std::size_t j = i; j > i - std::min(i, kFarthest); --j) {
    const auto other = input.Find(j - 1, Role::kUnit);
    const bool is_alike =
        other && other->meaning->code() != "?" && UnitOf(*other)->base == UnitOf(unit)->base;
    if (is_alike) return false;
  }
  return true;
}

}  // namespace

std::optional<ParserInput::Phrase> FindUnit(const ParserInput& input, std::size_t i) {
  const auto unit = input.Find(i, Role::kUnit);
  if (unit && IsOtherThing(input, *unit, i)) return std::nullopt;
  const bool is_letter = unit && unit->end == i + 1 && input[i].form.size() == 1;
  if (is_letter && i > 0 && input.Find(i - 1, Role::kOne)) return std::nullopt;  // "An F-16".
  const bool is_part = unit && (IsElided(input, *unit, i) || IsInitial(input, *unit, i) ||
                                GoesOn(input, unit->end) || IsOfOtherWord(input, *unit));
  return is_part ? std::nullopt : unit;
}

}  // namespace synoptic::mentions
