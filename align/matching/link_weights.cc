#include "align/matching/link_model.hpp"

namespace synoptic::matching {

// Learned by bench/fit_links.cc from the gold of corpora/samples, with the embedded model:
//
//     synoptic_fit_links corpora/samples/*/gold.tsv
//
// That the weights carry over to articles that they were not learned from is measured there too, by
// leaving out one pair of articles at a time (docs/quality.md).
const LinkWeights kLinkWeights{
    // sentence, tokens, rare_tokens, containment, sentence_lift, tokens_lift, identical, distance,
    // length, bias
    {1.745F, 4.335F, 9.915F, 4.934F, 2.025F, 12.798F, 2.076F, -1.710F, -0.316F, -8.443F},
    // plausibility, smaller_margin, larger_margin, neighbours, bias
    {0.551F, 0.149F, 0.216F, 0.087F, -0.018F},
};

}  // namespace synoptic::matching
