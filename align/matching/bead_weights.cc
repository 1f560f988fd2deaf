#include "align/matching/bead_weights.hpp"

namespace synoptic::matching {

// Learned by bench/fit_beads.cc, with the embedded model:
//
//     bench/fit_beads BUILD DATA
//
// from the documents that bench/parallel_documents.py makes of PUD in twelve pairs of languages,
// and the development part of Text+Berg (docs/quality.md has the scores with either set left out).
const BeadWeights kBeadWeights{
    0.744F,  -0.039F, -0.272F, -0.919F, 0.260F,  -0.254F, -1.442F, 0.699F,  -0.016F,
    1.089F,  -0.966F, 5.487F,  2.354F,  5.707F,  3.391F,  0.136F,  -1.032F, -0.228F,
    -3.939F, -0.387F, -1.407F, 3.852F,  1.617F,  -4.667F, -2.908F, -1.728F, -0.229F,
    0.261F,  -0.870F, 1.902F,  -0.534F, -0.891F, -0.243F,
};

float ScoreOf(const BeadFeatures& features, const BeadWeights& weights) {
  float sum = 0;
  for (std::size_t k = 0; k < features.size(); ++k) sum += features[k] * weights[k];
  return sum;
}

}  // namespace synoptic::matching
