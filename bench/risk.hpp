#pragma once

#include <vector>

#include "align/weights/learning/risk_control.hpp"

namespace synoptic::bench {

/// Prints, for risks of .01 to .5, what comes of each group at what is promised by the others: the
/// share of one-sided claims that is retained; of these the share that has a counterpart after all,
/// with its 95 % interval over groups (bootstrap); and the mean of that share over the groups,
/// which is what is promised.
void ReportRisk(const std::vector<weights::JudgedUnits>& groups);

}  // namespace synoptic::bench
