#include "align/weights/learning/pairing_learning.hpp"

#include <algorithm>
#include <cstddef>

#include "align/weights/learning/logistic.hpp"

namespace synoptic::weights {
namespace {

constexpr double kRidge = 1;
constexpr std::size_t kFolds = 7;

corpus::PairingFeatures FeaturesOf(const PairingExample& example) {
  const corpus::Candidate& candidate = example.candidate;
  return corpus::FeaturesOf(candidate.closeness, candidate.shared, candidate.is_across_languages);
}

}  // namespace

corpus::PairingWeights LearnPairing(const std::vector<const PairingExample*>& examples) {
  Examples rows;
  double closeness = 0;
  double apart = 0;
  for (const PairingExample* example : examples) {
    rows.Add(FeaturesOf(*example).AsArray(), example->is_pair, example->weight);
    if (example->is_pair) continue;
    closeness += example->candidate.closeness;
    ++apart;
  }
  corpus::PairingWeights weights;
  std::ranges::copy(FitLogistic(rows, kRidge), weights.weights.begin());
  if (apart > 0) weights.closeness_of_any = static_cast<float>(closeness / apart);
  return weights;
}

std::vector<double> PairingOutOfFold(const std::vector<const PairingExample*>& examples) {
  std::vector<Origin> origins;
  for (const PairingExample* example : examples) origins.push_back(example->origin);
  const Folds folds(origins, kFolds);
  std::vector<double> probabilities(examples.size());
  for (std::size_t fold = 0; fold < folds.count(); ++fold) {
    std::vector<const PairingExample*> others;
    for (const PairingExample* example : examples) {
      if (!folds.Holds(fold, example->origin)) others.push_back(example);
    }
    const corpus::PairingWeights weights = LearnPairing(others);
    for (std::size_t e = 0; e < examples.size(); ++e) {
      if (folds.Of(examples[e]->origin.set) != fold) continue;
      probabilities[e] = PairingProbability(FeaturesOf(*examples[e]), weights);
    }
  }
  return probabilities;
}

}  // namespace synoptic::weights
