#include "align/weights/learning/relatedness_learning.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "align/weights/learning/logistic.hpp"

namespace synoptic::weights {
namespace {

constexpr double kRidge = 3;
constexpr std::size_t kFolds = 7;
constexpr double kDeviations = 3.09;  // Below the mean, of one in a thousand of a normal.

linking::RelatednessWeights Fit(const std::vector<const RelatednessExample*>& examples) {
  Examples rows;
  for (const RelatednessExample* example : examples) {
    rows.Add(example->features.AsArray(), example->is_related, example->weight);
  }
  linking::RelatednessWeights weights;
  std::ranges::copy(FitLogistic(rows, kRidge), weights.weights.begin());
  return weights;
}

}  // namespace

std::vector<float> RelatednessOutOfFold(const std::vector<const RelatednessExample*>& examples) {
  std::vector<Origin> origins;
  for (const RelatednessExample* example : examples) origins.push_back(example->origin);
  const Folds folds(origins, kFolds);
  std::vector<float> log_odds(examples.size());
  for (std::size_t fold = 0; fold < folds.count(); ++fold) {
    std::vector<const RelatednessExample*> others;
    for (const RelatednessExample* example : examples) {
      if (!folds.Holds(fold, example->origin)) others.push_back(example);
    }
    const linking::RelatednessWeights weights = Fit(others);
    for (std::size_t e = 0; e < examples.size(); ++e) {
      if (folds.Of(examples[e]->origin.set) != fold) continue;
      log_odds[e] = RelatednessLogOdds(examples[e]->features, weights);
    }
  }
  return log_odds;
}

linking::RelatednessWeights LearnRelatedness(
    const std::vector<const RelatednessExample*>& examples) {
  linking::RelatednessWeights weights = Fit(examples);
  const std::vector<float> log_odds = RelatednessOutOfFold(examples);
  double sum = 0;
  double squares = 0;
  double count = 0;
  for (std::size_t e = 0; e < examples.size(); ++e) {
    const RelatednessExample& example = *examples[e];
    if (!example.is_related || !example.is_whole || example.weight == 0) continue;
    const auto value = static_cast<double>(log_odds[e]);
    sum += value;
    squares += value * value;
    ++count;
  }
  if (count == 0) return weights;
  const double mean = sum / count;
  const double deviation = std::sqrt(std::max(0.0, squares / count - mean * mean));
  weights.refused = static_cast<float>(1 / (1 + std::exp(kDeviations * deviation - mean)));
  return weights;
}

}  // namespace synoptic::weights
