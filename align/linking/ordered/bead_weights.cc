#include "align/linking/ordered/bead_weights.hpp"

namespace synoptic::linking {

float ScoreOf(const BeadFeatures& features, const BeadWeights& weights) {
  float sum = 0;
  for (std::size_t k = 0; k < features.size(); ++k) sum += features[k] * weights[k];
  return sum;
}

}  // namespace synoptic::linking
