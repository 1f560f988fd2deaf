#include "align/matching/bead_weights.hpp"

namespace synoptic::matching {

// Learned by bench/fit_beads.cc, with the embedded model:
//
//     bench/fit_beads BUILD DATA
//
// from the documents that bench/parallel_documents.py makes of PUD in twelve pairs of languages,
// and the development part of Text+Berg (docs/quality.md has the scores with either set left out).
const BeadWeights kBeadWeights{
    0.780F,  0.206F,  -0.856F, -1.899F, 0.686F,  0.209F,  -1.615F, 0.861F,  -0.090F,
    1.084F,  -1.368F, 6.512F,  1.327F,  6.236F,  4.746F,  -0.056F, -2.778F, 0.125F,
    -3.170F, -0.277F, -1.383F, 3.244F,  3.089F,  -4.849F, -2.812F, -1.750F, -0.094F,
    0.234F,  -0.872F, 1.679F,  0.359F,  -2.011F, -2.510F, 0.368F,
};

float ScoreOf(const BeadFeatures& features, const BeadWeights& weights) {
  float sum = 0;
  for (std::size_t k = 0; k < features.size(); ++k) sum += features[k] * weights[k];
  return sum;
}

}  // namespace synoptic::matching
