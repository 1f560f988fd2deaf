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
    {1.977F,  4.151F,  0.635F,   4.628F, 9.282F,  14.905F, 4.623F,   -3.831F,
     -3.105F, 3.960F,  1.583F,   1.518F, -2.983F, -7.711F, 1.100F,   11.571F,
     21.924F, -6.744F, -17.364F, 0.304F, -5.921F, -3.394F, -12.105F, 0.527F},
    // plausibility, mass, lesser_demand, greater_demand, neighbours, bias
    {0.388F, 0.687F, 0.019F, 0.434F, 0.054F, 1.441F},
    // the same five, logit, same_unit, in_order, crossed, bias
    {0.238F, 0.491F, 0.052F, 0.101F, -0.064F, 0.357F, 1.697F, 1.478F, -0.205F, 0.296F},
};

}  // namespace synoptic::matching
