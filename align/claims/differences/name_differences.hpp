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

/// O(s t log(s t)) for s and t words.
std::vector<NamePair> FindNameDifferences(const TextPair& sides, const TextPair& back,
                                          linking::Comparability comparability,
                                          const Thresholds& thresholds);

}  // namespace synoptic::claims
