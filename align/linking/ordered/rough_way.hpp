#pragma once

#include <span>
#include <vector>

#include "align/linking/ordered/band.hpp"
#include "align/linking/ordered/bead.hpp"
#include "align/linking/ordered/lexicon.hpp"
#include "align/linking/ordered/word_types.hpp"

namespace synoptic::linking {

/// A way through two articles, and the places near it.
struct RoughWay {
  std::vector<Bead> beads;  ///< In order; a side may be empty.
  Band band;
  float score = 0;
};

/// The way by what can be told without vectors: the lengths of units, and words that are equal or
/// that the lexicon knows. Passing `anchors` is rewarded. O(n m) up to two million pairs of units,
/// O(n + m) beyond that.
RoughWay FindRoughWay(const WordTypes& a, const WordTypes& b, const Lexicon& lexicon, float ratio,
                      const Breaks& breaks = {}, std::span<const Place> anchors = {});

/// How much more the order of the units explains than another order of one article's would, in nats
/// a unit: near 0 of articles that were written apart.
float MeasureOrder(const WordTypes& a, const WordTypes& b, const Lexicon& lexicon);

}  // namespace synoptic::linking
