#pragma once

#include <vector>

#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// Groups units that links connect, across all articles, into claims, and gives every other unit an
/// `only` claim of its own. A group's probability is that of its weakest link, an only-claim's that
/// of its having no counterpart: one less the largest of `counterpart`, which holds, for each
/// article and unit, the probability of its most likely pair. In order of the first unit.
std::vector<Claim> GroupClaims(const std::vector<Synopsis::Entry>& articles,
                               const std::vector<Link>& links,
                               const std::vector<std::vector<double>>& counterpart);

}  // namespace synoptic::claims
