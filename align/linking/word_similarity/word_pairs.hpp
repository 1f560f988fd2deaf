#pragma once

#include <cstddef>
#include <vector>

#include "align/linking/thresholds.hpp"
#include "synoptic/model.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::linking {

/// The pairs of words that carry a link, given the units of it from two articles: each the other's
/// closest word, by falling share, at most five. O(k l d) for k and l words in d dimensions.
std::vector<WordPair> StrongestPairs(const Encoding& a, const Encoding& b,
                                     const TokenThresholds& thresholds);

}  // namespace synoptic::linking
