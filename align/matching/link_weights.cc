#include "align/matching/link_model.hpp"

namespace synoptic::matching {

// Learned by bench/fit_links.cc from the gold of corpora/samples, with the embedded model:
//
//     synoptic_fit_links corpora/samples/*/gold.tsv
//
// That the weights carry over to articles that they were not learned from is measured there too, by
// leaving out one pair of articles at a time (docs/quality.md).
const LinkWeights kLinkWeights{
    // sentence, scaled, tokens, rare_tokens, containment, sentence_lift, tokens_lift, identical,
    // distance, length, bias
    {1.119F, 0.495F, 3.800F, 10.719F, 7.009F, 1.729F, 13.117F, -3.470F, -1.609F, -0.313F, -8.617F},
    // plausibility, smaller_margin, larger_margin, neighbours, bias
    {0.547F, 0.144F, 0.217F, 0.099F, -0.031F},
};

}  // namespace synoptic::matching
