#pragma once

#include <vector>

#include "align/linking/free/relatedness.hpp"
#include "align/weights/learning/folds.hpp"

namespace synoptic::weights {

/// What two articles, or a piece of one and another, show of whether they are related.
struct RelatednessExample {
  Origin origin;
  linking::RelatednessFeatures features;
  bool is_related = false;
  bool is_whole = true;  ///< Both are whole articles.
  double weight = 1;
};

/// A logistic regression by Newton's method with a ridge. Refused is what is less probable than one
/// in a thousand of whole articles that are related would be, their log odds, each judged by what
/// was learned from other folds, being taken as normal.
linking::RelatednessWeights LearnRelatedness(
    const std::vector<const RelatednessExample*>& examples);

/// The log odds of each example, by what is learned from the other folds.
std::vector<float> RelatednessOutOfFold(const std::vector<const RelatednessExample*>& examples);

}  // namespace synoptic::weights
