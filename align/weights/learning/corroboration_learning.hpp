#pragma once

#include <optional>
#include <string>
#include <vector>

#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/tables.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::weights {

/// Two articles of a group: what they show by themselves, and what the others say.
struct JudgedPair {
  Matrix probability;
  Matrix corroboration;
  std::vector<Truth> truth;
};

/// Three or more articles.
struct JudgedGroup {
  std::string set;
  double weight = 1;  ///< Of each pair of sentences.
  std::vector<JudgedPair> pairs;
};

/// `pairs`: every two of `articles` articles, as PairsOf gives them.
JudgedGroup JudgeGroup(const Encoder& encoder, const Tables& tables, std::size_t articles,
                       const std::vector<ArticlePair>& pairs, double weight);

/// By Newton's method with a ridge, pulled towards `prior` if there is one.
linking::CorroborationWeights LearnCorroboration(
    const std::vector<const JudgedGroup*>& groups,
    const std::optional<linking::CorroborationWeights>& prior = {});

}  // namespace synoptic::weights
