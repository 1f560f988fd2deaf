#include "models/mentions/names/name_numbers.hpp"

#include <optional>
#include <string>

#include "models/language/han_numerals.hpp"
#include "models/language/icu.hpp"
#include "models/language/roman_numerals.hpp"

namespace synoptic::mentions {
namespace {

// 0 to 9 of a digit in ASCII or full width, 10 of the sign for ten; nothing of others.
std::optional<std::int64_t> HanDigit(UChar32 c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 0xFF10 && c <= 0xFF19) return c - 0xFF10;
  constexpr std::int64_t kTen = 10;
  const auto sign = static_cast<char32_t>(c);
  if (language::HanPlace(sign) == kTen) return kTen;
  const int digit = language::HanDigit(sign);
  return digit >= 0 ? std::optional<std::int64_t>(digit) : std::nullopt;
}

}  // namespace

std::int64_t BearerNumbers::Before(std::size_t i) const {
  if (!words_.NumbersLead() || i == 0 || tokens_[i - 1].gap != NameGap::kStop) return 0;
  return language::RomanNumeral(Slice(text_, tokens_[i - 1].span));
}

BearerNumbers::Behind BearerNumbers::ReadBehind(std::size_t first, std::size_t last) const {
  if (last + 1 >= tokens_.size() || tokens_[last].gap != NameGap::kSpace) return {};
  const NameToken& next = tokens_[last + 1];
  if (const auto number = words_.OrdinalBehindName(next.form); number > 0) return {number, 1};
  const std::int64_t number = language::RomanNumeral(Slice(text_, next.span));
  if (words_.NumbersLead() && next.gap == NameGap::kStop) return {};  // Of the next name.
  if (number == 0 || next.shape != Shape::kInitial) {
    return number == 0 ? Behind{} : Behind{number, 1};
  }
  // "Charles V", but "John V. Smith", "Malcolm X", and "yesterday Anna and I".
  const bool has_title = first > 0 && words_.Find(tokens_[first - 1].form) == NameWord::kTitle;
  const bool is_last = last + 2 >= tokens_.size();
  const bool is_before_capital = !is_last && tokens_[last + 2].shape != Shape::kSmall;
  // "Charles V. The": a sentence ends, since no name goes on so.
  const bool ends_sentence = next.gap == NameGap::kStop && is_before_capital &&
                             words_.Find(tokens_[last + 2].form) == NameWord::kNoName;
  const bool is_initial = next.gap == NameGap::kStop && is_before_capital && !ends_sentence &&
                          !traits_.capitalises_nouns;
  const bool is_versus = next.form == "v" && next.gap == NameGap::kSpace && is_before_capital;
  const bool is_pronoun = next.form == "i" && traits_.i_is_word && !ends_sentence;
  const bool is_word = next.form == "x" || is_pronoun || is_versus;
  return is_initial || (is_word && !has_title) ? Behind{} : Behind{number, 1};
}

NumberBehindName HanNumberBehindName(std::string_view text, bool needs_sign) {
  constexpr std::size_t kMostDigits = 3;
  constexpr std::int64_t kMost = 99;
  constexpr UChar32 kGeneration = U'世';
  std::int64_t number = 0;
  std::int64_t last = 0;
  std::size_t i = 0;
  for (std::size_t digits = 0; digits <= kMostDigits && i < text.size(); ++digits) {
    const std::size_t before = i;
    const UChar32 c = language::NextCharacter(text, i);
    if (c == kGeneration) {
      number += last;
      const bool is_number = digits > 0 && number > 0 && number <= kMost;
      return is_number ? NumberBehindName{number, i} : NumberBehindName{};
    }
    const std::optional<std::int64_t> digit = HanDigit(c);
    // "路易十四": two digits, the first a ten.
    if (!digit && !needs_sign && digits == 2 && number >= 10) return {number + last, before};
    if (!digit) return {};
    if (*digit == 10) {
      number += 10 * (last == 0 ? 1 : last);
      last = 0;
    } else {
      last = 10 * last + *digit;
    }
  }
  return {};
}

}  // namespace synoptic::mentions
