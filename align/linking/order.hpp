#pragma once

#include "align/linking/thresholds.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::linking {

/// Whether two articles tell the same in the same order, as translations do, judged by the vectors
/// of their units (n x d and m x d, unit length or zero). O(n m d) time, O(n + m) memory.
Order DecideOrder(const Matrix& a, const Matrix& b, const OrderThresholds& thresholds);

}  // namespace synoptic::linking
