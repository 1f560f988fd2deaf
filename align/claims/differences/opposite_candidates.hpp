#pragma once

#include <vector>

#include "align/claims/differences/compared_text.hpp"

namespace synoptic::claims {

/// Words by which one side may say the opposite of the other.
struct OppositeCandidate {
  enum class Kind { kReversed, kNegated, kSwapped };

  Kind kind = Kind::kReversed;
  Span a;  ///< Of Opposed::from.
  Span b;
  std::vector<float>
      features;  ///< Those of its kind (opposite_weights.hpp); of kSwapped the margin.
};

/// All that there are. O(n m (s + t)) for n and m words with senses among s and t.
std::vector<OppositeCandidate> FindOppositeCandidates(const TextPair& sides, const TextPair& back);

}  // namespace synoptic::claims
