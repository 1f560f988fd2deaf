#pragma once

#include <vector>

#include "align/claims/differences/compared_text.hpp"
#include "align/claims/differences/opposite_candidates.hpp"
#include "align/claims/opposite_weights.hpp"
#include "align/linking/comparability.hpp"

namespace synoptic::claims {

/// Words by which the sides say the opposite of each other.
struct OppositeWords {
  Span a;  ///< Of TextPair::from.
  Span b;
  OppositeCandidate::Kind kind;
};

/// Of who changed places no probability, but a margin.
float OppositeProbability(const OppositeCandidate& candidate, const OppositeWeights& weights,
                          linking::Comparability comparability);

/// From what probability on a candidate is believed.
float LeastOf(OppositeCandidate::Kind kind, const OppositeWeights& weights,
              linking::Comparability comparability);

/// The most probable first; no word is in two. As FindOppositeCandidates.
std::vector<OppositeWords> FindOpposites(const TextPair& sides, const TextPair& back,
                                         const OppositeWeights& weights,
                                         linking::Comparability comparability);

}  // namespace synoptic::claims
