#pragma once

#include <span>
#include <vector>

#include "align/linking/ordered/bead.hpp"
#include "align/linking/ordered/lexicon.hpp"
#include "align/linking/ordered/word_types.hpp"

namespace synoptic::linking {

/// Words that stand together in the beads of a way more often than chance would have them, and so
/// are translations. Time O(words x words of a bead).
std::vector<Translation> LearnTranslations(const WordTypes& a, const WordTypes& b,
                                           std::span<const Bead> way);

}  // namespace synoptic::linking
