#pragma once

#include "align/linking/ordered/bead_evidence.hpp"

namespace synoptic::linking {

/// What each feature of a bead adds to the score of a path, in the order of BeadFeature.
using BeadWeights = BeadFeatures;

float ScoreOf(const BeadFeatures& features, const BeadWeights& weights);

}  // namespace synoptic::linking
