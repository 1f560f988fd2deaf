#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/linking/ordered/bead_evidence.hpp"
#include "bench/gold_beads.hpp"
#include "synoptic/model.hpp"

namespace synoptic::bench {

/// A parallel text with all beads that it could have, and those that agree with the gold.
struct BeadText {
  struct Candidate {
    std::size_t node = 0;  ///< As BeadScores counts them.
    std::size_t shape = 0;
    linking::BeadFeatures features;
    bool agrees = false;
  };
  std::string name;
  std::string set;  ///< The folder that the gold is in.
  linking::Band band;
  std::vector<Candidate> candidates;
  linking::Deletions deletions;
  std::vector<std::uint8_t> a_may_be_deleted;  ///< As far as the gold says.
  std::vector<std::uint8_t> b_may_be_deleted;
  std::vector<GoldBead> gold;
};

/// `a` and `b` have a unit a line, and end in their language. Gold beads that no path can take,
/// because they cross, have gaps, are too long or outside the band, leave free what happens there.
BeadText ReadBeadText(const Model& model, const std::string& a, const std::string& b,
                      const std::string& gold);

}  // namespace synoptic::bench
