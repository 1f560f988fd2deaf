#include "align/matching/bead_weights.hpp"

namespace synoptic::matching {

// Learned by bench/fit_beads.cc, with the embedded model:
//
//     bench/fit_beads BUILD DATA
//
// from the documents that bench/parallel_documents.py makes of PUD in twelve pairs of languages,
// and the development part of Text+Berg (docs/quality.md has the scores with either set left out).
const BeadWeights kBeadWeights{
    0.776F,  -0.186F, -1.180F, -1.679F, 0.134F,  -0.233F, -1.663F, 0.809F,  -0.097F,
    1.052F,  -1.268F, 6.599F,  1.255F,  5.472F,  4.467F,  0.558F,  -2.940F, -0.017F,
    -3.367F, -0.250F, -1.444F, 3.954F,  2.704F,  -4.269F, -2.663F, -1.763F, -0.175F,
    0.234F,  -0.843F, 1.605F,  0.358F,  -2.133F, -2.430F, 0.254F,
};

float ScoreOf(const BeadFeatures& features, const BeadWeights& weights) {
  float sum = 0;
  for (std::size_t k = 0; k < features.size(); ++k) sum += features[k] * weights[k];
  return sum;
}

}  // namespace synoptic::matching
