#include "align/weights/learning/risk_control.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace synoptic::weights {
namespace {

using claims::LeastRisk;
using claims::RiskCurve;

/// Of units that have a counterpart about as often as their probability says; some tie.
JudgedUnits RandomGroup(std::mt19937& random) {
  JudgedUnits group(random() % 12);
  for (JudgedUnit& unit : group) {
    const auto tenths = static_cast<float>(1 + random() % 19);
    unit.missed = tenths * tenths / 400;
    unit.has_counterpart = static_cast<float>(random() % 1000) / 1000 < unit.missed;
  }
  return group;
}

std::vector<JudgedUnits> RandomGroups(std::size_t count, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<JudgedUnits> groups;
  for (std::size_t g = 0; g < count; ++g) groups.push_back(RandomGroup(random));
  return groups;
}

/// The share of the retained that has a counterpart; 0 of none.
double Share(const JudgedUnits& group, float most) {
  double retained = 0;
  double missed = 0;
  for (const JudgedUnit& unit : group) {
    if (unit.missed > most) continue;
    retained += 1;
    missed += unit.has_counterpart ? 1 : 0;
  }
  return retained > 0 ? missed / retained : 0;
}

/// As the definition has it: of all probabilities that occur the largest of which the bound holds.
float SlowMost(const std::vector<JudgedUnits>& groups, double risk) {
  std::vector<float> thresholds;
  for (const JudgedUnits& group : groups) {
    for (const JudgedUnit& unit : group) thresholds.push_back(unit.missed);
  }
  float best = 0;
  for (const float most : thresholds) {
    double losses = 0;
    for (const JudgedUnits& group : groups) {
      double worst = 0;
      for (const float smaller : thresholds) {
        if (smaller <= most) worst = std::max(worst, Share(group, smaller));
      }
      losses += worst;
    }
    const double bound = (losses + 1) / static_cast<double>(groups.size() + 1);
    if (bound <= risk + 1e-9) best = std::max(best, most);
  }
  return best;
}

TEST(RiskControlTest, FindsWhatTheDefinitionGives) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const std::vector<JudgedUnits> groups = RandomGroups(5 + 3 * seed, seed);
    const RiskCurve curve = ControlRisk(groups);
    EXPECT_EQ(curve.groups, groups.size());
    for (std::size_t step = 0; step < RiskCurve::kSteps; ++step) {
      const double risk = static_cast<double>(step + 1) / 100;
      EXPECT_FLOAT_EQ(curve.most[step], SlowMost(groups, risk)) << seed << ' ' << risk;
    }
  }
}

TEST(RiskControlTest, ASmallerRiskRetainsNoMore) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const RiskCurve curve = ControlRisk(RandomGroups(25, seed));
    EXPECT_TRUE(std::ranges::is_sorted(curve.most));
  }
}

TEST(RiskControlTest, PromisesNoLessThanOneInAllGroupsAndOneMore) {
  const std::vector<JudgedUnits> right(19, {{0.1F, false}, {0.2F, false}});
  EXPECT_EQ(LeastRisk(ControlRisk(right)), 0.05);
  const std::vector<JudgedUnits> fewer(18, {{0.1F, false}});
  EXPECT_EQ(LeastRisk(ControlRisk(fewer)), 0.06) << "1 / 19 is above .05";
  EXPECT_EQ(LeastRisk(ControlRisk({JudgedUnits{{0.1F, false}}})), 0.5);
  EXPECT_FALSE(LeastRisk(ControlRisk({JudgedUnits{{0.1F, true}}})));
  EXPECT_FALSE(LeastRisk(ControlRisk({})));
}

TEST(RiskControlTest, AWrongClaimCostsItsGroupAsMuchAsItIsOfIt) {
  std::vector<JudgedUnits> groups(99, {{0.1F, false}, {0.3F, false}});
  groups.front() = {{0.1F, false}, {0.2F, true}, {0.3F, false}};
  const RiskCurve curve = ControlRisk(groups);
  EXPECT_FLOAT_EQ(curve.most[0], 0.1F) << "(0 + 1) / 100";
  EXPECT_FLOAT_EQ(curve.most[1], 0.3F) << "(1 / 2 + 1) / 100, not the 1 / 3 that .3 alone has";
}

TEST(RiskControlTest, HoldsOnAverageOverGroupsLikeThese) {
  for (const std::size_t percent : {10U, 20U, 30U}) {
    double shares = 0;
    constexpr std::uint32_t kTrials = 600;
    for (std::uint32_t trial = 0; trial < kTrials; ++trial) {
      std::vector<JudgedUnits> groups = RandomGroups(21, 1000 + trial);
      const JudgedUnits other = groups.back();
      groups.pop_back();
      shares += Share(other, ControlRisk(groups).most[percent - 1]);
    }
    // What is promised of the mean, and two deviations of one that is just kept.
    EXPECT_LE(shares / kTrials, static_cast<double>(percent) / 100 + 0.025) << percent;
  }
}

}  // namespace
}  // namespace synoptic::weights
