#include "align/linking/ordered/bead_weights.hpp"

namespace synoptic::linking {

BeadWeights BlendWeights(const BeadWeights& known, const BeadWeights& unfamiliar,
                         Familiarity familiarity) {
  if (familiarity >= 1) return known;
  BeadWeights weights{};
  for (std::size_t k = 0; k < weights.size(); ++k) {
    weights[k] = familiarity * known[k] + (1 - familiarity) * unfamiliar[k];
  }
  return weights;
}

float ScoreOf(const BeadFeatures& features, const BeadWeights& weights) {
  float sum = 0;
  for (std::size_t k = 0; k < features.size(); ++k) sum += features[k] * weights[k];
  return sum;
}

}  // namespace synoptic::linking
