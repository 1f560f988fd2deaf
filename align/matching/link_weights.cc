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
    {1.857F, 6.748F, -1.839F, 12.039F, 22.795F, 7.556F, -10.450F, -2.904F, 2.045F, -6.324F,
     -20.702F, 10.700F, 34.605F, -10.358F, -27.503F, 0.744F, -16.669F, 0.506F},
    // plausibility, mass, lesser_demand, greater_demand, neighbours, bias
    {0.362F, 0.763F, 0.044F, 0.095F, 0.057F, 2.231F},
};

}  // namespace synoptic::matching
