#pragma once

#include <cstddef>
#include <vector>

#include "align/linking/thresholds.hpp"
#include "align/linking/word_similarity/text_words.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::linking {

/// The pairs of words that carry a link, given the words of its units in two articles and their
/// similarities, a x b: each the other's closest word, by falling share, at most five. O(k l) for k
/// and l words.
std::vector<WordPair> StrongestPairs(const TextWords& a, const TextWords& b,
                                     const Matrix& similarity, const TokenThresholds& thresholds);

}  // namespace synoptic::linking
