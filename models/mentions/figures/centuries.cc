// "XIX secolo", "siglo XX", "XVIIIe siècle", "XX век": Roman numerals count much else, so only
// beside the word for a century.

#include "models/mentions/figures/centuries.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "models/language/roman_numerals.hpp"
#include "models/language/traits.hpp"
#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/dates.hpp"

namespace synoptic::mentions {
namespace {

struct Letter {
  std::string_view form;
  char capital;
};

// Cyrillic letters of the same shape are in use, too.
constexpr Letter kLetters[] = {{"i", 'I'}, {"v", 'V'}, {"x", 'X'}, {"і", 'I'}, {"х", 'X'}};

std::string InCapitals(std::string_view& letters) {
  std::string capitals;
  for (;;) {
    const auto letter = std::ranges::find_if(
        kLetters, [&](const Letter& known) { return letters.starts_with(known.form); });
    if (letter == std::end(kLetters)) return capitals;
    capitals += letter->capital;
    letters.remove_prefix(letter->form.size());
  }
}

}  // namespace

bool MayBeRomanNumeral(const Token& token) {
  if (!token.IsWord() || !token.is_capital) return false;
  return std::ranges::any_of(
      kLetters, [&](const Letter& known) { return token.form.starts_with(known.form); });
}

int ValueOfRomanNumeral(std::string_view letters) {
  const int value = language::RomanNumeral(InCapitals(letters));
  const bool is_whole =
      letters.empty() || letters == "e" || letters == "ème" || letters == "eme" || letters == "er";
  return is_whole ? value : 0;
}

namespace {

// 19世纪.
std::optional<ShortNumber> ReadIdeographicCentury(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kLast = 39;
  if (input.lexicon().traits().han_numerals == language::HanNumerals::kNone) return std::nullopt;
  const auto number = ReadShortNumber(input, i, 2);
  if (!number || number->number < 1 || number->number > kLast) return std::nullopt;
  const auto century =
      input.Touches(number->end) ? input.Find(number->end, Role::kCentury) : std::nullopt;
  // 半世紀 and 1世紀 are spans.
  const bool is_span = century && input.IsDigits(i) && number->number == 1;
  return century && !is_span ? number : std::nullopt;
}

}  // namespace

bool IsBesideCentury(const ParserInput& input, std::size_t i) {
  if (!input[i].IsWord() || !input[i].is_capital) return false;
  std::size_t behind = i + 1;
  if (input.IsMark(behind, ".") && input.Touches(behind)) ++behind;
  return input.Find(behind, Role::kCentury) || (i > 0 && input.Find(i - 1, Role::kCentury)) ||
         (i > 1 && input.IsMark(i - 1, ".") && input.Find(i - 2, Role::kCentury));
}

Finding ReadCentury(const ParserInput& input, std::size_t i) {
  if (const auto number = ReadIdeographicCentury(input, i)) {
    return {Mention{MentionType::kNumber, input.SpanOf(i, number->end),
                    Value(Figure::Ordinal(number->number))},
            number->end};
  }
  if (!IsBesideCentury(input, i)) return {};
  const int number = ValueOfRomanNumeral(input[i].form);
  if (number == 0) return {};
  return {Mention{MentionType::kNumber, input.SpanOf(i, i + 1), Value(Figure::Ordinal(number))},
          i + 1};
}

}  // namespace synoptic::mentions
