#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "align/claims/differences/opposite_candidates.hpp"
#include "align/claims/thresholds.hpp"
#include "align/linking/thresholds.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "synoptic/encoder.hpp"

namespace synoptic::weights {

/// Two members of a claim, with the words in them that may be opposites.
struct OppositeExample {
  std::string set;
  bool has_opposite = false;  ///< The gold says that they say the opposite.
  std::vector<claims::OppositeCandidate> candidates;
  /// Whether each is what the gold names: open where the gold names other words in the same place.
  std::vector<Truth> truth;
};

/// Each two members of each claim of a gold.
std::vector<OppositeExample> OppositeExamplesOf(const Encoder& encoder, const GoldGroup& group,
                                                const linking::TokenThresholds& thresholds);

/// The regressions, and the thresholds that find most when the sets are left out, a tenth at a
/// time: of translations (sets whose names begin with "pud") with `alarms` false alarms or fewer in
/// a thousand pairs that nobody changed, of others with a precision of .85; of who
/// changed places, midway between those who did and those who only seem so.
claims::OppositeWeights LearnOpposites(const std::vector<OppositeExample>& examples, double alarms);

/// How many of the pairs with an opposite are told, and of those without.
struct OppositeCounts {
  std::size_t pairs = 0;
  std::size_t told = 0;
  std::size_t other_pairs = 0;
  std::size_t alarms = 0;
};
OppositeCounts CountOpposites(const std::vector<const OppositeExample*>& examples,
                              const claims::OppositeWeights& weights);

}  // namespace synoptic::weights
