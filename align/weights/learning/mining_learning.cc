#include "align/weights/learning/mining_learning.hpp"

#include <algorithm>
#include <span>

#include "align/weights/learning/logistic.hpp"

namespace synoptic::weights {
namespace {

constexpr double kRidge = 1;

}  // namespace

corpus::MiningWeights LearnMining(const std::vector<MiningExample>& examples, float least_margin) {
  Examples rows;
  Examples rows_alone;
  for (const MiningExample& example : examples) {
    const auto values = example.features.AsArray();
    rows.Add(values, example.is_pair, example.weight);
    rows_alone.Add(std::span(values).first(corpus::MiningFeatures::kOfVectors), example.is_pair,
                   example.weight);
  }
  corpus::MiningWeights weights;
  weights.least_margin = least_margin;
  if (examples.empty()) return weights;
  std::ranges::copy(FitLogistic(rows, kRidge), weights.weights.begin());
  const std::vector<float> alone = FitLogistic(rows_alone, kRidge);
  std::ranges::copy(std::span(alone).first(alone.size() - 1), weights.alone.begin());
  weights.alone.back() = alone.back();
  return weights;
}

}  // namespace synoptic::weights
