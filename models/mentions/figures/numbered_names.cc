// Numbers that are names: "Flight 370", "Boeing 737", "der B 27", "le 49.3".

#include "models/mentions/figures/numbered_names.hpp"

#include <algorithm>

#include "models/mentions/figures/dates.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kGroup = 3;  // Digits of a thousand.

// "iPhone", "Boeing", but no "ice".
bool HasCapital(const ParserInput& input, std::size_t i) {
  return std::ranges::any_of(Slice(input.text(), input[i].span),
                             [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "Der B 27", "l'A 7": a letter and a number name a road, behind a small word, so that neither the
// first word of a sentence nor a label is taken for one.
std::size_t EndOfRoad(const ParserInput& input, std::size_t i, std::size_t end) {
  const Token& letter = input[i - 1];
  const bool is_letter = letter.is_capital && letter.form.size() == 1 && i > 1 &&
                         letter.gap != Gap::kBreak && input[i].gap == Gap::kSpace;
  const bool is_behind_word =
      is_letter && (IsApostrophe(input[i - 2]) || input.IsMark(i - 2, "&") ||
                    (input[i - 2].IsWord() && !input[i - 2].is_capital));
  const bool is_word = letter.form == "i" && input.lexicon().traits().i_is_word;
  return is_behind_word && !is_word && end == i + 1 ? end : i;
}

// "Le 49.3", "le Gol 1.0": where a comma begins decimals, a stop does so in names, behind one or
// behind an article, if it counts nothing.
bool IsDottedName(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kMostDecimals = 2;
  if (!input.lexicon().traits().decimal_comma || input.lexicon().traits().is_unspaced) return false;
  const bool is_dotted = input.IsMark(i + 1, ".") && input.Touches(i + 1) &&
                         input.IsDigits(i + 2) && input.Touches(i + 2) &&
                         input[i + 2].form.size() <= kMostDecimals &&
                         input[i].form.size() <= kMostDecimals;
  if (!is_dotted || input.Touches(i) || input.IsMark(i + 3, "%")) return false;
  const std::size_t end = i + 3;
  if (IsDashMark(input[end]) || input.Find(end, Role::kUnit) || input.Find(end, Role::kTimeAfter) ||
      input.Find(end, Role::kHour) || input.Find(end, Role::kMonth) ||
      input.Find(end, Role::kRangeJoin) || input.Find(i - 1, Role::kTimeBefore)) {
    return false;
  }
  constexpr std::size_t kLongestName = 2;  // Bytes, of what may begin a sentence.
  const bool is_behind_name = input[i - 1].is_capital && i > 1 && input[i - 1].gap == Gap::kSpace &&
                              input[i - 1].form.size() > kLongestName;
  const bool is_article = (input.Find(i - 1, Role::kArticle) ||
                           input.lexicon().Words("day_links").Has(input[i - 1].form)) &&
                          !input.Find(i - 1, Role::kBoundBefore);
  return (is_behind_name || is_article) && !ReadTime(input, i).mention;
}

}  // namespace

std::size_t EndOfNameOfDigits(const ParserInput& input, std::size_t i) {
  if (i == 0 || !input.IsDigits(i) || input[i].gap == Gap::kBreak) return i;
  if (IsDottedName(input, i)) return i + 3;
  const Numeral number = ReadDigits(input, i);
  const bool is_whole = number.end == i + 1;
  const bool is_version = !is_whole && number.end == i + 3 && input.IsMark(i + 1, ".") &&
                          input[i + 2].form.size() < kGroup;
  const bool is_counted =
      input[number.end].gap != Gap::kBreak &&
      (input.Find(number.end, Role::kUnit) || input.Find(number.end, Role::kScale) ||
       input.Find(number.end, Role::kCurrency) || input.Find(number.end, Role::kCounter));
  if ((!is_whole && !is_version) || is_counted) return i;
  if (HasCapital(input, i - 1) && input.lexicon().SharedWords("makes").Has(input[i - 1].form)) {
    return is_whole && !ReadYearNumber(input, i) ? number.end : i;
  }
  if (const std::size_t end = EndOfRoad(input, i, number.end); end > i) return end;
  const language::Table names = input.lexicon().Words("named_by_number");
  if (names.empty()) return i;
  if (names.Has(input[i - 1].form)) return number.end;
  constexpr std::size_t kLongestCode = 3;
  const bool has_code = i > 1 && input[i - 1].is_capital &&
                        input[i - 1].form.size() <= kLongestCode &&
                        input[i - 1].gap != Gap::kBreak && names.Has(input[i - 2].form);
  return has_code ? number.end : i;
}

}  // namespace synoptic::mentions
