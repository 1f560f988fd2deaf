#pragma once

#include <optional>
#include <vector>

#include "align/linking/ordered/bead_lattice.hpp"
#include "align/linking/ordered/bead_weights.hpp"
#include "align/weights/learning/bead_examples.hpp"

namespace synoptic::weights {

/// The best path, as LinkInOrder finds it.
std::vector<linking::Bead> FindPath(const BeadExample& text, const linking::BeadWeights& weights);

/// Pulled towards `prior` if there is one. Throws Error(kInvalidFormat) for an example of which no
/// path agrees with the gold.
linking::BeadWeights LearnBeads(const std::vector<const BeadExample*>& texts,
                                const std::optional<linking::BeadWeights>& prior = {});

}  // namespace synoptic::weights
