// Articles before numbers, which are no part of them: "casi el 40 %", "um 30 %".

#include <cstdint>

#include "models/mentions/figures/dates.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/ranges.hpp"

namespace synoptic::mentions {
namespace {

// "Hasta las dos y media", "até as 10": no number of what has no name.
bool MayBeHour(const ParserInput& input, std::size_t i, const NumberRead& figure) {
  constexpr std::int64_t kHours = 24;
  const bool is_small = figure.value < Decimal{kHours + 1, 0} && figure.denominator == 1;
  const bool is_counted =
      input.Find(figure.end, Role::kUnit) || input.Find(figure.end, Role::kCurrency);
  return is_small && !is_counted && !input.lexicon().traits().articles_before_numbers &&
         input.lexicon().Words("hour_articles").Has(input[i].form);
}

}  // namespace

std::size_t BehindArticle(const ParserInput& input, std::size_t i) {
  const auto article = input.Find(i, Role::kArticle);
  if (!article || input[i].gap == Gap::kBreak || ReadNumber(input, i, Company::kNone).figure) {
    return i;
  }
  const std::size_t behind = article->end;
  if (input[behind].gap == Gap::kBreak || ReadOrdinal(input, behind).mention) return i;
  const auto figure = ReadNumber(input, behind, Company::kNone).figure;
  const bool is_number = figure && !(figure->value == Decimal{1, 0});
  return is_number && !MayBeHour(input, i, *figure) ? behind : i;
}

std::size_t BehindOne(const ParserInput& input, std::size_t i) {
  const auto one = input.Find(i, Role::kOne);
  const bool is_article = one && input[i].gap != Gap::kBreak && input.IsDigits(one->end) &&
                          input[one->end].gap == Gap::kSpace;
  return is_article ? one->end : i;
}

}  // namespace synoptic::mentions
