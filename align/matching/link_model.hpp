#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "align/matching/features.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::matching {

/// How a pair of units stands among its rivals, given the plausibility (a logit) of every pair. The
/// margins are its leads over the best other pair of the same unit of a, and of the same unit of b,
/// within +-8. They come in order of size, so that it does not matter which article is the first.
struct Competition {
  float plausibility = 0;
  float smaller_margin = 0;
  float larger_margin = 0;
  float neighbours = 0;  ///< The best plausibility of the two pairs next to it in reading order.

  static constexpr std::size_t kCount = 4;
  std::array<float, kCount> AsArray() const {
    return {plausibility, smaller_margin, larger_margin, neighbours};
  }
};

/// Competition of each cell of an n x m matrix of logits. O(n m).
std::vector<Competition> Compete(const Matrix& plausibility);

/// Two logistic regressions, one on top of the other. The last weight of each is the bias.
struct LinkWeights {
  std::array<float, PairFeatures::kCount + 1> plausibility;
  std::array<float, Competition::kCount + 1> link;
};

/// Learned from gold links; link_weights.cc says how.
extern const LinkWeights kLinkWeights;

/// Logits of the first regression, n x m.
Matrix Plausibility(const FeatureTable& table, const LinkWeights& weights = kLinkWeights);

/// Probability that each pair of units is linked, n x m.
Matrix LinkProbability(const FeatureTable& table, const LinkWeights& weights = kLinkWeights);

}  // namespace synoptic::matching
