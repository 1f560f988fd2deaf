#include "models/training/contrast.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "models/vectors/kernels.hpp"

namespace synoptic::training {
namespace {

Matrix Transposed(const Matrix& matrix) {
  Matrix out(matrix.cols, matrix.rows);
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.cols; ++j) {
      out.values[j * matrix.rows + i] = matrix.values[i * matrix.cols + j];
    }
  }
  return out;
}

}  // namespace

ContrastResult Contrast(const Matrix& a, const Matrix& b, std::span<const std::uint64_t> a_hashes,
                        std::span<const std::uint64_t> b_hashes, float temperature, float margin) {
  const std::size_t n = a.rows;
  ContrastResult result;
  Matrix similarity = DotProducts(a, b);

  // Cosines lie in [-1, 1], so exp((s - 1) / t) neither overflows nor needs the row's maximum. The
  // margin goes to the others, which is the same, so that the pair itself cannot vanish.
  Matrix& exponentials = similarity;
  std::vector<double> row_sums(n);
  std::vector<double> column_sums(n);
  for (std::size_t i = 0; i < n; ++i) {
    const std::span<float> row = exponentials.row(i);
    const float own = row[i];
    bool is_nearest = true;
    for (std::size_t j = 0; j < n; ++j) {
      const bool same = i != j && (b_hashes[i] == b_hashes[j] || a_hashes[i] == a_hashes[j]);
      if (!same && j != i && row[j] >= own) is_nearest = false;
      const float handicap = i == j ? 0 : margin;
      row[j] = same ? 0 : std::exp((row[j] - 1 + handicap) / temperature);
      row_sums[i] += static_cast<double>(row[j]);
      column_sums[j] += static_cast<double>(row[j]);
    }
    result.accuracy += is_nearest ? 1.0 / static_cast<double>(n) : 0.0;
    result.loss -= 2 * static_cast<double>((own - 1) / temperature);
  }
  for (std::size_t i = 0; i < n; ++i)
    result.loss += std::log(row_sums[i]) + std::log(column_sums[i]);
  result.loss /= 2 * static_cast<double>(n);

  // dL/dS = (softmax over rows + softmax over columns - 2 I) / (2 n t), in place.
  const double scale = 1 / (2 * static_cast<double>(n) * static_cast<double>(temperature));
  std::vector<float> row_factors(n);
  std::vector<float> column_factors(n);
  for (std::size_t i = 0; i < n; ++i) {
    row_factors[i] = static_cast<float>(scale / row_sums[i]);
    column_factors[i] = static_cast<float>(scale / column_sums[i]);
  }
  for (std::size_t i = 0; i < n; ++i) {
    const std::span<float> row = exponentials.row(i);
    for (std::size_t j = 0; j < n; ++j) row[j] *= row_factors[i] + column_factors[j];
    row[i] -= static_cast<float>(2 * scale);
  }
  const Matrix& gradient = exponentials;
  const Matrix transposed = Transposed(gradient);
  const auto& kernels = vectors::BestKernels();
  result.a_gradient = Matrix(n, a.cols);
  result.b_gradient = Matrix(n, b.cols);
  kernels.multiply(gradient.values.data(), n, b.values.data(), b.cols, n,
                   result.a_gradient.values.data());
  kernels.multiply(transposed.values.data(), n, a.values.data(), a.cols, n,
                   result.b_gradient.values.data());
  return result;
}

}  // namespace synoptic::training
