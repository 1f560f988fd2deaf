#pragma once

#include <span>
#include <vector>

#include "align/linking/ordered/bead.hpp"
#include "align/linking/ordered/bead_lattice.hpp"
#include "align/linking/ordered/bead_weights.hpp"

namespace synoptic::linking {

/// How much each of two articles has that the other lacks, on a logarithmic scale: 0 where it is
/// one in twenty, as little as can be is -0.8, half is about 1.2.
struct Surplus {
  float a = 0;
  float b = 0;
};

/// By the lengths of units, in characters, between the beads of a path that are beyond doubt.
/// `posteriors`: of the paths of which `path` is the best. O(n + m).
Surplus MeasureSurplus(std::span<const float> a_characters, std::span<const float> b_characters,
                       const std::vector<Bead>& path, const BeadScores& posteriors);

/// What that says of every unit that is left alone.
void AddSurplus(Surplus surplus, const BeadWeights& weights, BeadScores& scores);

}  // namespace synoptic::linking
