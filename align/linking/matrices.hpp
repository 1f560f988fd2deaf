#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "synoptic/internal/eigen.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// A matrix as a table of Eigen, cell by cell.
using Table = Eigen::Array<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
inline Eigen::Map<Table> View(Matrix& matrix) {
  return {matrix.values.data(), static_cast<Eigen::Index>(matrix.rows),
          static_cast<Eigen::Index>(matrix.cols)};
}
inline Eigen::Map<const Table> View(const Matrix& matrix) {
  return {matrix.values.data(), static_cast<Eigen::Index>(matrix.rows),
          static_cast<Eigen::Index>(matrix.cols)};
}

/// Numbers in a row.
using Row = Eigen::Array<float, 1, Eigen::Dynamic>;
inline Eigen::Map<Row> View(std::span<float> row) {
  return {row.data(), static_cast<Eigen::Index>(row.size())};
}
inline Eigen::Map<const Row> View(std::span<const float> row) {
  return {row.data(), static_cast<Eigen::Index>(row.size())};
}

/// The rows [begin, end).
Matrix RowsOf(const Matrix& matrix, std::size_t begin, std::size_t end);

/// These rows, in this order.
Matrix GatherRows(const Matrix& matrix, std::span<const std::uint32_t> rows);

/// Columns for rows.
Matrix Transposed(const Matrix& matrix);

/// Every row of unit length, or zero.
void NormaliseRows(Matrix& matrix);

/// For each row of x, its mean cosine with the rows of y; both of unit length. O((n + m) d) for n
/// and m rows in d dimensions.
std::vector<float> MeanCosines(const Matrix& x, const Matrix& y);

}  // namespace synoptic::linking
