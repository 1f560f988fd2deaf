#pragma once

#include "align/matching/bead_evidence.hpp"

namespace synoptic::matching {

/// What each feature of a bead adds to the score of a path, in the order of BeadFeature.
using BeadWeights = BeadFeatures;

/// Learned from gold alignments; bead_weights.cc says how.
extern const BeadWeights kBeadWeights;

float ScoreOf(const BeadFeatures& features, const BeadWeights& weights);

}  // namespace synoptic::matching
