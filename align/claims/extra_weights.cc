#include "align/claims/extra.hpp"

namespace synoptic::claims {

// Learned by bench/fit_extra.cc from words that people marked in X-PARADE and REFreSD, and from the
// labels of REFreSD and of the gold of corpora/samples, with the embedded model:
//
//     synoptic_fit_extra X-PARADE REFRESD corpora/samples/*/gold.tsv
//
// How far they carry over to other languages and golds is measured there too (docs/quality.md).
const ExtraWeights kExtraWeights{
    // best, window, phrase, clause, context, context_contest, contest, mutual, density, bias
    {-0.692F, 3.252F, -2.867F, -6.098F, -2.728F, -2.213F, -1.975F, -4.904F, -2.030F, 6.196F},
    // word_threshold, amount_threshold
    0.400F,
    0.800F,
};

}  // namespace synoptic::claims
