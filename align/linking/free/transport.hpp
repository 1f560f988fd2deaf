#pragma once

#include <vector>

#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// Where the attention of n units of one article and m of another goes when each has one unit of it
/// to give, to the other article or to nowhere.
struct Transport {
  Matrix mass;  ///< n x m, the attention that passes between each pair, in [0, 1].
  std::vector<float> row_demand;  ///< How contested each unit of a is: the log of its price.
  std::vector<float> column_demand;
};

/// The plan that maximises  sum of mass x logit + entropy  under the marginals above; `logits` is
/// n x m, clipped to +-12; going nowhere has the logit 0. Transposing the logits transposes the
/// plan. O(n m) an iteration.
Transport FindTransport(const Matrix& logits);

}  // namespace synoptic::linking
