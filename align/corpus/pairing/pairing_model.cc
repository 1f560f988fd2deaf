#include "align/corpus/pairing/pairing_model.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace synoptic::corpus {

PairingFeatures FeaturesOf(double closeness, double shared, bool is_across_languages) {
  const double beyond = is_across_languages ? std::max(closeness, 0.0) : 0;
  return {static_cast<float>(closeness), static_cast<float>(beyond),
          static_cast<float>(std::sqrt(shared))};
}

double PairingProbability(const PairingFeatures& features, const PairingWeights& weights) {
  const auto values = features.AsArray();
  const float log_odds = std::inner_product(values.begin(), values.end(), weights.weights.begin(),
                                            weights.weights.back());
  return 1 / (1 + std::exp(-static_cast<double>(log_odds)));
}

}  // namespace synoptic::corpus
