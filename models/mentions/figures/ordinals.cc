// Ordinals: digits with what marks them ("3rd", "3.", "ke-3", "第3"), and words.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

// "der 3. Platz": a stop that does not end the sentence.
bool IsOrdinalByStop(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 3;
  const bool has_stop = input.lexicon().traits().writes_ordinals_with_stop &&
                        input[i].form.size() <= kLongest && input.IsMark(i + 1, ".") &&
                        input.Touches(i + 1) && input[i + 2].IsWord() &&
                        input[i + 2].gap == Gap::kSpace;
  if (!has_stop) return false;
  if (!input[i + 2].is_capital) return true;
  return i > 0 && input.lexicon().Words("before_ordinals").Has(input[i - 1].form);
}

}  // namespace

namespace {

// "Двадцать первый", "сто пятого": cardinals, and an ordinal of the places that they leave free.
std::optional<NumberRead> ReadJoinedOrdinal(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kTens = 10;
  constexpr std::int64_t kHundred = 100;
  if (!input.lexicon().traits().joins_ordinals) return std::nullopt;
  const auto cardinal = ReadNumberWords(input, i);
  if (!cardinal || input[cardinal->end].gap == Gap::kBreak) return std::nullopt;
  auto ordinal = input.Find(cardinal->end, Role::kOrdinal);
  if (!ordinal) ordinal = input.Find(cardinal->end, Role::kOrdinalUnit);
  const std::int64_t sum = cardinal->value.Whole();
  const bool fits =
      ordinal && (sum % kHundred == 0 ? ordinal->meaning->number < kHundred
                                      : sum % kTens == 0 && sum % kHundred >= 2 * kTens &&
                                            ordinal->meaning->number < kTens);
  if (!fits) return std::nullopt;
  return NumberRead{Decimal{sum + ordinal->meaning->number, 0}, 1, ordinal->end};
}

}  // namespace

Finding ReadOrdinal(const ParserInput& input, std::size_t begin) {
  const auto mention = [&](std::int64_t number, std::size_t end) -> Finding {
    return {Mention{MentionType::kNumber, input.SpanOf(begin, end), Value(Figure::Ordinal(number))},
            end};
  };
  const auto before = input.Find(begin, Role::kOrdinalBefore);
  if (before) {
    std::size_t i = before->end;
    if (input.IsMark(i, "-") && input.Touches(i)) ++i;
    if (!input.Touches(i)) return {};  // "ke 2016" is "to 2016".
    const auto figure = input.IsDigits(i) ? ReadDigits(input, i).figure : ReadHanNumeral(input, i);
    if (figure && figure->value.Whole() > 0) return mention(figure->value.Whole(), figure->end);
  }
  if (input.IsDigits(begin)) {
    const auto figure = ReadDigits(input, begin).figure;
    if (!figure || figure->value.Whole() < 1 || !figure->is_bare) return {};
    std::size_t i = figure->end;
    const bool is_joined = input.Touches(i) && (input.IsMark(i, "-") || IsApostrophe(input[i]));
    if (is_joined) ++i;
    const auto after = input.Find(i, Role::kOrdinalAfter);
    const auto unit = input.Find(i, Role::kUnit);
    const bool is_degree = after && !is_joined && input[i].kind == Token::Kind::kMark &&
                           ((input.Touches(after->end) && input[after->end].IsWord()) ||
                            (unit && unit->end > after->end));  // "2°C", "2° C"
    if (!is_joined && IsOrdinalByStop(input, begin)) return mention(figure->value.Whole(), i + 1);
    if (after && input.Touches(i) && !is_degree) {
      return mention(figure->value.Whole(), after->end);
    }
    return {};
  }
  if (const auto joined = ReadJoinedOrdinal(input, begin)) {
    return mention(joined->value.Whole(), joined->end);
  }
  const auto word = input.Find(begin, Role::kOrdinal);
  const auto unit = word ? word : input.Find(begin, Role::kOrdinalUnit);
  if (unit && unit->meaning->number < 10 && input.IsJoinedAnd(unit->end)) {  // Arabic 45th.
    const auto tens = input.Find(unit->end + 1, Role::kCardinal);
    if (tens && tens->meaning->number >= 20 && tens->meaning->number < 100) {
      return mention(unit->meaning->number + tens->meaning->number, tens->end);
    }
  }
  if (!word) return {};
  const auto cardinal = ReadNumberWords(input, begin);
  if (cardinal && cardinal->end >= word->end) return {};
  const auto link = input.Find(word->end, Role::kDateLink);
  if (link && IsOfCup(input, word->end)) return {};
  return mention(word->meaning->number, word->end);
}

}  // namespace synoptic::mentions
