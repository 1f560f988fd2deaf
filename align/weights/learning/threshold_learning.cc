// What is told by some thresholds, judged by what the data say (coordinate_search.cc finds them).

#include "align/weights/learning/threshold_learning.hpp"

#include <algorithm>
#include <cstddef>

#include "align/weights/learning/coordinate_search.hpp"

namespace synoptic::weights {
namespace {

// The F measure with precision counting twice as much as recall.
double PreciseF(const Counts& counts) {
  constexpr double kSquare = 0.25;
  const double p = counts.precision();
  const double r = counts.recall();
  return p + r > 0 ? (1 + kSquare) * p * r / (kSquare * p + r) : 0;
}

}  // namespace

ThresholdOutcome& ThresholdOutcome::operator+=(const ThresholdOutcome& other) {
  golds += other.golds;
  siblings += other.siblings;
  planted += other.planted;
  untouched += other.untouched;
  untouched_links += other.untouched_links;
  return *this;
}

double ObjectiveOf(const ThresholdOutcome& outcome) {
  constexpr double kFalse = 0.01;
  constexpr double kThousand = 1000;
  const auto links = static_cast<double>(std::max<std::size_t>(outcome.untouched_links, 1));
  return PreciseF(outcome.golds.differences) + outcome.planted.differences.f1() +
         outcome.golds.claims.recall() -
         kFalse * static_cast<double>(outcome.siblings.differences.proposed) -
         kFalse * kThousand * static_cast<double>(outcome.untouched.differences.proposed) / links;
}

ThresholdOutcome ThresholdJudge::Of(const std::set<std::string>& sets, const Tables& tables) {
  ThresholdOutcome outcome;
  for (const auto& [set, of_set] : Judged(tables)) {
    if (sets.contains(set)) outcome += of_set;
  }
  return outcome;
}

ThresholdOutcome ThresholdJudge::Without(const std::set<std::string>& sets, const Tables& tables) {
  ThresholdOutcome outcome;
  for (const auto& [set, of_set] : Judged(tables)) {
    if (!sets.contains(set)) outcome += of_set;
  }
  return outcome;
}

const ThresholdJudge::Outcomes& ThresholdJudge::Judged(const Tables& tables) {
  Tables copy = tables;
  std::vector<double> values;
  for (const Slot& slot : SlotsOf(Table::kClaims, copy)) values.push_back(NumberOf(slot));
  const auto [known, is_new] = known_.try_emplace(std::move(values));
  if (!is_new) return known->second;
  std::map<std::string, ThresholdOutcome> of_set;
  const auto judge = [&](const std::vector<DifferenceExample>& examples,
                         DifferenceOutcome ThresholdOutcome::*part) {
    for (const DifferenceExample& example : examples) {
      of_set[example.set()].*part += example.Judge(tables.claims);
    }
  };
  judge(data_.golds, &ThresholdOutcome::golds);
  judge(data_.siblings, &ThresholdOutcome::siblings);
  judge(data_.planted, &ThresholdOutcome::planted);
  judge(data_.untouched, &ThresholdOutcome::untouched);
  for (const DifferenceExample& example : data_.untouched) {
    of_set[example.set()].untouched_links += example.links();
  }
  known->second.assign(of_set.begin(), of_set.end());
  return known->second;
}

Tables LearnThresholds(ThresholdJudge& judge, const Tables& tables,
                       const std::set<std::string>& left_out) {
  return SearchThresholds(
      {.table = Table::kClaims,
       .objective =
           [&](const Tables& tried) { return ObjectiveOf(judge.Without(left_out, tried)); },
       .gain = kGain},
      tables);
}

}  // namespace synoptic::weights
