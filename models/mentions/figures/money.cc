// Currencies beside a number, and what only looks like one.

#include "models/mentions/figures/money.hpp"

#include <algorithm>
#include <string>

#include "models/mentions/figures/currencies.hpp"
#include "models/mentions/figures/date_parts.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {
namespace {

// "6 feet 2 inches, 210 pounds".
bool IsBehindHeight(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kReach = 8;
  for (std::size_t j = i; j > i - std::min(i, kReach); --j) {
    if (input[j].gap == Gap::kBreak || EndsClause(input[j - 1])) return false;
    const auto unit = input.Find(j - 1, Role::kUnit);
    if (unit && (UnitOf(*unit)->id == "foot" || UnitOf(*unit)->id == "inch")) return true;
  }
  return false;
}

// "5 dollars and 20 cents", "5 Euro 20".
void AddHundredthsOfMoney(const ParserInput& input, Amount& amount) {
  if (amount.second || amount.first.denominator != 1) return;
  std::size_t i = amount.end;
  if (i >= input.size() || input[i].gap == Gap::kBreak) return;
  if (const auto joint = input.Find(i, Role::kAnd)) i = joint->end;
  const Numeral number = input.IsDigits(i) ? ReadDigits(input, i) : Numeral{ReadWords(input, i), i};
  if (!number.figure || number.figure->denominator != 1) return;
  const std::size_t behind = number.figure->end;
  const auto cents = input.Find(behind, Role::kCurrency);
  const bool are_cents = cents && CurrencyWordOf(*cents->meaning).is_hundredth;
  const Token& next = input[behind];
  const bool is_closed =
      behind >= input.size() || next.gap == Gap::kBreak || next.kind == Token::Kind::kMark;
  const bool are_bare = i == amount.end && input.IsDigits(i) && input[i].form.size() == 2 &&
                        input[i].gap == Gap::kSpace && is_closed && !IsDashMark(next) &&
                        !input.IsMark(behind, "%") && !amount.is_measured_before &&
                        !amount.first.has_scale;
  if (!are_cents && !are_bare) return;
  const auto part = Decimal::Of(number.figure->value.mantissa, number.figure->value.exponent - 2);
  const auto sum = part && *part < Decimal{1, 0} ? amount.first.value.Plus(*part) : std::nullopt;
  if (!sum) return;
  amount.first.value = *sum;
  amount.end = are_cents ? cents->end : behind;
}

// "Euro95": unlike "EUR95" and "Rs95".
bool IsNameOfDigits(const ParserInput& input, std::size_t i, const ParserInput::Phrase& currency) {
  constexpr std::size_t kShortest = 4;
  return currency.end == i + 1 && input[i].IsWord() && input[i].form.size() >= kShortest &&
         !IsIdeographic(input[i]) && input.Touches(currency.end) && input.IsDigits(currency.end);
}

// "In Pula 2012": a place or a name, behind which the year stands, rather than so much money.
bool IsBeforeYear(const ParserInput& input, std::size_t i, const ParserInput::Phrase& currency) {
  constexpr std::size_t kShortest = 4;
  constexpr std::size_t kYear = 4;
  const std::string& digits = input[currency.end].form;
  return currency.end == i + 1 && input[i].IsWord() && input[i].form.size() >= kShortest &&
         !IsIdeographic(input[i]) && input.IsDigits(currency.end) && digits.size() == kYear &&
         (digits.starts_with("19") || digits.starts_with("20")) &&
         !input.Find(currency.end + 1, Role::kScale) &&
         input.EndOfChain(currency.end + 1) == currency.end + 1;
}

// "公元152年" has no yuan.
bool IsIdeographBehindWord(const ParserInput& input, std::size_t i) {
  return input.Touches(i) && input[i].IsWord() && !IsLetterBehind(input, i) &&
         input[i - 1].IsWord();
}

}  // namespace

bool IsMoneyByWords(const ParserInput& input, const ParserInput::Phrase& currency,
                    const Amount& amount) {
  if (amount.first.has_scale) return true;
  return !IsBehindHeight(input, amount.begin) &&
         IsBeside(input, amount.begin, currency.end, "prices", {.before = 10, .behind = 5});
}

bool ReadCurrency(const ParserInput& input, const ParserInput::Phrase& currency, Amount& amount) {
  const CurrencyWord word = CurrencyWordOf(*currency.meaning);
  const std::string code = CurrencyAt(input, currency.end - 1, word);
  if (code.empty()) return false;
  amount.measure.currency = code;
  amount.end = BehindCountryOf(input, currency.end, word);
  if (!word.is_hundredth) {
    AddHundredthsOfMoney(input, amount);
    return true;
  }
  const auto hundredth = [](NumberRead& figure) {
    const auto part = Decimal::Of(figure.value.mantissa, figure.value.exponent - 2);
    if (part) figure.value = *part;
  };
  hundredth(amount.first);
  if (amount.second) hundredth(*amount.second);
  return true;
}

void ReadCurrencyBefore(const ParserInput& input, std::size_t& i, Amount& amount) {
  const auto currency = input.Find(i, Role::kCurrency);
  if (!currency || (currency->end == i + 1 && IsIdeographBehindWord(input, i))) return;
  const CurrencyWord word = CurrencyWordOf(*currency->meaning);
  if (word.is_hundredth || word.is_doubtful) return;  // "Won 4-2".
  const std::string code = CurrencyAt(input, i, word);
  if (code.empty() || IsNameOfDigits(input, i, *currency) || IsBeforeYear(input, i, *currency)) {
    return;
  }
  amount.measure.currency = code;
  i = currency->end;
  if (input.IsMark(i, ".") && input.Touches(i)) ++i;  // "Rp."
}

}  // namespace synoptic::mentions
