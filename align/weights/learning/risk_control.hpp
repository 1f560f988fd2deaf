#pragma once

#include <vector>

#include "align/claims/grouping/only_risk.hpp"

namespace synoptic::weights {

/// A unit that was not linked.
struct JudgedUnit {
  float missed = 0;              ///< The probability that it has a counterpart.
  bool has_counterpart = false;  ///< By gold.
};

/// A group of articles: what is exchangeable.
using JudgedUnits = std::vector<JudgedUnit>;

/// Conformal risk control (Angelopoulos, Bates, Fisch, Lei and Schuster 2024). O(k log k) for k
/// units.
claims::RiskCurve ControlRisk(const std::vector<JudgedUnits>& groups);

}  // namespace synoptic::weights
