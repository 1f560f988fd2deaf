// One and none, which are articles and pronouns far more often than figures: read where what stands
// beside them is counted though there is one or none of it ("one person", "no injuries"), or
// befalls somebody ("nobody was killed").

#include <algorithm>
#include <cstdint>
#include <optional>

#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {
namespace {

bool Befalls(const ParserInput& input, std::size_t i) {
  const auto counted = input.Find(i, Role::kCounted);
  return counted && counted->meaning->code() == "v";
}

// "Nobody was killed", "verletzt wurde niemand".
bool IsBefallen(const ParserInput& input, std::size_t begin, std::size_t end) {
  constexpr std::size_t kFarthest = 7;
  for (std::size_t i = end; i < std::min(end + kFarthest, input.size()); ++i) {
    if (input[i].gap == Gap::kBreak || EndsClause(input[i])) break;
    if (Befalls(input, i)) return true;
  }
  for (std::size_t i = begin; i > begin - std::min(begin, kFarthest); --i) {
    if (input[i].gap == Gap::kBreak || EndsClause(input[i - 1])) break;
    if (Befalls(input, i - 1)) return true;
  }
  return false;
}

// "No injuries", "no further injuries"; "no people were hurt".
bool IsCountedBehind(const ParserInput& input, std::size_t i, std::size_t words_between) {
  for (std::size_t j = i; j <= i + words_between && j < input.size(); ++j) {
    if (input[j].gap == Gap::kBreak || !input[j].IsWord()) return false;
    const auto counted = input.Find(j, Role::kCounted);
    if (!counted) continue;
    return counted->meaning->code() != "n" || IsBefallen(input, i, counted->end);
  }
  return false;
}

// "Пострадавших нет."
bool IsCountedBefore(const ParserInput& input, std::size_t i, std::size_t end) {
  const bool is_last = end >= input.size() || !input[end].IsWord() || input[end].gap == Gap::kBreak;
  return is_last && i > 0 && input[i].gap != Gap::kBreak &&
         input.Find(i - 1, Role::kCounted).has_value();
}

std::optional<NumberRead> ReadNone(const ParserInput& input, std::size_t i) {
  const auto none = input.Find(i, Role::kNone);
  if (!none || input.Find(none->end, Role::kNone)) return std::nullopt;  // "No hubo ningún herido".
  constexpr std::size_t kAdjectives = 1;
  constexpr std::size_t kSigns = 3;
  const std::size_t between = IsIdeographic(input[i]) ? kSigns : kAdjectives;
  const std::string_view code = none->meaning->code();
  const bool is_counted =
      code == "f" || (code == "p" ? IsBefallen(input, i, none->end)
                                  : IsCountedBehind(input, none->end, between) ||
                                        IsCountedBefore(input, i, none->end));
  if (!is_counted) return std::nullopt;
  return NumberRead{Decimal{}, 1, none->end};
}

// "Zero cases", but not "zero tolerance".
std::optional<NumberRead> ReadZero(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kShortest = 4;  // Bytes of a word that is counted.
  const auto zero = input.Find(i, Role::kDigitWord);
  if (!zero || zero->meaning->number != 0) return std::nullopt;
  const std::size_t j = zero->end;
  if (j >= input.size() || input[j].gap == Gap::kBreak) return std::nullopt;
  const NumberRead figure{Decimal{}, 1, j};
  if (input.Find(j, Role::kUnit) || input.Find(j, Role::kCurrency) ||
      input.Find(j, Role::kCounted)) {
    return figure;
  }
  // "Ground zero", "tolleranza zero".
  const language::Table names = input.lexicon().Words("zero_names");
  const bool is_named =
      StartsWithOneOf(input[j].form, names) ||
      (i > 0 && input[i].gap != Gap::kBreak && StartsWithOneOf(input[i - 1].form, names));
  const bool is_word = input[j].IsWord() && input[j].form.size() >= kShortest &&
                       !input[j].is_capital && !IsIdeographic(input[j]);
  const bool is_noun = input.lexicon().traits().capitalises_nouns && input[j].is_capital;
  if (is_named || (!is_word && !is_noun)) return std::nullopt;
  return figure;
}

// "One person", "один человек", 一人が死亡; "killing one"; "شخص واحد".
std::optional<NumberRead> ReadOne(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kSigns = 5;
  // In Arabic "واحد" looks as if it began with "and".
  const std::size_t joint = i > 1 && input.IsJoinedAnd(i - 1) ? 1 : 0;
  const bool is_behind = i > joint && input[i - joint].gap != Gap::kBreak &&
                         input.Find(i - joint - 1, Role::kCounted).has_value();
  if (const auto han = ReadHanNumeral(input, i)) {
    if (!(han->value == Decimal{1, 0}) || han->end != i + 1) return std::nullopt;
    const auto counter = input.Find(han->end, Role::kCounter);
    if (!counter || !IsCountedBehind(input, counter->end, kSigns)) return std::nullopt;
    return NumberRead{Decimal{1, 0}, 1, han->end};
  }
  const auto one = input.Find(i, Role::kOne);
  if (!one || one->meaning->code() == "a") return std::nullopt;
  const std::size_t j = one->end;
  const auto counted = input.Find(j, Role::kCounted);
  const bool is_counted = input[j].gap != Gap::kBreak && counted &&
                          (counted->meaning->code() != "n" || IsBefallen(input, i, counted->end));
  const bool is_alone = j >= input.size() || !input[j].IsWord() || input[j].gap == Gap::kBreak ||
                        input.Find(j, Role::kAnd);
  const bool may_stand_behind = input.lexicon().traits().joins_proclitics || is_alone;
  if (!is_counted && !(is_behind && may_stand_behind)) return std::nullopt;
  return NumberRead{Decimal{1, 0}, 1, j};
}

}  // namespace

std::optional<NumberRead> ReadOneOrNone(const ParserInput& input, std::size_t i) {
  if (auto none = ReadNone(input, i)) return none;
  if (auto zero = ReadZero(input, i)) return zero;
  return ReadOne(input, i);
}

}  // namespace synoptic::mentions
