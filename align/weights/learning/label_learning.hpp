#pragma once

#include <string>
#include <vector>

#include "align/claims/label_probability.hpp"
#include "align/weights/learning/extra_learning.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/weights.hpp"

namespace synoptic::weights {

/// A claim of several articles as Align labels it, and whether people give it that label.
struct JudgedLabel {
  std::string set;
  Label label = Label::kShared;
  Label gold = Label::kShared;
  bool has_moved = false;      ///< It is partial since something has moved.
  float partial_log_odds = 0;  ///< That it is partial, where it is taken for shared or partial.
  std::vector<DifferenceType> types;  ///< Of what differs.

  bool IsRight() const { return label == gold; }
};

/// Those of a gold that a claim of it matches: the one with the most sentences in common, if that
/// is half of those that either has, and two articles of it have some of them.
std::vector<JudgedLabel> JudgedLabelsOf(const Encoder& encoder, const Weights& weights,
                                        const GoldGroup& group);

/// From which probability on a claim is partial, for the most right labels of the golds and of what
/// was planted in translations: the golds count twice, and in the second those that are partial
/// and those that are not the same. By what Align links, not by the links of the gold: what it does
/// not link it takes for more.
float LearnPartialThreshold(const std::vector<const JudgedLabel*>& labels,
                            const std::vector<Amount>& planted, claims::ExtraWeights weights);

/// The regressions and log odds, each pulled towards what holds of its label as a whole.
claims::LabelWeights LearnLabels(const std::vector<const JudgedLabel*>& labels);

/// The probability that the label of a claim is right.
double ProbabilityOf(const JudgedLabel& label, const claims::LabelWeights& weights);

}  // namespace synoptic::weights
