// Which one-sided claims can be said so that of those of a new group of articles, on average, at
// most a share R has a counterpart after all. Retained are the units whose probability of a
// counterpart is at most t, and the loss of a group is the share of them that has one, 0 if none is
// retained. With n groups to learn from, and one more like them, a loss within [0, 1] that does not
// fall as t rises is kept below R on average by the largest t with
//
//   (sum of the losses of the n groups at t + 1) / (n + 1)  <=  R
//
// whatever the groups are like, if only the new one could as well have been any of them
// (Angelopoulos et al. 2024, theorem 1; the 1 is the worst that it could lose). The share is not
// monotone: a right claim more makes it fall. So its largest value over all smaller t takes its
// place (ibid., section 2.3), which is never less. The least that can be promised is hence 1 / (n +
// 1), of groups that lose nothing.

#include "align/weights/learning/risk_control.hpp"

#include <algorithm>
#include <cstddef>

namespace synoptic::weights {
namespace {

struct Ranked {
  JudgedUnit unit;
  std::size_t group = 0;
};

// How many of a group are retained, how many of them have a counterpart, and the loss.
struct Tally {
  double retained = 0;
  double missed = 0;
  double loss = 0;
};

}  // namespace

claims::RiskCurve ControlRisk(const std::vector<JudgedUnits>& groups) {
  claims::RiskCurve curve;
  curve.groups = groups.size();
  std::vector<Ranked> ranked;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (const JudgedUnit& unit : groups[g]) ranked.push_back({unit, g});
  }
  std::ranges::sort(ranked, {}, [](const Ranked& one) { return one.unit.missed; });
  std::vector<Tally> tallies(groups.size());
  double losses = 0;
  for (std::size_t first = 0; first < ranked.size();) {
    const float most = ranked[first].unit.missed;
    std::size_t end = first;
    for (; end < ranked.size() && ranked[end].unit.missed == most; ++end) {
      Tally& tally = tallies[ranked[end].group];
      tally.retained += 1;
      tally.missed += ranked[end].unit.has_counterpart ? 1 : 0;
    }
    for (; first < end; ++first) {
      Tally& tally = tallies[ranked[first].group];
      const double loss = std::max(tally.loss, tally.missed / tally.retained);
      losses += loss - tally.loss;
      tally.loss = loss;
    }
    const double bound = (losses + 1) / static_cast<double>(groups.size() + 1);
    for (std::size_t step = 0; step < curve.most.size(); ++step) {
      constexpr double kTolerance = 1e-9;
      if (bound <= static_cast<double>(step + 1) / 100 + kTolerance) curve.most[step] = most;
    }
  }
  return curve;
}

}  // namespace synoptic::weights
