#pragma once

#include <span>

#include "align/linking/ordered/bead.hpp"
#include "align/linking/ordered/word_types.hpp"

namespace synoptic::linking {

/// How many times as long as in b the same is in a.
struct LengthRatio {
  float characters = 1;
  float words = 1;
};

/// Of articles that tell the same.
LengthRatio WholeRatio(const WordTypes& a, const WordTypes& b);

/// Of beads that are probably right, however much else one of the two has; those with an empty side
/// do not count. Of the whole articles if these are few.
LengthRatio RatioAlong(const WordTypes& a, const WordTypes& b, std::span<const Bead> beads);

/// The same, but of the whole unless the beads are further from that than chance would have them.
LengthRatio RatioBeyondChance(const WordTypes& a, const WordTypes& b, std::span<const Bead> beads);

}  // namespace synoptic::linking
