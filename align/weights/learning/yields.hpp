#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "align/weights/content.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "synoptic/encoder.hpp"

namespace synoptic::weights {

/// What each feature of a table is over the articles of golds, by its name in the table: a reader
/// that has changed behind it shows here. Of those that are judged by other weights, with these.
using Yields = std::array<std::map<std::string, Yield>, kTableCount>;
Yields MeasureYields(const Encoder& encoder, const Tables& tables,
                     const std::vector<GoldGroup>& groups);

/// What is out of date, a line each, for people: tables learned with another model than this one,
/// and features that are no longer what they were when their weight was learned, by more than a
/// hundredth of their size.
std::vector<std::string> FindOutdated(const Weights::Content& content, const Encoder& encoder,
                                      const std::vector<GoldGroup>& groups);

}  // namespace synoptic::weights
