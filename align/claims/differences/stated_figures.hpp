#pragma once

#include <vector>

#include "align/claims/differences/compared_text.hpp"
#include "align/claims/differences/figure_pairs.hpp"

namespace synoptic::claims {

/// The figures and dates that differ, in indices of mentions; none of lists of too many. O(k l)
/// likenesses of places for k and l figures.
std::vector<FigurePair> FindFigureDifferences(const TextPair& sides, const TextPair& back,
                                              linking::Comparability comparability,
                                              const Thresholds& thresholds);

}  // namespace synoptic::claims
