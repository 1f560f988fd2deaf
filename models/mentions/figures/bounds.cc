// What bounds an amount: beside it ("over 3", "3 or more"), or apart from it (不足总库容的三成).

#include "models/mentions/figures/bounds.hpp"

#include <algorithm>

#include "models/mentions/figures/changes.hpp"
#include "models/mentions/figures/ranges.hpp"

namespace synoptic::mentions {
namespace {

// "تجاوزت الخسائر 100 مليون", "لا يتجاوز العدد 50": the verb, then who, then the number.
std::string_view BoundOfVerb(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 4;
  const language::Table verbs = input.lexicon().Words("exceeding");
  if (verbs.empty()) return {};
  for (std::size_t back = 1; back <= std::min(i, kLongest); ++back) {
    if (input[i - back + 1].gap == Gap::kBreak || !input[i - back].IsWord()) return {};
    if (!verbs.Has(input[i - back].form)) continue;
    const bool is_denied =
        back < i && input.lexicon().Words("negations").Has(input[i - back - 1].form);
    return is_denied ? "<=" : ">";
  }
  return {};
}

// 不足总库容的三成: what bounds a share stands before its whole.
std::string_view BoundOfShare(const ParserInput& input, const Amount& amount) {
  constexpr std::size_t kLongest = 8;
  const std::size_t i = amount.begin;
  const bool is_share = amount.first.denominator > 1 ||
                        (amount.measure.unit != nullptr && amount.measure.unit->base == "%");
  if (!is_share || i == 0 || !input.lexicon().Words("share_links").Has(input[i - 1].form)) {
    return {};
  }
  for (std::size_t j = i - 1; j-- > i - std::min(i, kLongest);) {
    if (input[j + 1].gap == Gap::kBreak || !input[j].IsWord() || input.IsDigits(j)) return {};
    if (const auto bound = input.Find(j, Role::kBoundBefore)) return bound->meaning->code();
  }
  return {};
}

}  // namespace

std::size_t ReadBoundBefore(const ParserInput& input, std::size_t& i, Amount& amount) {
  const std::size_t begin = i;
  const auto read_bound = [&] {
    const auto bound = input.Find(i, Role::kBoundBefore);
    if (!bound) return;
    // "Salito fino a 120", "hasta el 3 %" is where something got to.
    const bool is_end = bound->meaning->number == 1 && IsOfChange(input, i, bound->end);
    amount.is_bound_of_age = bound->meaning->number == 2;
    if (!is_end) amount.bound = bound->meaning->code();
    i = bound->meaning->code() == "<=" && !is_end ? bound->end : BehindArticle(input, bound->end);
  };
  read_bound();
  if (i > begin) i = BehindOne(input, i);
  const auto open = input.Find(i, Role::kRangeOpen);
  if (!open) return begin;
  amount.is_open = true;
  amount.is_from = open->meaning->number == 1;
  i = open->end;
  const bool has_bound = !amount.bound.empty();
  if (!has_bound) read_bound();                   // "de unos 16.500"
  i = BehindArticle(input, BehindOne(input, i));  // "tra i sei e gli otto anni"
  return has_bound ? begin : open->end;
}

void ReadBoundBehind(const ParserInput& input, Amount& amount) {
  if (input[amount.end].gap == Gap::kBreak) return;
  auto bound = input.Find(amount.end, Role::kBoundAfter);
  if (!bound) {  // 3万人以上
    const auto counter = input.Find(amount.end, Role::kCounter);
    if (counter) bound = input.Find(counter->end, Role::kBoundAfter);
  }
  if (!bound) return;
  if (input.IsMark(amount.end, "+") && !input.Touches(amount.end)) return;
  if (amount.bound.empty()) amount.bound = bound->meaning->code();
  amount.end = bound->end;
}

std::string_view BoundApart(const ParserInput& input, const Amount& amount) {
  const std::string_view bound = BoundOfVerb(input, amount.begin);
  return bound.empty() ? BoundOfShare(input, amount) : bound;
}

}  // namespace synoptic::mentions
