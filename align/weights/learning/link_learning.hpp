#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "align/linking/free/link_model.hpp"
#include "align/weights/learning/compared_pair.hpp"
#include "align/weights/learning/folds.hpp"
#include "align/weights/learning/gold_pairs.hpp"

namespace synoptic::weights {

/// What the pairs of sentences of two articles count when weights are learned.
struct PairWeight {
  double alone = 1;  ///< In the first regression,
  double link = 1;   ///< and in the second.
};

/// The features of two articles, and which of their pairs of sentences are linked.
struct LinkExample {
  Origin origin;
  PairWeight weight;
  std::size_t rows = 0;
  std::size_t cols = 0;
  std::vector<float> features;  ///< Those of PairFeatures of each cell, row-major.
  std::vector<Truth> truth;
  float relatedness = 0;  ///< The log odds that take the place of those of the features.
};

LinkExample MakeLinkExample(const ComparedPair& compared, const ArticlePair& pair,
                            const Origin& origin, PairWeight weight);

/// The two regressions, each by Newton's method with a ridge, pulled towards `prior` if there is
/// one. The second learns from verdicts on folds that the first did not learn from.
linking::LinkWeights LearnLinks(const std::vector<const LinkExample*>& examples,
                                const std::optional<linking::LinkWeights>& prior = {});

/// Probability that each pair of sentences of an example is linked.
Matrix LinkProbability(const LinkExample& example, const linking::LinkWeights& weights);

}  // namespace synoptic::weights
