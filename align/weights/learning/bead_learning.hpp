#pragma once

#include <optional>
#include <vector>

#include "align/linking/ordered/bead_lattice.hpp"
#include "align/linking/ordered/bead_weights.hpp"
#include "align/weights/learning/bead_examples.hpp"

namespace synoptic::weights {

/// The scores of all paths of an example, or of those that agree with the gold.
enum class Paths { kAll, kOfGold };
linking::BeadScores ScorePaths(const BeadExample& text, const linking::BeadWeights& weights,
                               Paths paths);

/// Pulled towards `prior` if there is one. Throws Error(kInvalidFormat) for an example of which no
/// path agrees with the gold.
linking::BeadWeights LearnBeads(const std::vector<const BeadExample*>& texts,
                                const std::optional<linking::BeadWeights>& prior = {});

}  // namespace synoptic::weights
