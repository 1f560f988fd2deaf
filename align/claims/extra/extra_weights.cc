#include "align/claims/extra/extra.hpp"

namespace synoptic::claims {

// Learned by bench/fit_extra.cc from words that people marked in X-PARADE and REFreSD, and from the
// labels of REFreSD and of the gold of corpora/samples, with the embedded model:
//
//     synoptic_fit_extra X-PARADE REFRESD corpora/samples/*/gold.tsv
//
// How far they carry over to other languages and golds is measured there too (docs/quality.md).
const ExtraWeights kExtraWeights{
    // best, window, phrase, clause, context, context_contest, contest, mutual, density, bias
    {-0.684F, 2.789F, -2.533F, -5.330F, -2.298F, -2.053F, -1.527F, -5.003F, -2.620F, 6.348F},
    // word_threshold, amount_threshold
    0.380F,
    0.400F,
};

}  // namespace synoptic::claims
