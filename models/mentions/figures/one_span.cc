// "For a week", "von einem Monat", "a one-year deal": a span of one, of which the number is an
// article. Days are too often no span ("one day"), and minutes no figure ("wait a minute").

#include <optional>
#include <string>

#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

const UnitInfo* SpanUnit(const ParserInput& input, std::size_t i, std::size_t& end) {
  const auto phrase = input.Find(i, Role::kUnit);
  if (!phrase) return nullptr;
  end = phrase->end;
  const UnitInfo* const unit = UnitOf(*phrase);
  for (const char* const id : {"hour", "week", "month", "year"}) {
    if (unit == UnitNamed(id)) return unit;
  }
  return nullptr;
}

}  // namespace

Finding ReadSpanOfOne(const ParserInput& input, std::size_t i) {
  const auto bound = input.Find(i, Role::kBoundBefore);
  const std::size_t at = bound ? bound->end : i;
  if (bound && input.Find(at, Role::kRelative)) return {};  // "Less than a week ago".
  const auto one = input.Find(at, Role::kOne);
  if (!one || input[one->end].gap == Gap::kBreak) return {};
  const language::Table cues = input.lexicon().Words("span_cues");
  std::size_t j = one->end;
  const bool is_joined = input.IsMark(j, "-") && input.Touches(j) && input.Touches(j + 1);
  if (is_joined || IsApostrophe(input[j])) ++j;  // "One-year", "un'ora".
  // "Fifty dollars a week", "un año increíble": where an article says other things, a word beside
  // it says that it does not.
  std::size_t end = j;
  const UnitInfo* const unit = SpanUnit(input, j, end);
  const bool is_said = cues.empty() || bound || is_joined ||
                       (at > 0 && input[at].gap != Gap::kBreak && cues.Has(input[at - 1].form)) ||
                       input.lexicon().Words("behind_spans").Has(input[end].form);
  if (!is_said || unit == nullptr || FindAndHalf(input, end) || input.IsMark(end, "'")) return {};
  const Decimal amount = ToBase({1, 0}, *unit);
  const auto kind = bound ? Figure::KindOf(bound->meaning->code()) : Figure::Kind::kExact;
  const Figure figure = Figure::Of(kind, {amount}, std::string(unit->base));
  return {Mention{MentionType::kQuantity, input.SpanOf(i, end), Value(figure)}, end};
}

}  // namespace synoptic::mentions
