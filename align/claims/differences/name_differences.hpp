#pragma once

#include <vector>

#include "align/claims/differences/compared_text.hpp"

namespace synoptic::claims {

/// Two names that two statements of the same have in one another's place.
struct NamePair {
  Mention a;  ///< Of Opposed::from.
  Mention b;
  DifferenceGround ground = DifferenceGround::kName;
};

/// None of lists of too many. O(s t log(s t)) for s and t words, of which names take longest.
std::vector<NamePair> FindNameDifferences(const TextPair& sides, const TextPair& back,
                                          linking::Comparability comparability,
                                          const Thresholds& thresholds);

}  // namespace synoptic::claims
