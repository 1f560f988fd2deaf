#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "models/language/traits.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

struct HanSign {
  std::string_view form;
  std::int64_t value;
};

constexpr HanSign kDigits[] = {{"〇", 0}, {"零", 0}, {"一", 1}, {"二", 2}, {"两", 2},
                               {"三", 3}, {"四", 4}, {"五", 5}, {"六", 6}, {"七", 7},
                               {"八", 8}, {"九", 9}, {"兩", 2}, {"○", 0}};
constexpr HanSign kPlaces[] = {{"十", 10}, {"百", 100}, {"千", 1000}};

std::int64_t Look(std::span<const HanSign> signs, const Token& token) {
  const std::string_view form = token.form;
  if (form.size() != signs.front().form.size()) return -1;  // All are of three bytes.
  const auto found = std::ranges::find_if(signs, [&](const HanSign& sign) {
    return sign.form[1] == form[1] && sign.form[2] == form[2] && sign.form[0] == form[0];
  });
  return found == signs.end() ? -1 : found->value;
}

bool IsJapanese(const ParserInput& input) {
  return input.lexicon().traits().han_numerals == language::HanNumerals::kJapanese;
}

bool BeginsBare(const ParserInput& input, std::size_t i) {
  if (!IsJapanese(input) || !input.Touches(i + 1)) return false;
  const Token& next = input[i + 1];
  return Look(kDigits, next) > 0 || Look(kPlaces, next) > 0 || next.form == "人" ||
         input.Find(i + 1, Role::kCurrency).has_value();
}

// 两三百人, 五六个人: two digits in a row are the ends of a range, where the number goes on or
// counts.
std::optional<NumberRead> ReadNeighbours(const ParserInput& input, std::size_t i) {
  const std::int64_t first = Look(kDigits, input[i]);
  const std::int64_t second = Look(kDigits, input[i + 1]);
  if (first < 1 || second != first + 1 || !input.Touches(i + 1)) return std::nullopt;
  if (Look(kDigits, input[i + 2]) >= 0 || !input.Touches(i + 2)) return std::nullopt;
  const std::int64_t place = Look(kPlaces, input[i + 2]);
  const std::size_t end = place > 0 ? i + 3 : i + 2;
  const bool goes_on = Look(kDigits, input[end]) >= 0 || Look(kPlaces, input[end]) >= 0;
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

std::optional<NumberRead> ReadHanNumeral(const ParserInput& input, std::size_t i) {
  constexpr unsigned char kLowestLead = 0xE2;  // Of "○", in UTF-8.
  if (i >= input.size() || static_cast<unsigned char>(input[i].form[0]) < kLowestLead) {
    return std::nullopt;
  }
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
    const std::int64_t next = Look(kDigits, input[j]);
    if (next >= 0) {
      digit = digits_in_row > 0 ? digit * 10 + next : next;
      longest_row = std::max(longest_row, ++digits_in_row);
      continue;
    }
    const std::int64_t place = Look(kPlaces, input[j]);
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
