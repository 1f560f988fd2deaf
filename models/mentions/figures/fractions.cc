// Fractions: vulgar ones ("½"), and those in words ("two thirds", "三分之二").

#include <unicode/uchar.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "models/language/icu.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {

// "½": numerator and denominator out of its compatibility value.
std::optional<NumberRead> ReadVulgar(const ParserInput& input, std::size_t i) {
  if (i >= input.size() || input[i].kind != Token::Kind::kMark) return std::nullopt;
  std::size_t at = 0;
  const UChar32 c = language::NextCharacter(input[i].form, at);
  if (c < 0xBC || u_charType(c) != U_OTHER_NUMBER) return std::nullopt;
  const double value = u_getNumericValue(c);
  if (value <= 0 || value >= 1) return std::nullopt;
  for (std::int64_t bottom = 2; bottom <= 10; ++bottom) {
    const double top = value * static_cast<double>(bottom);
    const auto whole = static_cast<std::int64_t>(top + 0.5);
    if (top - static_cast<double>(whole) < 1e-6 && static_cast<double>(whole) - top < 1e-6) {
      return NumberRead{Decimal::Of(whole).value_or(Decimal{}), bottom, i + 1};
    }
  }
  return std::nullopt;
}

// Decimals where they end: 3/4 is 0.75, but 2/3 stays.
NumberRead Simplified(const NumberRead& fraction) {
  NumberRead figure = fraction;
  while (figure.denominator % 2 == 0 || figure.denominator % 5 == 0) {
    const std::int64_t factor = figure.denominator % 2 == 0 ? 2 : 5;
    const auto product = figure.value.Times(10 / factor);
    if (!product) break;
    figure.value = Decimal::Of(product->mantissa, product->exponent - 1).value_or(Decimal{});
    figure.denominator /= factor;
  }
  return figure.denominator == 1 ? figure : fraction;
}

namespace {

// "A third term", "a third-party cell": no part of anything, unlike "a third of", "a third more".
bool IsOrdinalOfWord(const ParserInput& input, std::size_t behind) {
  if (!input.lexicon().traits().thirds_count_objects || input[behind].gap == Gap::kBreak)
    return false;
  if (input.IsMark(behind, "-")) return input.Touches(behind) && input.Touches(behind + 1);
  return input[behind].IsWord() && !input.lexicon().Words("behind_parts").Has(input[behind].form);
}

// 上半年, 大半, "meio-dia": no half of what follows.
bool IsHalfOfWord(const ParserInput& input, std::size_t i) {
  const std::size_t noon = input.IsMark(i + 1, "-") ? i + 2 : i + 1;
  if (input.lexicon().traits().has_half_days && input[noon].form == "dia") return true;
  return input.Touches(i) && input.lexicon().Words("before_halves").Has(input[i - 1].form);
}

// "Zwölfeinhalb", "tweeënhalf": a number and a half in one word.
std::optional<NumberRead> ReadJoinedHalf(const ParserInput& input, std::size_t i) {
  const Lexicon& lexicon = input.lexicon();
  const std::string_view word = input[i].form;
  std::optional<NumberRead> read;
  const language::Table& endings = lexicon.joined_halves();
  for (std::size_t e = 0; e < endings.size() && !read; ++e) {
    const std::string_view ending = endings.Key(e);
    if (!word.ends_with(ending)) continue;
    const std::int64_t whole =
        ValueOfNumberWord(lexicon, word.substr(0, word.size() - ending.size()));
    const auto value = Decimal::Of(10 * whole + 5, -1);
    if (whole > 1 && value) read = NumberRead{*value, 1, i + 1};
  }
  return read;
}

NumberRead Part(const Decimal& top, std::int64_t bottom, std::size_t end) {
  NumberRead part{top, bottom, end};
  part.is_part = true;
  return Simplified(part);
}

}  // namespace

bool IsOfCup(const ParserInput& input, std::size_t i) {
  if (const auto link = input.Find(i, Role::kDateLink)) i = link->end;
  const language::Table finals = input.lexicon().Words("finals");
  for (std::size_t f = 0; f < finals.size(); ++f) {
    if (input[i].form.starts_with(finals.Key(f))) return true;
  }
  return false;
}

bool MayBeJoinedHalf(const ParserInput& input, std::size_t i) {
  return language::EndsInOneOf(input[i].form, input.lexicon().joined_halves());
}

std::optional<NumberRead> ReadFraction(const ParserInput& input, std::size_t i) {
  if (const auto vulgar = ReadVulgar(input, i)) return Simplified(*vulgar);
  if (const auto phrase = input.Find(i, Role::kFraction)) {
    if (IsOfCup(input, phrase->end) || IsHalfOfWord(input, i)) return std::nullopt;
    const std::int64_t number = phrase->meaning->number;
    NumberRead part{Decimal::Of(number / 1000).value_or(Decimal{}), number % 1000, phrase->end};
    part.is_weak = phrase->meaning->code() == "w";
    part.is_exceeded = phrase->meaning->code() == ">";
    part.is_part = true;
    return Simplified(part);
  }
  if (const auto joined = ReadJoinedHalf(input, i)) return joined;
  // 三分之二, and its Japanese cousin 3分の2: the denominator comes first.
  const auto top = input.IsDigits(i) ? ReadDigits(input, i).figure : ReadWords(input, i);
  if (!top || top->denominator != 1) return std::nullopt;
  const bool is_chinese = input[top->end].form == "分" &&
                          (input[top->end + 1].form == "之" || input[top->end + 1].form == "の");
  if (is_chinese) {
    const std::size_t j = top->end + 2;
    const auto of = input.IsDigits(j) ? ReadDigits(input, j).figure : ReadHanNumeral(input, j);
    if (!of || top->value.Whole() < 2 || IsOfCup(input, of->end)) return std::nullopt;
    return Part(of->value, top->value.Whole(), of->end);
  }
  const bool is_joined = input.IsMark(top->end, "-") && input.Touches(top->end + 1);
  const auto bottom = input.Find(is_joined ? top->end + 1 : top->end, Role::kDenominator);
  const bool is_proper = bottom && top->value < Decimal{bottom->meaning->number, 0};
  if (!is_proper || top->value.Whole() < 1) return std::nullopt;
  if (top->is_weak && IsOrdinalOfWord(input, bottom->end)) return std::nullopt;
  if (IsOfCup(input, bottom->end)) return std::nullopt;
  return Part(top->value, bottom->meaning->number, bottom->end);
}

}  // namespace synoptic::mentions
