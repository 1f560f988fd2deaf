#pragma once

#include <vector>

#include "align/weights/learning/gold_pairs.hpp"
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

/// The regression and both thresholds; the rest as in `start`.
claims::ExtraWeights LearnExtra(const ExtraData& data, const claims::ExtraWeights& start);

/// Of relatedness and links alone.
void ReportLinksHeldOut(const Model& model, const DataFolders& folders,
                        const std::vector<weights::GoldGroup>& golds);

/// Of opposites alone.
void ReportOppositesHeldOut(const Model& model, const DataFolders& folders,
                            const std::vector<weights::GoldGroup>& golds);

/// Prints how good the weights of each table are on what they were not learned from: each set, each
/// gold left out.
void ReportHeldOut(const Model& model, const DataFolders& folders,
                   const std::vector<weights::GoldGroup>& golds);

}  // namespace synoptic::bench
