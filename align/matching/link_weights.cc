#include "align/matching/link_model.hpp"

namespace synoptic::matching {

// Learned by bench/fit_links.cc from the gold of corpora/samples and from articles made out of
// Parallel Universal Dependencies, with the embedded model:
//
//     synoptic_fit_links --pud FOLDER corpora/samples/*/gold.tsv
//
// That the weights carry over to articles that they were not learned from is measured there too, by
// leaving out one set at a time (docs/quality.md).
const LinkWeights kLinkWeights{
    // scaled, tokens, containment, preferred, tokens_lift, passage, identical, distance; the same
    // times closeness; closeness, bias
    {1.439F, 6.932F, -1.202F, 14.379F, 24.152F, 7.094F, -9.065F, -2.824F, 2.712F, -7.739F, -21.243F,
     9.188F, 34.936F, -11.788F, -32.257F, 0.378F, -15.442F, 0.207F},
    // plausibility, mass, lesser_demand, greater_demand, neighbours, bias
    {0.367F, 0.747F, 0.072F, 0.082F, 0.063F, 2.163F},
};

}  // namespace synoptic::matching
