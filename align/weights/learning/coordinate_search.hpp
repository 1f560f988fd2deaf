#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "align/weights/tables.hpp"

namespace synoptic::weights {

/// What is fitted by SearchThresholds, and to what.
struct ThresholdSearch {
  Table table = Table::kClaims;
  /// Of the names of the numbers that move: `tokens.` for all that begin so. All, if there is none.
  std::vector<std::string_view> prefixes = {};
  std::function<double(const Tables&)> objective;  ///< The larger, the better.
  double gain = 0.01;                              ///< A step that is worth no more is not taken.
};

/// Moves a number after the other by a step or two of its grid, until none gains more than that. So
/// they stay what they are in `tables` unless the data say otherwise.
Tables SearchThresholds(const ThresholdSearch& search, const Tables& tables);

}  // namespace synoptic::weights
