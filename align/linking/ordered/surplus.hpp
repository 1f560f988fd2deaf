#pragma once

#include <span>

#include "align/linking/ordered/bead_lattice.hpp"
#include "align/linking/ordered/bead_weights.hpp"

namespace synoptic::linking {

/// How much each of two articles has that the other lacks, on a logarithmic scale: 0 where it is
/// one in twenty, as little as can be is -0.8, half is about 1.2.
struct Surplus {
  float a = 0;
  float b = 0;
};

/// By the lengths of units, in characters, between the beads of the best path that are beyond
/// doubt. Time and memory as of ComputePosteriors.
Surplus MeasureSurplus(std::span<const float> a_characters, std::span<const float> b_characters,
                       const BeadScores& scores);

/// What that says of every unit that is left alone.
void AddSurplus(Surplus surplus, const BeadWeights& weights, BeadScores& scores);

}  // namespace synoptic::linking
