// Decimals as they are said: a whole number, the word for the point, and digits one by one ("three
// point one four") or as one number ("tre virgola venticinque"). Russian says tenths ("три целых
// пять десятых"), which are a fraction. Chinese 点 is also an hour's, where places follow
// (三点十分).

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "models/language/han_numerals.hpp"
#include "models/language/icu.hpp"
#include "models/language/traits.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kMostDecimals = 9;

std::optional<NumberRead> Joined(const Decimal& whole, std::string_view decimals, std::size_t end) {
  const auto value = Decimal::FromDigits(std::to_string(whole.Whole()), decimals);
  return value ? std::optional(NumberRead{*value, 1, end}) : std::nullopt;
}

std::optional<NumberRead> ReadWhole(const ParserInput& input, std::size_t i) {
  if (auto words = ReadNumberWords(input, i)) return words;
  auto digit = input.Find(i, Role::kDigitWord);
  const auto one = digit ? std::nullopt : input.Find(i, Role::kOne);
  if (!digit && !one) return std::nullopt;
  return NumberRead{Decimal{digit ? digit->meaning->number : 1, 0}, 1,
                    digit ? digit->end : one->end};
}

std::optional<NumberRead> ReadLetters(const ParserInput& input, std::size_t i) {
  const auto whole = ReadWhole(input, i);
  if (!whole || input[whole->end].gap == Gap::kBreak) return std::nullopt;
  const auto point = input.Find(whole->end, Role::kPoint);
  if (!point) return std::nullopt;
  std::size_t j = point->end;
  if (point->meaning->number == 1) {
    const auto part = ReadFraction(input, j);
    const auto sum = part && part->denominator == 1 ? whole->value.Plus(part->value) : std::nullopt;
    return sum ? std::optional(NumberRead{*sum, 1, part->end}) : std::nullopt;
  }
  std::string decimals;
  while (decimals.size() < kMostDecimals && input[j].gap != Gap::kBreak) {
    const auto digit = input.Find(j, Role::kDigitWord);
    const auto number = digit ? std::nullopt : ReadNumberWords(input, j);
    const std::int64_t value = digit ? digit->meaning->number : number ? number->value.Whole() : -1;
    const bool is_last = value >= 10;
    if (value < 0 || (is_last && decimals.find_first_not_of('0') != decimals.npos)) break;
    decimals += std::to_string(value);
    j = digit ? digit->end : number->end;
    if (is_last) break;
  }
  return decimals.empty() ? std::nullopt : Joined(whole->value, decimals, j);
}

bool IsOneOf(std::string_view form, std::initializer_list<std::string_view> forms) {
  return std::ranges::find(forms, form) != forms.end();
}

// 三点一四, 三・五. With one decimal it needs company: 六点一个人 is one person at six.
std::optional<NumberRead> ReadIdeographs(const ParserInput& input, std::size_t i) {
  const bool is_chinese = input.CountsInChinese();
  const auto whole = ReadHanNumeral(input, i);
  if (!whole || !input.Touches(whole->end) || !input.Touches(whole->end + 1) ||
      input[whole->end].form != (is_chinese ? "点" : "・")) {
    return std::nullopt;
  }
  const std::size_t begin = whole->end + 1;
  const auto part = ReadHanNumeral(input, begin);
  if (!part) return std::nullopt;
  for (std::size_t j = begin; j < part->end; ++j) {
    std::size_t at = 0;
    const UChar32 sign = language::NextCharacter(input[j].form, at);
    if (language::HanPlace(static_cast<char32_t>(sign)) > 0) return std::nullopt;
  }
  const std::size_t length = part->end - begin;
  const bool is_time = IsOneOf(input[part->end].form, {"分", "刻", "钟"});
  const bool is_counted = length == 1 && input.Find(part->end, Role::kCounter).has_value();
  if (is_time || is_counted || length > kMostDecimals) return std::nullopt;
  std::string decimals = std::to_string(part->value.Whole());
  decimals.insert(0, length - std::min(length, decimals.size()), '0');
  auto figure = Joined(whole->value, decimals, part->end);
  const bool is_zero = whole->value.mantissa == 0;  // 零点五
  if (figure) figure->is_weak = (length == 1 && !is_zero) || !is_chinese;
  return figure;
}

}  // namespace

std::optional<NumberRead> ReadSpokenDecimal(const ParserInput& input, std::size_t i) {
  if (!input[i].IsWord()) return std::nullopt;
  const bool has_han = input.lexicon().traits().han_numerals != language::HanNumerals::kNone;
  return has_han ? ReadIdeographs(input, i) : ReadLetters(input, i);
}

}  // namespace synoptic::mentions
