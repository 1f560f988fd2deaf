#pragma once

#include <cstddef>
#include <span>

#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// The largest mean of both coverages that any run of six words of one unit has with any run of six
/// words of another; of a shorter unit the whole is taken. 0 if either has no words or no weight.
///
/// `similarity` has a row for each word of the first unit; its columns [begin, begin + the size of
/// b_weights) are the words of the second. O(k l) for k and l words.
float BestWindow(const Matrix& similarity, std::size_t begin, std::span<const float> a_weights,
                 std::span<const float> b_weights);

}  // namespace synoptic::linking
