#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "align/linking/judged_links.hpp"
#include "align/linking/ordered/band.hpp"
#include "align/linking/ordered/bead.hpp"
#include "align/linking/ordered/bead_lattice.hpp"

namespace synoptic::linking {

/// Judged links as a path in order can heed them.
struct JudgedBeads {
  std::vector<Bead> right;  ///< All paths take them. In order; none touches another or a break.
  std::vector<std::pair<std::size_t, std::size_t>> wrong;  ///< Units that no bead joins. Ascending.
  bool has_all = true;  ///< Whether no right link had to be left out.
};

/// Of the right links, those with a unit in common joined to one, as many as one path can take:
/// each a bead of a shape that there is, of units that stand together, within one part, without a
/// wrong pair, no two of them crossing. The others are left out. O(r log r) for r links.
JudgedBeads BeadsOfJudged(const JudgedLinks& judged, const Breaks& breaks);

/// The breaks, and one before and behind each right bead, so that the band leads through it.
Breaks WithBeads(const Breaks& breaks, const JudgedBeads& judged);

/// Leaves the scores of the paths that heed the judgements, and makes all others impossible.
void HeedJudged(const JudgedBeads& judged, BeadScores& scores);

}  // namespace synoptic::linking
