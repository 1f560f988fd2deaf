#include "align/claims/grouping/only_risk.hpp"

#include <algorithm>
#include <cmath>

namespace synoptic::claims {
namespace {

constexpr double kStepsOfOne = 100;

// The place of a risk on the curve; 0 is below its first.
std::size_t StepOf(double risk) {
  constexpr double kTolerance = 1e-9;  // .29 times 100 is a little less than 29.
  const double step = std::floor(risk * kStepsOfOne + kTolerance);
  return static_cast<std::size_t>(std::clamp(step, 0.0, static_cast<double>(RiskCurve::kSteps)));
}

}  // namespace

std::optional<double> PromisedRisk(const RiskCurve& curve, double risk) {
  const std::size_t step = StepOf(risk);
  if (step == 0 || curve.most[step - 1] <= 0) return std::nullopt;
  return static_cast<double>(step) / kStepsOfOne;
}

std::optional<double> LeastRisk(const RiskCurve& curve) {
  const auto first = std::ranges::find_if(curve.most, [](float most) { return most > 0; });
  if (first == curve.most.end()) return std::nullopt;
  return static_cast<double>(first - curve.most.begin() + 1) / kStepsOfOne;
}

void RetainClaims(const RiskCurve& curve, double risk,
                  const std::vector<std::vector<float>>& missed, std::vector<Claim>& claims) {
  const float most = curve.most[StepOf(risk) - 1];
  for (Claim& claim : claims) {
    if (claim.label != Label::kOnly) continue;
    const ClaimMember& member = claim.members.front();
    claim.retained = std::ranges::all_of(
        member.units, [&](std::size_t unit) { return missed[member.article][unit] <= most; });
  }
}

}  // namespace synoptic::claims
