#include "align/linking/corroboration.hpp"

namespace synoptic::linking {

// Learned by bench/fit_corroboration.cc from the samples of three or more articles and from
// articles in three languages made out of Parallel Universal Dependencies:
//
//     synoptic_fit_corroboration --pud FOLDER corpora/samples/*/gold.tsv
//
// logit of the probability that two articles show by themselves, corroboration, product of both,
// bias
const CorroborationWeights kCorroborationWeights{1.138F, 1.655F, -0.495F, -0.475F};

}  // namespace synoptic::linking
