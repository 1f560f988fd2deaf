// Ordinals: digits with what marks them ("3rd", "3.", "ke-3", "第3"), and words.

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "models/text/abbreviations.hpp"
#include "models/text/mentions/amounts.hpp"
#include "models/text/mentions/numerals.hpp"

namespace synoptic::text {
namespace {

// "der 3. Platz": a stop that does not end the sentence.
bool IsOrdinalByStop(const Reading& reading, std::size_t i) {
  constexpr std::size_t kLongest = 3;
  const bool has_stop = WritesOrdinalsWithStop(reading.lexicon().lang()) &&
                        reading[i].form.size() <= kLongest && reading.IsMark(i + 1, ".") &&
                        reading.Touches(i + 1) && reading[i + 2].IsWord() &&
                        reading[i + 2].gap == Gap::kSpace;
  if (!has_stop) return false;
  if (!reading[i + 2].is_capital) return true;
  static constexpr std::string_view kBefore[] = {"der", "die", "das", "den", "dem", "des",
                                                 "am",  "im",  "zum", "zur", "vom", "beim"};
  return i > 0 && std::ranges::find(kBefore, reading[i - 1].form) != std::end(kBefore);
}

}  // namespace

namespace {

// "Двадцать первый", "сто пятого": cardinals, and an ordinal of the places that they leave free.
std::optional<Figure> ReadJoinedOrdinal(const Reading& reading, std::size_t i) {
  constexpr std::int64_t kTens = 10;
  constexpr std::int64_t kHundred = 100;
  if (!JoinsOrdinals(reading.lexicon().lang())) return std::nullopt;
  const auto cardinal = ReadNumberWords(reading, i);
  if (!cardinal || reading[cardinal->end].gap == Gap::kBreak) return std::nullopt;
  auto ordinal = reading.Find(cardinal->end, Role::kOrdinal);
  if (!ordinal) ordinal = reading.Find(cardinal->end, Role::kOrdinalUnit);
  const std::int64_t sum = cardinal->value.Whole();
  const bool fits =
      ordinal && (sum % kHundred == 0 ? ordinal->meaning->number < kHundred
                                      : sum % kTens == 0 && sum % kHundred >= 2 * kTens &&
                                            ordinal->meaning->number < kTens);
  if (!fits) return std::nullopt;
  return Figure{Decimal{sum + ordinal->meaning->number, 0}, 1, ordinal->end};
}

}  // namespace

Finding ReadOrdinal(const Reading& reading, std::size_t begin) {
  const auto mention = [&](std::int64_t number, std::size_t end) -> Finding {
    return {Mention{MentionType::kNumber, reading.SpanOf(begin, end), "#" + std::to_string(number)},
            end};
  };
  const auto before = reading.Find(begin, Role::kOrdinalBefore);
  if (before) {
    std::size_t i = before->end;
    if (reading.IsMark(i, "-") && reading.Touches(i)) ++i;
    if (!reading.Touches(i)) return {};  // "ke 2016" is "to 2016".
    const auto figure =
        reading.IsDigits(i) ? ReadDigits(reading, i).figure : ReadHanNumeral(reading, i);
    if (figure && figure->value.Whole() > 0) return mention(figure->value.Whole(), figure->end);
  }
  if (reading.IsDigits(begin)) {
    const auto figure = ReadDigits(reading, begin).figure;
    if (!figure || figure->value.Whole() < 1 || !figure->is_bare) return {};
    std::size_t i = figure->end;
    const bool is_joined =
        reading.Touches(i) && (reading.IsMark(i, "-") || IsApostrophe(reading[i]));
    if (is_joined) ++i;
    const auto after = reading.Find(i, Role::kOrdinalAfter);
    const auto unit = reading.Find(i, Role::kUnit);
    const bool is_degree = after && !is_joined && reading[i].kind == Token::Kind::kMark &&
                           ((reading.Touches(after->end) && reading[after->end].IsWord()) ||
                            (unit && unit->end > after->end));  // "2°C", "2° C"
    if (!is_joined && IsOrdinalByStop(reading, begin)) return mention(figure->value.Whole(), i + 1);
    if (after && reading.Touches(i) && !is_degree) {
      return mention(figure->value.Whole(), after->end);
    }
    return {};
  }
  if (const auto joined = ReadJoinedOrdinal(reading, begin)) {
    return mention(joined->value.Whole(), joined->end);
  }
  const auto word = reading.Find(begin, Role::kOrdinal);
  const auto unit = word ? word : reading.Find(begin, Role::kOrdinalUnit);
  if (unit && unit->meaning->number < 10 && reading[unit->end].form == "و") {  // Arabic 45th.
    const auto tens = reading.Find(unit->end + 1, Role::kCardinal);
    if (tens && tens->meaning->number >= 20 && tens->meaning->number < 100) {
      return mention(unit->meaning->number + tens->meaning->number, tens->end);
    }
  }
  if (!word) return {};
  const auto cardinal = ReadNumberWords(reading, begin);
  if (cardinal && cardinal->end >= word->end) return {};
  const auto link = reading.Find(word->end, Role::kDateLink);
  if (link && IsOfCup(reading, word->end)) return {};
  return mention(word->meaning->number, word->end);
}

}  // namespace synoptic::text
