// Decimals as they are said: a whole number, the word for the point, and digits one by one ("three
// point one four") or as one number ("tre virgola venticinque"). Russian says tenths ("три целых
// пять десятых"), which are a fraction. Chinese 点 is also an hour's, where places follow
// (三点十分).

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "models/text/mentions/numerals.hpp"

namespace synoptic::text {
namespace {

constexpr std::size_t kMostDecimals = 9;

std::optional<Figure> Joined(const Decimal& whole, std::string_view decimals, std::size_t end) {
  const auto value = Decimal::FromDigits(std::to_string(whole.Whole()), decimals);
  return value ? std::optional(Figure{*value, 1, end}) : std::nullopt;
}

std::optional<Figure> ReadWhole(const Reading& reading, std::size_t i) {
  if (auto words = ReadNumberWords(reading, i)) return words;
  auto digit = reading.Find(i, Role::kDigitWord);
  const auto one = digit ? std::nullopt : reading.Find(i, Role::kOne);
  if (!digit && !one) return std::nullopt;
  return Figure{Decimal{digit ? digit->meaning->number : 1, 0}, 1, digit ? digit->end : one->end};
}

std::optional<Figure> ReadLetters(const Reading& reading, std::size_t i) {
  const auto whole = ReadWhole(reading, i);
  if (!whole || reading[whole->end].gap == Gap::kBreak) return std::nullopt;
  const auto point = reading.Find(whole->end, Role::kPoint);
  if (!point) return std::nullopt;
  std::size_t j = point->end;
  if (point->meaning->number == 1) {
    const auto part = ReadFraction(reading, j);
    const auto sum = part && part->denominator == 1 ? whole->value.Plus(part->value) : std::nullopt;
    return sum ? std::optional(Figure{*sum, 1, part->end}) : std::nullopt;
  }
  std::string decimals;
  while (decimals.size() < kMostDecimals && reading[j].gap != Gap::kBreak) {
    const auto digit = reading.Find(j, Role::kDigitWord);
    const auto number = digit ? std::nullopt : ReadNumberWords(reading, j);
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
std::optional<Figure> ReadIdeographs(const Reading& reading, std::size_t i) {
  const bool is_chinese = reading.lexicon().lang() == "zh";
  const auto whole = ReadHanNumeral(reading, i);
  if (!whole || !reading.Touches(whole->end) || !reading.Touches(whole->end + 1) ||
      reading[whole->end].form != (is_chinese ? "点" : "・")) {
    return std::nullopt;
  }
  const std::size_t begin = whole->end + 1;
  const auto part = ReadHanNumeral(reading, begin);
  if (!part) return std::nullopt;
  for (std::size_t j = begin; j < part->end; ++j) {
    if (IsOneOf(reading[j].form, {"十", "百", "千"})) return std::nullopt;
  }
  const std::size_t length = part->end - begin;
  const bool is_time = IsOneOf(reading[part->end].form, {"分", "刻", "钟"});
  const bool is_counted = length == 1 && reading.Find(part->end, Role::kCounter).has_value();
  if (is_time || is_counted || length > kMostDecimals) return std::nullopt;
  std::string decimals = std::to_string(part->value.Whole());
  decimals.insert(0, length - std::min(length, decimals.size()), '0');
  auto figure = Joined(whole->value, decimals, part->end);
  const bool is_zero = whole->value.mantissa == 0;  // 零点五
  if (figure) figure->is_weak = (length == 1 && !is_zero) || !is_chinese;
  return figure;
}

}  // namespace

std::optional<Figure> ReadSpokenDecimal(const Reading& reading, std::size_t i) {
  if (!reading[i].IsWord()) return std::nullopt;
  const std::string& lang = reading.lexicon().lang();
  return lang == "zh" || lang == "ja" ? ReadIdeographs(reading, i) : ReadLetters(reading, i);
}

}  // namespace synoptic::text
