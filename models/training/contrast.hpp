#pragma once

#include <cstdint>
#include <span>

#include "synoptic/matrix.hpp"

namespace synoptic::training {

struct ContrastResult {
  double loss = 0;      ///< Mean over rows and both directions, in nats.
  double accuracy = 0;  ///< Share of rows of `a` whose own counterpart is nearest.
  Matrix a_gradient;    ///< Of the loss with respect to a, n x d.
  Matrix b_gradient;
};

/// Symmetric InfoNCE (van den Oord et al. 2018) over the rows of a batch: a[i] and b[i], unit
/// vectors, are a pair, and all other rows are negatives, but for those with an equal hash.
/// With S = (a b^T - margin I) / temperature it is the mean of the cross entropies of the rows and
/// the columns of S against the diagonal: a pair must be nearer than all others by the margin (Yang
/// et al. 2019, additive margin softmax). O(n^2 d).
ContrastResult Contrast(const Matrix& a, const Matrix& b, std::span<const std::uint64_t> a_hashes,
                        std::span<const std::uint64_t> b_hashes, float temperature, float margin);

}  // namespace synoptic::training
