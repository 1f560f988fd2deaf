#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "synoptic/matrix.hpp"

namespace synoptic::training {

/// Nearest neighbours between two sets of vectors under cross-domain similarity local scaling:
///
///     csls(x, y) = 2 cos(x, y) - r(x) - r(y)
///
/// where r is the mean cosine of a vector with its ten nearest on the other side. It takes from the
/// hubs, which are close to everything, what they have too much of (Conneau et al. 2018).
///
/// Rows have unit length. Memory is O(n + m) besides the two matrices, which outlive this object.
class Csls {
 public:
  /// O(n m d).
  Csls(const Matrix& sources, const Matrix& targets);

  /// The nearest target of each query (rows of any vectors on the side of the sources). Of equally
  /// near ones the first. O(queries m d).
  std::vector<std::uint32_t> NearestTargets(const Matrix& queries) const;

  /// Pairs of a source and a target that are each other's nearest, in order of the sources.
  /// O(n m d).
  std::vector<std::pair<std::uint32_t, std::uint32_t>> MutualNearest() const;

 private:
  const Matrix& sources_;
  const Matrix& targets_;
  std::vector<float> around_source_;  // r of the sources,
  std::vector<float> around_target_;  // and of the targets.
};

}  // namespace synoptic::training
