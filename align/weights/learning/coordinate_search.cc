// Coordinate search. What is to be fitted are conditions on articles as a whole, and no gradient
// leads to them; but they are few, and each depends little on the others. A grid keeps them round:
// shares go in steps of a twentieth, ratios and counts along 1, 2, 5 and their tens. A step is
// taken only if it is worth something, so that a rounding, or a sentence more or less, moves
// nothing. O(rounds x thresholds x judging all data).

#include "align/weights/learning/coordinate_search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
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

// Each point of the grid is judged once.
class Judged {
 public:
  explicit Judged(const ThresholdSearch& search) : search_(search) {}

  std::vector<Slot> Slots(Tables& tables) const {
    std::vector<Slot> slots = SlotsOf(search_.table, tables);
    if (!search_.prefixes.empty()) {
      std::erase_if(slots, [&](const Slot& slot) {
        return std::ranges::none_of(search_.prefixes, [&](std::string_view prefix) {
          return slot.name.starts_with(prefix);
        });
      });
    }
    return slots;
  }

  double Of(Tables& tables) {
    std::vector<double> values;
    for (const Slot& slot : Slots(tables)) values.push_back(NumberOf(slot));
    const auto [known, is_new] = known_.try_emplace(std::move(values));
    if (is_new) known->second = search_.objective(tables);
    return known->second;
  }

 private:
  const ThresholdSearch& search_;
  std::map<std::vector<double>, double> known_;
};

}  // namespace

Tables SearchThresholds(const ThresholdSearch& search, const Tables& tables) {
  constexpr int kMostRounds = 10;
  Judged judged(search);
  Tables best = tables;
  const std::vector<Slot> slots = judged.Slots(best);
  double most = judged.Of(best);
  bool has_moved = true;
  for (int round = 0; round < kMostRounds && has_moved; ++round) {
    has_moved = false;
    for (const Slot& slot : slots) {
      const bool is_count = std::holds_alternative<std::size_t*>(slot.value);
      std::optional<double> to;
      double reached = most + search.gain;
      const double before = NumberOf(slot);
      std::vector<double> steps = NextTo(before, is_count);
      std::ranges::stable_sort(steps, {}, [&](double step) { return std::abs(step - before); });
      for (const double step : steps) {
        Set(slot, step);
        const double objective = judged.Of(best);
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
