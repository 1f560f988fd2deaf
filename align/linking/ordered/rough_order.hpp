#pragma once

#include <vector>

#include "align/linking/ordered/lexicon.hpp"
#include "align/linking/ordered/word_types.hpp"
#include "align/linking/thresholds.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::linking {

/// Whether two articles tell the same in the same order, in languages that vectors do not know: by
/// the lengths of units and by words that are equal, written alike, or `listed` (compare
/// DecideOrder). Time as of FindRoughWay.
Order DecideRoughOrder(const WordTypes& a, const WordTypes& b, const OrderThresholds& thresholds,
                       const std::vector<Translation>& listed = {});

}  // namespace synoptic::linking
