#pragma once

#include <vector>

#include "align/claims/differences/name_differences.hpp"

namespace synoptic::claims {

/// Points of the compass that are opposite, where each side has but one of the two, in one place:
/// "northern Spain" and "im Süden Spaniens". Those in names are no words for themselves. O(k l) for
/// k and l of them.
std::vector<NamePair> FindOppositeDirections(const TextPair& sides, const TextPair& back,
                                             linking::Comparability comparability,
                                             const Thresholds& thresholds);

}  // namespace synoptic::claims
