#include "align/linking/ordered/bead_weights.hpp"

namespace synoptic::linking {

// Learned by bench/fit_beads.cc, with the embedded model:
//
//     bench/fit_beads BUILD DATA
//
// from the documents that bench/parallel_documents.py makes of PUD in twelve pairs of languages,
// and the development part of Text+Berg (docs/quality.md has the scores with either set left out).
const BeadWeights kBeadWeights{
    0.790F,  -0.441F, -1.431F, -1.998F, -0.438F, -0.929F, -1.562F, 0.536F,  -0.096F,
    0.627F,  -1.220F, 5.196F,  0.942F,  4.683F,  3.254F,  -0.311F, -3.785F, -0.520F,
    -3.069F, -0.181F, -1.665F, 3.087F,  2.795F,  -3.234F, -2.739F, -1.724F, 0.044F,
    0.151F,  -0.915F, 1.477F,  0.342F,  -1.950F, -2.529F, 0.058F,
};

float ScoreOf(const BeadFeatures& features, const BeadWeights& weights) {
  float sum = 0;
  for (std::size_t k = 0; k < features.size(); ++k) sum += features[k] * weights[k];
  return sum;
}

}  // namespace synoptic::linking
