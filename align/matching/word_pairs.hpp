#pragma once

#include <cstddef>
#include <vector>

#include "synoptic/model.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::matching {

/// The pairs of words that carry a link of units of two articles: each the other's closest word,
/// by falling share, at most five. O(k l d) for k and l words in d dimensions.
std::vector<WordPair> StrongestPairs(const Encoding& a, const std::vector<std::size_t>& a_units,
                                     const Encoding& b, const std::vector<std::size_t>& b_units);

}  // namespace synoptic::matching
