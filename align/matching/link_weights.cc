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
    // scaled, tokens, containment, preferred, tokens_lift, tokens_margin, passage, identical,
    // distance, values, names; the same times closeness; closeness, bias
    {1.661F,  3.769F,  1.588F,   5.613F, 14.629F, 17.062F,  5.755F,   -9.131F,
     -3.160F, 3.934F,  1.949F,   1.786F, -5.709F, -10.901F, -0.173F,  21.400F,
     27.565F, -8.003F, -21.931F, 0.316F, -5.689F, -4.465F,  -12.901F, 0.257F},
    // plausibility, mass, lesser_demand, greater_demand, neighbours, bias
    {0.398F, 0.671F, 0.051F, 0.401F, 0.052F, 1.378F},
    // the same five, logit, same_unit, in_order, crossed, bias
    {0.249F, 0.473F, 0.054F, 0.106F, -0.080F, 0.358F, 1.562F, 1.734F, -0.179F, 0.153F},
};

}  // namespace synoptic::matching
