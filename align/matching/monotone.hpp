#pragma once

#include <cstddef>
#include <vector>

#include "align/matching/band.hpp"
#include "align/matching/bead_lattice.hpp"
#include "align/matching/bead_weights.hpp"
#include "align/matching/wording.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::matching {

/// The scores of all beads in the band.
BeadScores ScoreBeads(const Wording& a, const Wording& b, Band band, const BeadWeights& weights);

struct MonotoneLinks {
  std::vector<Link> links;  ///< In order; Link::a and Link::b are 0 and 1.
  /// For each unit, the probability that the other article has a counterpart.
  std::vector<double> a_counterpart;
  std::vector<double> b_counterpart;
};

/// Links units in order, up to five with five. Linear in the length of the articles. Links below
/// `min_probability` are left out. Throws Error(kInvalidArgument) if the breaks of the two articles
/// are not equal in number, or not ascending and within them.
MonotoneLinks LinkInOrder(const Wording& a, const Wording& b, const Breaks& breaks,
                          double min_probability, const BeadWeights& weights = kBeadWeights);

}  // namespace synoptic::matching
