#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "align/linking/familiarity.hpp"
#include "align/linking/ordered/band.hpp"
#include "align/linking/ordered/bead_evidence.hpp"
#include "align/linking/ordered/word_types.hpp"
#include "synoptic/article.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::weights {

/// Units of both sides that are one bead; either may be empty, and need not be a run.
using GoldBead = std::pair<std::vector<std::size_t>, std::vector<std::size_t>>;

/// A parallel text with all beads that it could have, and those that agree with the gold.
struct BeadExample {
  struct Candidate {
    std::size_t node = 0;  ///< As BeadScores counts them.
    std::size_t shape = 0;
    linking::BeadFeatures features;
    bool agrees = false;
  };
  std::string name;
  std::string set;  ///< What it comes from.
  linking::Familiarity familiarity = 1;
  linking::Band band;
  std::vector<Candidate> candidates;
  linking::Deletions deletions;
  std::vector<float> a_characters;  ///< Of each unit.
  std::vector<float> b_characters;
  std::vector<std::uint8_t> a_may_be_deleted;  ///< As far as the gold says.
  std::vector<std::uint8_t> b_may_be_deleted;
  std::vector<GoldBead> gold;
};

/// The words of an article, for one or several articles that are compared by the same keys.
linking::WordTypes WordingOf(const Encoder& encoder, const Article& article,
                             std::span<const Unit> units, linking::WordKeys& keys);

/// Gold beads that no path can take, because they cross, have gaps, are too long or outside the
/// band, leave free what happens there.
BeadExample MakeBeadExample(const linking::WordTypes& a, const linking::WordTypes& b,
                            std::vector<GoldBead> gold, linking::Familiarity familiarity = 1);

}  // namespace synoptic::weights
