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
    {1.826F, 4.620F, 10.597F, 4.457F, 2.108F, 13.429F, 1.148F, -1.730F, -0.255F, -8.637F},
    // plausibility, row_margin, column_margin, neighbours, bias
    {0.565F, 0.236F, 0.121F, 0.094F, 0.086F},
};

}  // namespace synoptic::matching
