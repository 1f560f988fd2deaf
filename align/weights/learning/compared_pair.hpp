#pragma once

#include <memory>

#include "align/linking/free/features.hpp"
#include "align/linking/free/mention_index.hpp"
#include "align/linking/free/relatedness.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/tables.hpp"
#include "synoptic/encoder.hpp"

namespace synoptic::weights {

/// Two articles as Align compares them, and what their relatedness is judged by.
struct ComparedPair {
  std::unique_ptr<const linking::MentionIndex> mentions;  ///< What the table borrows.
  linking::FeatureTable table;
  linking::RelatednessFeatures relatedness;
};

/// With the thresholds and levels of `tables`.
ComparedPair ComparePair(const Encoder& encoder, const ArticlePair& pair, const Tables& tables);

/// The same, and the log odds that the articles are related, by the weights of `tables`.
ComparedPair JudgePair(const Encoder& encoder, const ArticlePair& pair, const Tables& tables);

}  // namespace synoptic::weights
