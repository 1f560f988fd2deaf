#pragma once

#include "align/claims/differences/figure_ends.hpp"

namespace synoptic::claims {

/// Whether two figures have one number and two units that cannot both be right: $100,000 and
/// 100,000 euros, 2 percent and 2 percentage points, 50 kilos and 50 litres; 30 percent of the
/// workers and 30 workers, where both sides say what is counted.
bool AreOfOtherUnits(const FigureEnd& a, const FigureEnd& b);

/// Whether one of two quantities may be the other converted and rounded, by how they were written:
/// "2 days" and "47 hours".
bool AreConverted(const FigureEnd& a, const FigureEnd& b);

}  // namespace synoptic::claims
