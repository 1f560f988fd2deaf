#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// Where the attention of n units of one article and m of another goes when each has one unit of it
/// to give, to the other article or to nowhere.
struct Transport {
  std::vector<float> row_demand;  ///< How contested each unit of a is: the log of its price.
  std::vector<float> column_demand;

  /// Log of the attention that passes between a pair, which is in [0, 1]; `logit` is its own.
  float LogMass(float logit, std::size_t i, std::size_t j) const {
    return std::clamp(logit, -kLargestLogit, kLargestLogit) - row_demand[i] - column_demand[j];
  }

  static constexpr float kLargestLogit = 12;
};

/// The plan that maximises  sum of mass x logit + entropy  under the marginals above; `logits` is
/// n x m, clipped to +-12; going nowhere has the logit 0. Transposing the logits transposes the
/// plan. O(n m) an iteration.
Transport FindTransport(const Matrix& logits);

}  // namespace synoptic::linking
