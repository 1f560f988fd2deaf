#pragma once

#include <cstddef>
#include <vector>

#include "align/matching/features.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::matching {

/// Links between the units of two articles, in any order: all pairs of at least `min_probability`
/// (n x m), those that share a unit joined into one many-to-many link. Sorted by the first unit of
/// a. `a` and `b` are the articles' indices, copied into the links. O(n m).
std::vector<Link> LinkFreely(const Matrix& probability, const FeatureTable& table,
                             double min_probability, std::size_t a, std::size_t b);

}  // namespace synoptic::matching
