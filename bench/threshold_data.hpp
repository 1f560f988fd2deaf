#pragma once

#include <filesystem>
#include <vector>

#include "align/weights/content.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/learning/threshold_learning.hpp"
#include "synoptic/model.hpp"

/// What the thresholds of claims and differences are fitted to.
namespace synoptic::bench {

/// Of the golds, and of those in the folder "sibling" beside each. The weights must outlive it.
weights::ThresholdData ReadThresholdData(const Model& model, const Weights& weights,
                                         const std::filesystem::path& pud,
                                         const std::vector<weights::GoldGroup>& golds);

/// How good fitted thresholds are on golds, siblings and PUD that they were not fitted to, in five
/// parts.
void ReportThresholdsHeldOut(const Model& model, const std::filesystem::path& pud,
                             const std::vector<weights::GoldGroup>& golds);

}  // namespace synoptic::bench
