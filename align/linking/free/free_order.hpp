#pragma once

#include <cstddef>
#include <vector>

#include "align/linking/free/features.hpp"
#include "align/linking/judged_links.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::linking {

/// Links between the units of two articles, in any order, made of the pairs of at least
/// `min_probability` (n x m). Pairs are joined into one many-to-many link where every unit of one
/// side pairs with every unit of the other; a unit may be in several links, as a headline that
/// repeats two sentences of the body. A link's probability is the mean of those of its pairs; its
/// evidence is without mentions and words. Sorted by units. `a` and `b` are the articles' indices,
/// copied into the links. What is `judged` right is a link by itself, of the probabilities 1 that
/// its pairs have; no other link has a pair that is judged. O(n m + p^2) for p pairs.
std::vector<Link> LinkFreely(const Matrix& probability, const FeatureTable& table,
                             double min_probability, std::size_t a, std::size_t b,
                             const JudgedLinks& judged = {});

}  // namespace synoptic::linking
