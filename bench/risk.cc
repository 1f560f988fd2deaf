#include "bench/risk.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <random>

namespace synoptic::bench {
namespace {

using weights::JudgedUnits;

struct Kept {
  double units = 0;
  double retained = 0;
  double missed = 0;

  double share() const { return retained > 0 ? missed / retained : 0; }
};

Kept Sum(const std::vector<Kept>& groups) {
  Kept sum;
  for (const Kept& group : groups) {
    sum.units += group.units;
    sum.retained += group.retained;
    sum.missed += group.missed;
  }
  return sum;
}

Kept Count(const JudgedUnits& units, float most) {
  Kept kept;
  for (const weights::JudgedUnit& unit : units) {
    kept.units += 1;
    if (most <= 0 || unit.missed > most) continue;
    kept.retained += 1;
    kept.missed += unit.has_counterpart ? 1 : 0;
  }
  return kept;
}

// The shares of groups drawn with replacement, sorted.
std::vector<double> Bootstrap(const std::vector<Kept>& groups) {
  constexpr std::size_t kDraws = 2000;
  std::mt19937 random(1);
  std::vector<double> shares;
  for (std::size_t draw = 0; draw < kDraws; ++draw) {
    std::vector<Kept> drawn;
    for (std::size_t g = 0; g < groups.size(); ++g)
      drawn.push_back(groups[random() % groups.size()]);
    shares.push_back(Sum(drawn).share());
  }
  std::ranges::sort(shares);
  return shares;
}

}  // namespace

void ReportRisk(const std::vector<JudgedUnits>& groups) {
  std::vector<claims::RiskCurve> curves;
  for (const JudgedUnits& group : groups) {
    std::vector<JudgedUnits> others;
    for (const JudgedUnits& other : groups) {
      if (&other != &group) others.push_back(other);
    }
    curves.push_back(weights::ControlRisk(others));
  }
  std::printf("risk\tretained\tof\tcoverage\tshare missed\tfrom\tto\tmean of groups\n");
  for (std::size_t step = 0; step < claims::RiskCurve::kSteps; ++step) {
    std::vector<Kept> kept;
    double shares = 0;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      kept.push_back(Count(groups[g], curves[g].most[step]));
      shares += kept.back().share();
    }
    const Kept all = Sum(kept);
    const std::vector<double> drawn = Bootstrap(kept);
    const auto quantile = [&](double share) {
      return drawn[static_cast<std::size_t>(share * static_cast<double>(drawn.size() - 1))];
    };
    std::printf("%.2f\t%.0f\t%.0f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\n",
                static_cast<double>(step + 1) / 100, all.retained, all.units,
                all.retained / all.units, all.share(), quantile(0.025), quantile(0.975),
                shares / static_cast<double>(groups.size()));
  }
}

}  // namespace synoptic::bench
