#pragma once

#include <span>

#include "align/linking/familiarity.hpp"
#include "align/linking/ordered/bead.hpp"
#include "align/linking/ordered/word_types.hpp"

namespace synoptic::linking {

/// How far vectors agree with a way through two articles that was found without them.
Familiarity MeasureFit(const WordTypes& a, const WordTypes& b, std::span<const Bead> way);

}  // namespace synoptic::linking
