#pragma once

#include <cstddef>
#include <vector>

#include "align/linking/ordered/bead_lattice.hpp"
#include "align/linking/ordered/bead_weights.hpp"
#include "align/linking/ordered/comparison.hpp"
#include "align/linking/ordered/judged_beads.hpp"
#include "align/linking/ordered/word_types.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::linking {

/// The scores of all beads in the band of a comparison.
BeadScores ScoreBeads(const WordTypes& a, const WordTypes& b, const Comparison& comparison,
                      const BeadWeights& weights);

struct MonotoneLinks {
  std::vector<Link> links;  ///< In order; Link::a and Link::b are 0 and 1.
  /// For each unit, the probability that the other article has a counterpart.
  std::vector<double> a_counterpart;
  std::vector<double> b_counterpart;
  Matrix pairs = {};  ///< Of each unit with each, that a bead joins them; if all are asked for.
};

/// Of which pairs of units it is said how probable it is that they are joined.
enum class PairsOfUnits { kLinked, kAll };

/// Links units in order, up to five with five. Linear in the length of the articles. Links below
/// `min_probability` are left out. `weights`: for the familiarity of the comparison (BlendWeights),
/// whose band leads through what is `judged` right: that is linked, and what is wrong is not.
MonotoneLinks LinkInOrder(const WordTypes& a, const WordTypes& b, const Comparison& comparison,
                          double min_probability, const BeadWeights& weights,
                          const JudgedBeads& judged = {},
                          PairsOfUnits pairs = PairsOfUnits::kLinked);

}  // namespace synoptic::linking
