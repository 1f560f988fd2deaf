// Orthogonal Procrustes (Schönemann 1966): of all rotations and reflections, U V^T with
// source^T target = U S V^T is the closest. For word vectors of two languages this is what is left
// of a linear map once lengths and angles within a language are to stay (Xing et al. 2015; Smith et
// al. 2017). O(n d^2 + d^3).

#include "models/training/procrustes.hpp"

#include <Eigen/Core>
#include <Eigen/SVD>
#include <algorithm>
#include <vector>

#include "models/vectors/kernels.hpp"

namespace synoptic::training {
namespace {

constexpr std::size_t kBlock = 256;  // Rows at a time: what is converted or copied stays small.

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Eigen::MatrixXd Block(const Matrix& matrix, std::size_t begin, std::size_t rows) {
  const Eigen::Map<const RowMajor> block(matrix.row(begin).data(), static_cast<Eigen::Index>(rows),
                                         static_cast<Eigen::Index>(matrix.cols));
  return block.cast<double>();
}

}  // namespace

Matrix OrthogonalMap(const Matrix& source, const Matrix& target) {
  const auto dimension = static_cast<Eigen::Index>(source.cols);
  Eigen::MatrixXd product = Eigen::MatrixXd::Zero(dimension, dimension);
  for (std::size_t begin = 0; begin < source.rows; begin += kBlock) {
    const std::size_t rows = std::min(kBlock, source.rows - begin);
    product.noalias() += Block(source, begin, rows).transpose() * Block(target, begin, rows);
  }
  const Eigen::BDCSVD<Eigen::MatrixXd> svd(product, Eigen::ComputeFullU | Eigen::ComputeFullV);
  Matrix map(source.cols, source.cols);
  Eigen::Map<RowMajor>(map.values.data(), dimension, dimension) =
      (svd.matrixU() * svd.matrixV().transpose()).cast<float>();
  return map;
}

void MapRows(Matrix& rows, const Matrix& map) {
  std::vector<float> mapped(kBlock * rows.cols);
  for (std::size_t begin = 0; begin < rows.rows; begin += kBlock) {
    const std::size_t count = std::min(kBlock, rows.rows - begin);
    const std::span<float> first = rows.row(begin);
    vectors::BestKernels().multiply(first.data(), count, map.values.data(), rows.cols, rows.cols,
                                    mapped.data());
    std::copy_n(mapped.data(), count * rows.cols, first.data());
  }
}

}  // namespace synoptic::training
