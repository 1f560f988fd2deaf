#include "align/linking/free/link_model.hpp"

namespace synoptic::linking {

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
    {1.728F,  4.271F,  0.282F,   4.560F,  8.838F,  14.166F, 3.664F,   -1.873F,
     -2.641F, 4.011F,  1.506F,   1.534F,  -0.532F, -7.120F, 1.751F,   11.536F,
     22.955F, -4.977F, -21.850F, -0.976F, -3.825F, -2.816F, -20.800F, 5.206F},
    // plausibility, mass, lesser_demand, greater_demand, neighbours, bias
    {0.385F, 0.694F, -0.029F, 0.457F, 0.056F, 1.497F},
    // the same five, logit, same_unit, in_order, crossed, bias
    {0.233F, 0.500F, 0.004F, 0.122F, -0.063F, 0.361F, 1.752F, 1.478F, -0.387F, 0.373F},
};

}  // namespace synoptic::linking
