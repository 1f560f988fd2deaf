#include "models/language/han_numerals.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "models/language/traits.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

// The character of a token of three bytes, as all these signs are; 0 of others.
char32_t SignOf(const Token& token) {
  const std::string_view form = token.form;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(form[i]); };
  constexpr unsigned kLead = 0xE0;
  constexpr unsigned kOfLead = 0x0F;
  constexpr unsigned kOfTrail = 0x3F;
  if (form.size() != 3 || (byte(0) & ~kOfLead) != kLead) return 0;
  return (byte(0) & kOfLead) << 12 | (byte(1) & kOfTrail) << 6 | (byte(2) & kOfTrail);
}

std::int64_t DigitOf(const Token& token) { return language::HanDigit(SignOf(token)); }

std::int64_t PlaceOf(const Token& token) { return language::HanPlace(SignOf(token)); }

bool IsJapanese(const ParserInput& input) {
  return input.lexicon().traits().han_numerals == language::HanNumerals::kJapanese;
}

bool BeginsBare(const ParserInput& input, std::size_t i) {
  if (!IsJapanese(input) || !input.Touches(i + 1)) return false;
  const Token& next = input[i + 1];
  return DigitOf(next) > 0 || PlaceOf(next) > 0 || next.form == "人" ||
         input.Find(i + 1, Role::kCurrency).has_value();
}

// 两三百人, 五六个人: two digits in a row are the ends of a range, where the number goes on or
// counts.
std::optional<NumberRead> ReadNeighbours(const ParserInput& input, std::size_t i) {
  const std::int64_t first = DigitOf(input[i]);
  const std::int64_t second = DigitOf(input[i + 1]);
  if (first < 1 || second != first + 1 || !input.Touches(i + 1)) return std::nullopt;
  if (DigitOf(input[i + 2]) >= 0 || !input.Touches(i + 2)) return std::nullopt;
  const std::int64_t place = PlaceOf(input[i + 2]);
  const std::size_t end = place > 0 ? i + 3 : i + 2;
  const bool goes_on = DigitOf(input[end]) >= 0 || PlaceOf(input[end]) >= 0;
  const bool counts = input.Find(end, Role::kCounter) || input.Find(end, Role::kScale);
  if (goes_on || !counts) return std::nullopt;
  const auto lower = Decimal::Of(first * std::max<std::int64_t>(place, 1));
  const auto upper = Decimal::Of(second * std::max<std::int64_t>(place, 1));
  if (!lower || !upper) return std::nullopt;
  NumberRead figure{*lower, 1, end};
  figure.upper = *upper;
  return figure;
}

}  // namespace

bool IsHanNumeralSign(const Token& token) { return DigitOf(token) >= 0 || PlaceOf(token) >= 0; }

std::optional<NumberRead> ReadHanNumeral(const ParserInput& input, std::size_t i) {
  if (!IsHanNumeralSign(input[i])) return std::nullopt;
  if (auto neighbours = ReadNeighbours(input, i)) return neighbours;
  constexpr std::size_t kLongest = 12;
  std::int64_t total = 0;
  std::int64_t digit = -1;
  bool has_place = false;
  std::size_t digits_in_row = 0;
  std::size_t longest_row = 0;
  std::size_t j = i;
  for (; j < input.size() && j < i + kLongest; ++j) {
    if (j > i && !input.Touches(j)) break;
    const std::int64_t next = DigitOf(input[j]);
    if (next >= 0) {
      digit = digits_in_row > 0 ? digit * 10 + next : next;
      longest_row = std::max(longest_row, ++digits_in_row);
      continue;
    }
    const std::int64_t place = PlaceOf(input[j]);
    if (place < 0) break;
    // 百 and 千 count only with a digit, but Japanese leaves out the one: 百二十, 千円.
    const bool is_bare_ten = place == 10 && total > 0 && total % 100 == 0 && IsJapanese(input);
    const bool may_be_bare = j > i ? is_bare_ten : place == 10 || BeginsBare(input, i);
    if (digit < 0 && !may_be_bare) break;
    const bool is_gap = digit == 0 && place == 10;  // 零十二: 12 behind places that are left out.
    total += (digit < 0 || is_gap ? 1 : digit) * place;
    has_place = true;
    digit = -1;
    digits_in_row = 0;
  }
  if (j == i || (has_place && longest_row > 2)) return std::nullopt;
  const auto value = Decimal::Of(total + std::max<std::int64_t>(digit, 0));
  if (!value) return std::nullopt;
  NumberRead figure{*value, 1, j};
  const std::size_t length = j - i;
  figure.is_bare = !has_place && length == 4;
  figure.is_weak = length < 2 || (!has_place && length < 3);
  return figure;
}

}  // namespace synoptic::mentions
