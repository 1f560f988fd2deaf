#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "synoptic/export.hpp"

namespace synoptic {

/// A dense matrix of float32, row-major: row i is values[i * cols] .. values[(i + 1) * cols].
struct Matrix {
  std::size_t rows = 0;
  std::size_t cols = 0;
  std::vector<float> values;

  Matrix() = default;
  Matrix(std::size_t row_count, std::size_t column_count)
      : rows(row_count), cols(column_count), values(row_count * column_count) {}

  std::span<const float> row(std::size_t i) const { return {values.data() + i * cols, cols}; }
  std::span<float> row(std::size_t i) { return {values.data() + i * cols, cols}; }
};

/// The dot products of all rows of `a` (n x d) with all rows of `b` (m x d), n x m; cosines if the
/// rows have unit length. Uses the widest vector instructions that the machine has.
/// Throws Error(kInvalidArgument) if the columns differ.
SYNOPTIC_EXPORT Matrix DotProducts(const Matrix& a, const Matrix& b);

}  // namespace synoptic
