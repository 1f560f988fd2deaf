// Shares of a whole that is counted: "one in six", "neun von zehn", "jeder dritte", "una persona su
// sei", 5人に1人. What stands between the numbers is often a preposition of time or place too, so
// the whole has to be no larger than is said so, and no year or span.

#include <cstdint>
#include <optional>

#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/units.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::int64_t kLargestWhole = 1000;

struct Count {
  std::int64_t value = 0;
  std::size_t end = 0;
};

std::optional<Count> ReadCount(const ParserInput& input, std::size_t i) {
  if (i >= input.size()) return std::nullopt;
  if (input.IsDigits(i)) {
    const auto digits = ReadDigits(input, i).figure;
    if (!digits || !digits->is_bare) return std::nullopt;
    return Count{digits->value.Whole(), digits->end};
  }
  const auto words = ReadWords(input, i);
  if (!words || words->denominator != 1) {
    // "One in a hundred", "einer von hundert".
    const auto one = input.Find(i, Role::kOne);
    const auto scale = input.Find(one ? one->end : i, Role::kScale);
    if (!scale) return std::nullopt;
    return Count{scale->meaning->number, scale->end};
  }
  return Count{words->value.Whole(), words->end};
}

std::size_t BehindCounter(const ParserInput& input, std::size_t i) {
  const auto counter = input.Find(i, Role::kCounter);
  return counter ? counter->end : i;
}

std::optional<NumberRead> ShareOf(const Count& part, const Count& whole, std::size_t end) {
  const bool is_share = part.value >= 1 && whole.value > part.value && whole.value <= kLargestWhole;
  const auto top = Decimal::Of(part.value);
  if (!is_share || !top) return std::nullopt;
  NumberRead share{*top, whole.value, end};
  share.is_part = true;
  return Simplified(share);
}

// What is measured is no whole of things: "one in three days", "3 in 10 minutes".
bool IsMeasured(const ParserInput& input, std::size_t i) {
  return input[i].gap != Gap::kBreak &&
         (input.Find(i, Role::kUnit) || input.Find(i, Role::kMonth) ||
          input.Find(i, Role::kCurrency) || input.Find(i, Role::kDenominator));
}

// "Every third", "jeder dritte".
std::optional<NumberRead> ReadEvery(const ParserInput& input, std::size_t i) {
  const auto every = input.Find(i, Role::kShare);
  if (!every || every->meaning->code() != "e" || input[every->end].gap == Gap::kBreak) {
    return std::nullopt;
  }
  auto ordinal = input.Find(every->end, Role::kOrdinal);
  if (!ordinal) ordinal = input.Find(every->end, Role::kOrdinalUnit);
  if (!ordinal || ordinal->meaning->number < 2 || IsMeasured(input, ordinal->end)) {
    return std::nullopt;
  }
  return ShareOf({1, i}, {ordinal->meaning->number, ordinal->end}, ordinal->end);
}

// "Üçte ikisi", "5'te 1'i": the whole with an ending, then the part.
std::optional<NumberRead> ReadPartOfWhole(const ParserInput& input, std::size_t begin,
                                          const Count& whole) {
  const language::Table endings = input.lexicon().Words("whole_endings");
  if (endings.empty() || (begin > 0 && input.Find(begin - 1, Role::kTimeBefore))) {
    return std::nullopt;
  }
  std::size_t i = whole.end;
  if (IsApostrophe(input[i]) && input.Touches(i)) ++i;
  if (!input.Touches(i) || !endings.Has(input[i].form)) return std::nullopt;
  const auto part = ReadCount(input, i + 1);
  if (!part || input[i + 1].gap == Gap::kBreak || IsMeasured(input, part->end)) {
    return std::nullopt;
  }
  std::size_t end = part->end;
  if (IsApostrophe(input[end]) && input.Touches(end) && input.Touches(end + 1)) end += 2;
  const bool is_bare = input.IsDigits(begin) && end == part->end;  // "20'de 3 kişi"
  if (is_bare || IsOfCup(input, end)) return std::nullopt;
  return ShareOf(*part, whole, end);
}

// "On yetişkinden dördü": the noun with the ending for "of", then the part.
std::optional<NumberRead> ReadPartOfNoun(const ParserInput& input, const Count& whole) {
  const language::Table endings = input.lexicon().Words("range_from");
  const std::size_t noun = whole.end;
  const bool is_noun = noun + 1 < input.size() && input[noun].IsWord() &&
                       input[noun].gap == Gap::kSpace && input[noun + 1].gap == Gap::kSpace;
  if (endings.empty() || !is_noun || !language::EndsInOneOf(input[noun].form, endings)) {
    return std::nullopt;
  }
  const auto part = ReadCount(input, noun + 1);
  return part && !IsMeasured(input, part->end) ? ShareOf(*part, whole, part->end) : std::nullopt;
}

bool IsRound(std::int64_t whole) { return whole == 10 || whole == 100 || whole == 1000; }

// 5人に1人, "her beş kişiden biri".
std::optional<NumberRead> ReadWholeFirst(const ParserInput& input, std::size_t i) {
  const auto whole = ReadCount(input, i);
  if (!whole) return std::nullopt;
  if (const auto fraction = ReadPartOfWhole(input, i, *whole)) return fraction;
  if (IsRound(whole->value)) {
    if (const auto share = ReadPartOfNoun(input, *whole)) return share;
  }
  std::size_t behind = BehindCounter(input, whole->end);
  auto join = input.Find(behind, Role::kShare);
  constexpr std::size_t kLongestNoun = 4;  // 十个成年人中有四个
  const bool is_unspaced = input.lexicon().traits().is_unspaced && behind > whole->end;
  for (std::size_t n = 0; is_unspaced && !join && n < kLongestNoun; ++n) {
    if (!IsIdeographic(input[behind]) || !input.Touches(behind)) break;
    join = input.Find(++behind, Role::kShare);
    if (join && join->end == behind + 1) join.reset();  // に is much else.
  }
  if (!join || !join->meaning->code().starts_with('r')) return std::nullopt;
  const bool is_noun_between = behind > BehindCounter(input, whole->end);
  const bool is_every =
      i > 0 && input.Touches(i) && input.lexicon().Words("every_before").Has(input[i - 1].form);
  const bool needs_round = is_noun_between || join->meaning->code() == "ro";
  if (needs_round && !is_every && !IsRound(whole->value)) {
    return std::nullopt;  // "Of three suspects, two".
  }
  if (input[join->end].gap == Gap::kBreak) return std::nullopt;
  const auto part = ReadCount(input, join->end);
  return part ? ShareOf(*part, *whole, BehindCounter(input, part->end)) : std::nullopt;
}

// "Neun von zehn", "einer von sechs kann": what also says "of" ("er ist einer von vier Kandidaten")
// makes a share of a round whole, or where the clause begins.
bool IsClearOf(const ParserInput& input, std::size_t i, std::int64_t whole) {
  const auto bound = i > 0 ? input.Find(i - 1, Role::kBoundBefore) : std::nullopt;
  std::size_t begin = bound && bound->end == i ? i - 1 : i;  // "Etwa zwei von drei".
  const bool is_led = begin > 0 && input[begin].gap != Gap::kBreak &&
                      input.lexicon().Words("before_shares").Has(input[begin - 1].form);
  if (is_led) --begin;  // "Nur einer von vier".
  const bool is_first = begin == 0 || input[begin].gap == Gap::kBreak || !input[begin - 1].IsWord();
  constexpr std::int64_t kLargest = 10;
  return (is_first && whole < kLargest) || IsRound(whole);
}

// "One in six", and with a word between: "un enfant sur cinq", "una persona su sei".
std::optional<NumberRead> ReadPartFirst(const ParserInput& input, std::size_t i) {
  const auto part = ReadCount(input, i);
  if (!part || input[part->end].gap == Gap::kBreak) return std::nullopt;
  auto join = input.Find(part->end, Role::kShare);
  if (!join && part->value < 10 && input[part->end].IsWord() && !IsMeasured(input, part->end)) {
    join = input.Find(part->end + 1, Role::kShare);
    if (join && input[part->end + 1].gap == Gap::kBreak) join.reset();
    if (join && join->meaning->code() != "n") join.reset();
  }
  if (!join || join->meaning->code().starts_with('r') || join->meaning->code() == "e")
    return std::nullopt;
  if (input[join->end].gap == Gap::kBreak) return std::nullopt;
  const auto whole = ReadCount(input, join->end);
  if (!whole || IsMeasured(input, whole->end)) return std::nullopt;
  if (join->meaning->code() == "o" && !IsClearOf(input, i, whole->value)) return std::nullopt;
  const bool goes_on = input.Touches(whole->end) && !IsIdeographic(input[whole->end]) &&
                       (input[whole->end].IsWord() || IsDashMark(input[whole->end]) ||
                        input.IsMark(whole->end, "%") || input.IsMark(whole->end, "/") ||
                        (input.Touches(whole->end + 1) && input.IsDigits(whole->end + 1)));
  if (goes_on) return std::nullopt;
  return ShareOf(*part, *whole, whole->end);
}

}  // namespace

std::optional<NumberRead> ReadShare(const ParserInput& input, std::size_t i) {
  constexpr std::uint64_t kBeginnings = Bit(Role::kShare) | Bit(Role::kOne) | Bit(Role::kScale) |
                                        Bit(Role::kCardinal) | Bit(Role::kWeakCardinal);
  const bool is_han = input.lexicon().traits().han_numerals != language::HanNumerals::kNone;
  if (!input.IsDigits(i) && !is_han && !input.MayBegin(i, kBeginnings)) return std::nullopt;
  if (auto every = ReadEvery(input, i)) return every;
  if (auto reversed = ReadWholeFirst(input, i)) return reversed;
  return ReadPartFirst(input, i);
}

}  // namespace synoptic::mentions
