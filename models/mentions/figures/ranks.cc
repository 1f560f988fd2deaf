// Ranks: an ordinal beside what is ranked ("third place", "Platz 3", "world number one", "المركز
// الثالث"). There the first and the second are read too, which are adverbs and seconds elsewhere.

#include <algorithm>
#include <cstdint>
#include <optional>

#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::int64_t kBoth = 2;  // Of a word that stands before and behind: "Platz".

struct Place {
  std::int64_t number = 0;
  std::size_t end = 0;
};

std::optional<Place> ReadPlaceInWords(const ParserInput& input, std::size_t i) {
  const Finding ordinal = ReadOrdinal(input, i);
  if (ordinal.mention) {
    return Place{ordinal.mention->value.figure()->first.numerator.Whole(), ordinal.end};
  }
  if (const auto unit = input.Find(i, Role::kOrdinalUnit)) {
    return Place{unit->meaning->number, unit->end};
  }
  return std::nullopt;
}

std::optional<Place> ReadPlaceInNumbers(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 3;
  if (input.IsDigits(i)) {
    const auto digits = ReadDigits(input, i).figure;
    const bool is_place = digits && digits->is_bare && input[i].form.size() <= kLongest &&
                          digits->value.Whole() > 0 && digits->denominator == 1;
    return is_place ? std::optional(Place{digits->value.Whole(), digits->end}) : std::nullopt;
  }
  const auto words = ReadWords(input, i);
  if (!words || !words->value.IsWhole()) return std::nullopt;
  const auto one = input.Find(i, Role::kOne);
  if (one && one->meaning->code() == "a") return std::nullopt;
  return Place{words->value.Whole(), words->end};
}

// "Platz 3", "world number one", "finished third".
std::optional<Place> ReadBehindWord(const ParserInput& input, std::size_t i) {
  const auto word = input.Find(i, Role::kRank);
  const bool stands_before =
      word && (word->meaning->code().starts_with("b") || word->meaning->number == kBoth);
  if (!stands_before) return std::nullopt;
  const bool is_verb = word->meaning->code() == "bv";
  std::size_t j = word->end;
  if (input[j].gap == Gap::kBreak) return std::nullopt;
  if (auto place = ReadPlaceInWords(input, j)) {
    // "Wurde erster Präsident".
    const bool is_of_noun = is_verb && input.lexicon().traits().capitalises_nouns &&
                            input[place->end].is_capital && input[place->end].gap != Gap::kBreak;
    return is_of_noun ? std::nullopt : place;
  }
  const bool needs_words = word->meaning->code() == "bw" && input.IsDigits(j);
  if (is_verb || needs_words) return std::nullopt;  // "Came 3", "number 3".
  auto place = ReadPlaceInNumbers(input, j);
  const bool goes_on = place && input.Touches(place->end) &&
                       (input[place->end].IsWord() || IsDashMark(input[place->end])) &&
                       !IsIdeographic(input[place->end]) && !input.IsSuffix(place->end);
  if (!place || goes_on || input.Find(place->end, Role::kUnit)) return std::nullopt;
  return place;
}

// 第一位女总统: the first of whom is named behind it. Hiragana are particles.
bool IsCountOf(const ParserInput& input, std::size_t end) {
  if (!input.lexicon().traits().is_unspaced || end >= input.size()) return false;
  const Token& next = input[end];
  return next.IsWord() && next.gap == Gap::kNone &&
         static_cast<unsigned char>(next.form[0]) >= 0xE4;
}

// "En primer lugar, ...": the first of what is said.
bool IsPhrase(const ParserInput& input, std::size_t i, const Place& place) {
  constexpr std::size_t kLongest = 2;
  if (place.number != 1 || !input.IsMark(place.end, ",")) return false;
  std::size_t begin = i;
  while (begin > 0 && i - begin <= kLongest && input[begin].gap != Gap::kBreak &&
         input[begin - 1].IsWord()) {
    --begin;
  }
  return begin < i && i - begin <= kLongest;
}

}  // namespace

Finding ReadRank(const ParserInput& input, std::size_t i) {
  constexpr std::uint64_t kBeginnings = Bit(Role::kRank) | Bit(Role::kOrdinal) |
                                        Bit(Role::kOrdinalUnit) | Bit(Role::kOrdinalBefore) |
                                        Bit(Role::kCardinal);
  if (!input.IsDigits(i) && !input.MayBegin(i, kBeginnings)) return {};
  std::optional<Place> place = ReadBehindWord(input, i);
  if (!place) {
    place = ReadPlaceInWords(input, i);
    if (!place || input[place->end].gap == Gap::kBreak) return {};
    auto word = input.Find(place->end, Role::kRank);
    if (!word) word = input.Find(place->end - 1, Role::kRank);  // 3位: of the ordinal itself.
    if (!word || word->meaning->code().starts_with("b")) return {};
    place->end = std::max(place->end, word->end);
    if (IsCountOf(input, place->end) || IsPhrase(input, i, *place)) return {};
  }
  if (place->number < 1) return {};
  return {Mention{MentionType::kRank, input.SpanOf(i, place->end),
                  Value(Figure::Ordinal(place->number))},
          place->end};
}

}  // namespace synoptic::mentions
