#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "align/linking/free/one_sided.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/learning/risk_control.hpp"
#include "align/weights/tables.hpp"
#include "synoptic/encoder.hpp"

namespace synoptic::weights {

/// A unit that is not linked.
struct OneSidedExample {
  linking::OneSidedFeatures features;
  bool has_counterpart = false;  ///< By gold.
};

/// Those of a group. Units with a counterpart that is only possible are not among them.
struct OneSidedGroup {
  std::string set;
  std::vector<OneSidedExample> units;
};

/// As Align would judge them in free order, by tables that should not have learned from the group.
/// `pairs`: every two of `articles` articles, as PairsOf gives them.
OneSidedGroup JudgeOneSided(const Encoder& encoder, const Tables& tables, std::size_t articles,
                            const std::vector<ArticlePair>& pairs);

/// By Newton's method with a ridge.
linking::OneSidedWeights LearnOneSided(const std::vector<const OneSidedGroup*>& groups);

/// Each group judged by what is learned from the others.
std::vector<JudgedUnits> MissedOutOfGroup(const std::vector<OneSidedGroup>& groups);

}  // namespace synoptic::weights
