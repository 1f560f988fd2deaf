#pragma once

#include <vector>

#include "align/linking/thresholds.hpp"
#include "synoptic/model.hpp"

namespace synoptic::linking {

/// A weight for each token of both articles, in their order.
struct TokenWeights {
  std::vector<float> a;
  std::vector<float> b;
};

/// The model's weight of each token times how rare its meaning is within the pair: what stands in
/// every sentence of both articles, the protagonist's name, tells no sentence from another.
/// O((s + t)^2 d) for s and t tokens in d dimensions.
TokenWeights RarityWeights(const Encoding& a, const Encoding& b, const TokenThresholds& thresholds);

}  // namespace synoptic::linking
