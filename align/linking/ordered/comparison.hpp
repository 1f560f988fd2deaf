#pragma once

#include <vector>

#include "align/linking/familiarity.hpp"
#include "align/linking/ordered/anchors.hpp"
#include "align/linking/ordered/band.hpp"
#include "align/linking/ordered/bead_weights.hpp"
#include "align/linking/ordered/length_ratio.hpp"
#include "align/linking/ordered/lexicon.hpp"
#include "align/linking/ordered/word_types.hpp"

namespace synoptic::linking {

/// What two articles in order are compared by.
struct Comparison {
  Familiarity familiarity = 1;
  Lexicon lexicon;  ///< What is known of their words beside the vectors.
  Band band;
  LengthRatio lengths = {};
  Anchors anchors = {};  ///< Places that a path is rewarded for.
};

/// Of articles in languages that are known, a band by their vectors. Of others (familiarity below
/// 1), by what can be told without: words that are written alike, the rough way that these and the
/// lengths lead, and the words that stand together along it. How well the vectors fit that way says
/// how far the languages are known after all. `listed`: what is known of the words beforehand, from
/// dictionaries, of any languages; `anchors`: where sections begin in both. Throws
/// Error(kInvalidArgument) if the breaks of the two articles are not equal in number, or not
/// ascending and within them.
Comparison Compare(const WordTypes& a, const WordTypes& b, Familiarity familiarity,
                   const Breaks& breaks = {}, const std::vector<Translation>& listed = {},
                   Anchors anchors = {});

}  // namespace synoptic::linking
