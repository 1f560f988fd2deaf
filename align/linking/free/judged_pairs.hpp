#pragma once

#include "align/linking/judged_links.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// Gives the pairs that are judged right the probability 1, and those judged wrong 0.
void HeedJudged(const JudgedLinks& judged, Matrix& probability);

/// Gives all pairs that are judged a probability below every other.
void LeaveOutJudged(const JudgedLinks& judged, Matrix& probability);

}  // namespace synoptic::linking
