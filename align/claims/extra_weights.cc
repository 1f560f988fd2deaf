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
    {-0.693F, 2.983F, -2.916F, -6.055F, -2.477F, -2.247F, -1.847F, -4.937F, -2.162F, 6.279F},
    // word_threshold, amount_threshold
    0.360F,
    0.600F,
};

}  // namespace synoptic::claims
