#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// How sure a claim of one article has to be to be retained, for each hundredth of risk: the
/// largest probability of a counterpart with which it is, and 0 where the risk cannot be promised.
/// Learned by conformal risk control (align/weights/learning/risk_control.hpp).
struct RiskCurve {
  static constexpr std::size_t kSteps = 50;
  std::array<float, kSteps> most{};  ///< At a risk of .01, .02, ...; never falling.
  std::size_t groups = 0;            ///< Of articles, that it was learned from.
};

/// The risk that is promised when this one is asked for: the hundredth below it, at most the last
/// of the curve; none if that cannot be promised.
std::optional<double> PromisedRisk(const RiskCurve& curve, double risk);

/// The least that the curve promises; none if it promises nothing.
std::optional<double> LeastRisk(const RiskCurve& curve);

/// Marks the claims of one article that are retained at a risk that can be promised. `missed`: for
/// each article and unit, the probability that it has a counterpart that was not found.
void RetainClaims(const RiskCurve& curve, double risk,
                  const std::vector<std::vector<float>>& missed, std::vector<Claim>& claims);

}  // namespace synoptic::claims
