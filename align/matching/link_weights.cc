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
    {1.562F, 8.535F, -2.900F, 13.718F, 24.459F, 6.810F, -9.694F, -1.962F, 2.341F, -5.850F, -20.573F,
     8.720F, 34.937F, -10.779F, -30.210F, -0.583F, -15.258F, -0.144F},
    // plausibility, mass, lesser_demand, greater_demand, neighbours, bias
    {0.366F, 0.752F, 0.089F, 0.074F, 0.071F, 2.245F},
};

}  // namespace synoptic::matching
