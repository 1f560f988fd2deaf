#pragma once

#include <cstddef>

#include "align/weights/learning/gold_pairs.hpp"

namespace synoptic::bench {

/// Units [first, first + count) of the first article beside the second.
weights::ArticlePair PieceOf(const weights::ArticlePair& pair, std::size_t first,
                             std::size_t count);

/// The second article beside the first.
weights::ArticlePair Swapped(const weights::ArticlePair& pair);

/// The share of the units of the first article that are linked.
double ShareLinked(const weights::ArticlePair& pair);

}  // namespace synoptic::bench
