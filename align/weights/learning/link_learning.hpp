#pragma once

#include <optional>
#include <string>
#include <vector>

#include "align/linking/free/link_model.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "synoptic/encoder.hpp"

namespace synoptic::weights {

/// The features of two articles, and which of their pairs of sentences are linked.
struct LinkExample {
  std::string set;
  double weight = 1;  ///< Of each pair of sentences.
  linking::FeatureTable table;
  std::vector<Truth> truth;
};

LinkExample MakeLinkExample(const Encoder& encoder, const ArticlePair& pair, double weight,
                            const linking::Thresholds& thresholds);

/// The three regressions, one on top of the other, each by Newton's method with a ridge, pulled
/// towards `prior` if there is one. `closeness`: the bounds within which it is taken.
linking::LinkWeights LearnLinks(const std::vector<const LinkExample*>& examples,
                                linking::ClosenessRange closeness,
                                const std::optional<linking::LinkWeights>& prior = {});

}  // namespace synoptic::weights
