#pragma once

#include "align/linking/familiarity.hpp"
#include "align/linking/ordered/bead_evidence.hpp"

namespace synoptic::linking {

/// What each feature of a bead adds to the score of a path, in the order of BeadFeature.
using BeadWeights = BeadFeatures;

/// Of languages that are known so far, between those of known ones and those of others.
BeadWeights BlendWeights(const BeadWeights& known, const BeadWeights& unfamiliar,
                         Familiarity familiarity);

float ScoreOf(const BeadFeatures& features, const BeadWeights& weights);

}  // namespace synoptic::linking
