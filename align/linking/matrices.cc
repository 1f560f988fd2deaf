#include "align/linking/matrices.hpp"

#include <algorithm>

#include "synoptic/internal/norm.hpp"

namespace synoptic::linking {

Matrix RowsOf(const Matrix& matrix, std::size_t begin, std::size_t end) {
  Matrix rows(end - begin, matrix.cols);
  View(rows) = View(matrix).middleRows(static_cast<Eigen::Index>(begin),
                                       static_cast<Eigen::Index>(rows.rows));
  return rows;
}

Matrix GatherRows(const Matrix& matrix, std::span<const std::uint32_t> rows) {
  Matrix gathered(rows.size(), matrix.cols);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::ranges::copy(matrix.row(rows[r]), gathered.row(r).begin());
  }
  return gathered;
}

Matrix Transposed(const Matrix& matrix) {
  Matrix out(matrix.cols, matrix.rows);
  View(out) = View(matrix).transpose();
  return out;
}

void NormaliseRows(Matrix& matrix) {
  for (std::size_t i = 0; i < matrix.rows; ++i) vectors::Normalise(matrix.row(i));
}

std::vector<float> MeanCosines(const Matrix& x, const Matrix& y) {
  Matrix mean(1, y.cols);
  if (y.rows > 0) View(mean) = View(y).colwise().mean();
  return DotProducts(x, mean).values;
}

}  // namespace synoptic::linking
