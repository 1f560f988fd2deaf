#pragma once

#include <vector>

#include "align/claims/thresholds.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// Makes a claim of every link, joining links of different pairs of articles that share a unit, and
/// gives every unit without a link an `only` claim of its own. A shared claim's probability is that
/// of its weakest link; an only-claim's is one less the largest probability that any pair gives the
/// unit a counterpart: `counterpart`, for each article and unit. No claim has units of a rejected
/// link of two sides. In order of the first unit.
std::vector<Claim> GroupClaims(const std::vector<Synopsis::Entry>& articles,
                               const std::vector<Link>& links,
                               const std::vector<std::vector<double>>& counterpart,
                               const ClaimThresholds& thresholds,
                               const std::vector<RejectedLink>& rejected = {});

}  // namespace synoptic::claims
