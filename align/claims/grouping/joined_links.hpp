#pragma once

#include <vector>

#include "align/claims/thresholds.hpp"
#include "align/linking/unit_id.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// Units that make one statement, of two articles or more.
struct JoinedLinks {
  std::vector<linking::UnitId> units;  ///< Ascending.
  double probability = 0;              ///< That of the weakest link.
};

/// Joins links of different pairs of articles where the units of the whole are linked to one
/// another; a unit may be in several. Every link's units are together in at least one. Links of a
/// single pair of articles are not joined, nor are those that would bring together units of a
/// rejected link. In order of the units.
std::vector<JoinedLinks> JoinLinks(const std::vector<Link>& links,
                                   const std::vector<RejectedLink>& rejected,
                                   const ClaimThresholds& thresholds);

}  // namespace synoptic::claims
