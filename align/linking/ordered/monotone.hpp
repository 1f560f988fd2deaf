#pragma once

#include <cstddef>
#include <vector>

#include "align/linking/ordered/band.hpp"
#include "align/linking/ordered/bead_lattice.hpp"
#include "align/linking/ordered/bead_weights.hpp"
#include "align/linking/ordered/judged_beads.hpp"
#include "align/linking/ordered/lexicon.hpp"
#include "align/linking/ordered/word_types.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::linking {

/// The scores of all beads in the band.
BeadScores ScoreBeads(const WordTypes& a, const WordTypes& b, Band band, const BeadWeights& weights,
                      const Lexicon& lexicon = Lexicon());

struct MonotoneLinks {
  std::vector<Link> links;  ///< In order; Link::a and Link::b are 0 and 1.
  /// For each unit, the probability that the other article has a counterpart.
  std::vector<double> a_counterpart;
  std::vector<double> b_counterpart;
};

/// Links units in order, up to five with five. `lexicon`: what is known of the words of both beside
/// the vectors. Linear in the length of the articles. Links below `min_probability` are left out.
/// What is `judged` right is linked, what is wrong is not. Throws Error(kInvalidArgument) if the
/// breaks of the two articles are not equal in number, or not ascending and within them.
MonotoneLinks LinkInOrder(const WordTypes& a, const WordTypes& b, const Breaks& breaks,
                          double min_probability, const BeadWeights& weights,
                          const Lexicon& lexicon = Lexicon(), const JudgedBeads& judged = {});

}  // namespace synoptic::linking
