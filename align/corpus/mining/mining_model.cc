#include "align/corpus/mining/mining_model.hpp"

#include <cmath>
#include <numeric>

namespace synoptic::corpus {

std::array<float, MiningFeatures::kCount> MiningFeatures::AsArray() const {
  return {margin,
          cosine,
          margin_lead_lesser,
          margin_lead_greater,
          words,
          words_lesser,
          words_most,
          words_lead_lesser,
          words_lead_greater,
          words_above,
          figures_matched,
          figures_unmatched,
          length,
          length_difference};
}

double MiningProbability(const MiningFeatures& features, KnownWords known,
                         const MiningWeights& weights) {
  const auto values = features.AsArray();
  const auto& factors = known == KnownWords::kBoth ? weights.weights : weights.alone;
  const float log_odds =
      std::inner_product(values.begin(), values.end(), factors.begin(), factors.back());
  return 1 / (1 + std::exp(-static_cast<double>(log_odds)));
}

}  // namespace synoptic::corpus
