// A change and where it ends: "rose to 120", "fell from 5.1 to 4.9 percent", "stieg um 5 auf 12".
// The words that say so ("to", "до", "fino a") are those of ranges and bounds too, and the verb
// tells.

#include "models/mentions/figures/changes.hpp"

#include "models/language/traits.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {

namespace {

constexpr Reach kVerbBefore{.before = 10, .behind = 0};
constexpr Reach kVerbBehind{.before = 0, .behind = 8};

// "5億円から7億円に拡大した": where verbs come last.
bool IsBeforeVerb(const ParserInput& input, std::size_t begin, std::size_t end) {
  const language::Traits& traits = input.lexicon().traits();
  return (traits.is_unspaced || traits.joins_case_endings) &&
         IsBeside(input, begin, end, "changes", kVerbBehind);
}

}  // namespace

bool IsOfChange(const ParserInput& input, std::size_t begin, std::size_t end) {
  return IsBeside(input, begin, end, "changes", kVerbBefore) || IsBeforeVerb(input, begin, end);
}

bool JoinsEndOfChange(const ParserInput& input, const Amount& amount, bool second_has_measure) {
  const std::size_t begin = amount.begin;
  if (!IsOfChange(input, begin, amount.end)) return false;
  if (amount.is_open) return true;
  const bool is_counted = amount.measure.IsNone() && second_has_measure;
  if (is_counted || begin == 0) return false;  // "Grow 5 to 7 percent".
  if (IsBeforeVerb(input, begin, amount.end)) return !amount.is_measured_before;
  if (input.lexicon().traits().is_unspaced) return false;  // 上涨10%至15%
  return input.lexicon().Words("change_by").Has(input[begin - 1].form) ||
         StartsWithOneOf(input[begin - 1].form, input.lexicon().Words("changes"));
}

std::optional<std::size_t> BehindEndOfChange(const ParserInput& input, std::size_t i) {
  if (i >= input.size() || input[i].gap == Gap::kBreak) return std::nullopt;
  if (input.lexicon().Words("change_ends").Has(input[i].form)) return i + 1;
  const auto join = input.Find(i, Role::kRangeJoin);
  return join && join->meaning->number > 0 ? std::optional(join->end) : std::nullopt;
}

}  // namespace synoptic::mentions
