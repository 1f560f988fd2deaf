// Coordinate search. What is to be fitted are conditions on articles as a whole, and no gradient
// leads to them; but they are few, and each depends little on the others. A grid keeps them round:
// shares go in steps of a twentieth, ratios and counts along 1, 2, 5 and their tens. A step is
// taken only if it is worth about a difference of the golds, so that a rounding, or a sentence more
// or less, moves nothing. O(rounds x thresholds x labelling all data).

#include "align/weights/learning/threshold_learning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <variant>

namespace synoptic::weights {
namespace {

constexpr double kStepOfShare = 0.05;
constexpr std::array kSteps = {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.0, 10.0, 15.0, 20.0, 30.0, 50.0};

void Set(const Slot& slot, double to) {
  std::visit(
      [&](auto* value) { *value = static_cast<std::remove_reference_t<decltype(*value)>>(to); },
      slot.value);
}

// The two steps on each side of a value.
std::vector<double> NextTo(double value, bool is_count) {
  constexpr int kBeside = 2;
  std::vector<double> steps;
  if (value < 1 && !is_count) {
    const double in_steps = std::round(1 / kStepOfShare);
    const double at = value * in_steps;
    for (int beside = 1; beside <= kBeside; ++beside) {
      constexpr double kRounding = 0.01;
      steps.push_back((std::ceil(at - kRounding) - beside) / in_steps);
      steps.push_back((std::floor(at + kRounding) + beside) / in_steps);
    }
    std::erase_if(steps, [](double step) { return step <= 0 || step >= 1; });
    return steps;
  }
  const auto above = std::ranges::upper_bound(kSteps, value);
  const auto below = std::ranges::lower_bound(kSteps, value);
  std::copy(below - std::min<std::ptrdiff_t>(kBeside, below - kSteps.begin()), below,
            std::back_inserter(steps));
  std::copy(above, above + std::min<std::ptrdiff_t>(kBeside, kSteps.end() - above),
            std::back_inserter(steps));
  if (is_count) std::ranges::for_each(steps, [](double& step) { step = std::round(step); });
  return steps;
}

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
  constexpr int kMostRounds = 10;
  Tables best = tables;
  double most = ObjectiveOf(judge.Without(left_out, best));
  bool has_moved = true;
  for (int round = 0; round < kMostRounds && has_moved; ++round) {
    has_moved = false;
    for (std::size_t k = 0; k < SlotsOf(Table::kClaims, best).size(); ++k) {
      const Slot slot = SlotsOf(Table::kClaims, best)[k];
      const bool is_count = std::holds_alternative<std::size_t*>(slot.value);
      std::optional<double> to;
      double reached = most + kGain;
      const double before = NumberOf(slot);
      std::vector<double> steps = NextTo(before, is_count);
      std::ranges::stable_sort(steps, {}, [&](double step) { return std::abs(step - before); });
      for (const double step : steps) {
        Set(slot, step);
        const double objective = ObjectiveOf(judge.Without(left_out, best));
        if (objective <= reached) continue;
        reached = objective;
        to = step;
      }
      Set(slot, to.value_or(before));
      if (!to) continue;
      most = reached;
      has_moved = true;
    }
  }
  return best;
}

}  // namespace synoptic::weights
