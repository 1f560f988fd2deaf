// Scores in words: how many goals of the one, and how many of the other.

#include "models/mentions/figures/goals.hpp"

#include <cstdint>
#include <string>

#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

// How many goals: "هدفين", "3 أهداف", "هدف".
struct Goals {
  std::int64_t count = -1;
  std::size_t end = 0;
};

Goals ReadGoals(const ParserInput& input, std::size_t i) {
  const language::Table words = input.lexicon().Words("goals");
  if (i >= input.size()) return {};
  const auto dual = input.Find(i, Role::kLoneNumber);
  if (dual && input.lexicon().Words("two_goals").Has(input[i].form)) {
    return {dual->meaning->number, dual->end};
  }
  if (words.Has(input[i].form)) return {1, i + 1};
  const auto number = input.IsDigits(i) ? ReadDigits(input, i).figure : ReadNumberWords(input, i);
  if (!number || !words.Has(input[number->end].form)) return {};
  return {number->value.Whole(), number->end + 1};
}

}  // namespace

bool MayBeGoals(const ParserInput& input, std::size_t i) {
  return input.lexicon().Words("goals").Has(input[i].form);
}

Finding ReadScoreInGoals(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kMost = 20;
  if (input.lexicon().Words("goals").empty()) return {};
  const Goals first = ReadGoals(input, i);
  if (first.count < 1 || first.count > kMost || input[first.end].gap == Gap::kBreak) return {};
  const Token& next = input[first.end];
  std::size_t at = first.end;
  if (input.lexicon().Words("goals_joints").Has(next.form)) {
    ++at;
  } else if (!input.lexicon().Words("goals_against").Has(next.form)) {
    at = 0;
  }
  Goals second = at > 0 ? ReadGoals(input, at) : Goals{};
  if (second.count < 0) {
    const auto none = input.Find(first.end, Role::kNone);
    const bool is_nil = none && none->meaning->code() == "g";
    if (!is_nil) return {};
    second = {0, none->end};
  }
  if (second.count > kMost) return {};
  return {Mention{MentionType::kScore, input.SpanOf(i, second.end),
                  Value(std::to_string(first.count) + "-" + std::to_string(second.count))},
          second.end};
}

}  // namespace synoptic::mentions
