#pragma once

#include <vector>

#include "align/weights/content.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/learning/label_learning.hpp"
#include "bench/learning_data.hpp"
#include "synoptic/model.hpp"

namespace synoptic::bench {

/// What a list of examples is passed as to be learned from, in parts or whole.
template <typename Value>
std::vector<const Value*> PointersTo(const std::vector<Value>& values) {
  std::vector<const Value*> pointers;
  for (const Value& value : values) pointers.push_back(&value);
  return pointers;
}

/// Both regressions and their thresholds, without one set if that is named; the rest as in `start`.
claims::ExtraWeights LearnExtra(const ExtraData& data, const claims::ExtraWeights& start,
                                const std::string& left_out = {});

/// How many beads are found, each set with what was learned from the others, and with all.
void ReportBeads(const std::vector<weights::BeadExample>& texts);
/// The same of texts in languages that the model does not know.
void ReportUnfamiliar(const std::vector<weights::BeadExample>& texts);

/// Of golds, what Align says of each claim that a claim of the gold matches.
std::vector<weights::JudgedLabel> JudgedLabels(const Model& model, const Weights::Content& content,
                                               const std::vector<weights::GoldGroup>& golds);

/// How true the probabilities of labels are, each group with what was learned from the others.
void ReportLabelsHeldOut(const Model& model, const std::vector<weights::GoldGroup>& golds);

void ReportOppositesHeldOut(const Model& model, const DataFolders& folders,
                            const std::vector<weights::GoldGroup>& golds);

/// Prints how good the weights of each table are on what they were not learned from: each set, each
/// gold left out.
void ReportHeldOut(const Model& model, const DataFolders& folders,
                   const std::vector<weights::GoldGroup>& golds);

}  // namespace synoptic::bench
