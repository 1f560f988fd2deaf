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
    {1.825F,  4.071F,  0.413F,   4.477F,  8.461F,  14.193F, 4.047F,   -2.128F,
     -2.693F, 3.718F,  1.706F,   1.643F,  -0.937F, -7.032F, 1.636F,   10.947F,
     23.036F, -4.628F, -21.298F, -0.860F, -4.455F, -3.118F, -21.147F, 5.344F},
    // plausibility, mass, lesser_demand, greater_demand, neighbours, bias
    {0.386F, 0.689F, 0.003F, 0.439F, 0.054F, 1.453F},
    // the same five, logit, same_unit, in_order, crossed, bias
    {0.237F, 0.494F, 0.040F, 0.103F, -0.069F, 0.356F, 1.758F, 1.576F, -0.201F, 0.261F},
};

}  // namespace synoptic::matching
