#pragma once

#include <vector>

#include "align/corpus/mining/mining_model.hpp"

namespace synoptic::weights {

/// Two sentences of large collections that were candidates.
struct MiningExample {
  corpus::MiningFeatures features;
  bool is_pair = false;
  double weight = 1;
};

/// Logistic regressions by Newton's method with a ridge.
corpus::MiningWeights LearnMining(const std::vector<MiningExample>& examples, float least_margin);

}  // namespace synoptic::weights
