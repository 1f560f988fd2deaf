#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "align/corpus/mining/candidates.hpp"
#include "align/corpus/mining/distinct.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/mine.hpp"

namespace synoptic::corpus {

/// What the words of two sentences find in each other.
struct WordMatch {
  /// How far the matches of a sentence's words exceed what they find by chance, as a share of what
  /// is left up to 1, weighted by what the words tell; of both sentences the mean
  float words = 0;
  float words_lesser = 0;       ///< and the lesser.
  float words_most = 0;         ///< ln(1 + the sum for the sentence that has more of it).
  float figures_matched = 0;    ///< ln(1 + figures that both have),
  float figures_unmatched = 0;  ///< ln(1 + figures that one has).
  float length = 0;             ///< Logarithm of the words of the shorter sentence,
  float length_difference = 0;  ///< and of the longer by the shorter.
};

/// Of every candidate, which come by a. Some hundred sentences are encoded at a time.
/// O(candidates s t d) for s and t words in d dimensions. `progress`: as MineOptions has it.
std::vector<WordMatch> MatchWords(const Encoder& encoder, const Sentences& a,
                                  const Distinct& distinct_a, const Sentences& b,
                                  const Distinct& distinct_b,
                                  std::span<const MinedCandidate> candidates, std::size_t threads,
                                  const std::function<void(double)>& progress);

}  // namespace synoptic::corpus
