#pragma once

#include <span>
#include <vector>

#include "align/corpus/mining/candidates.hpp"
#include "align/corpus/mining/mining_model.hpp"
#include "align/corpus/mining/word_matching.hpp"

namespace synoptic::corpus {

/// What is known of each candidate. `words` may be empty; they are taken relative to `reach`, how
/// near the words of translations between the two languages come. O(n).
std::vector<MiningFeatures> MiningFeaturesOf(std::span<const MinedCandidate> candidates,
                                             std::span<const WordMatch> words, float reach);

/// The candidates that are taken, by index: those of the highest score first, each unless one of
/// its sentences has been taken, and none below `least`. Ascending. O(n log n).
std::vector<std::size_t> TakeOneToOne(std::span<const MinedCandidate> candidates,
                                      std::span<const double> scores, double least);

}  // namespace synoptic::corpus
