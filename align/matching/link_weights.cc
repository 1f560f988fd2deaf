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
    {1.830F, 6.745F, -1.814F, 11.228F, 24.095F, 7.439F, -10.649F, -2.912F, 2.034F, -6.350F,
     -20.838F, 9.324F, 36.614F, -10.669F, -27.230F, 0.848F, -17.295F, 0.655F},
    // plausibility, mass, lesser_demand, greater_demand, neighbours, bias
    {0.362F, 0.766F, 0.059F, 0.070F, 0.058F, 2.280F},
};

}  // namespace synoptic::matching
