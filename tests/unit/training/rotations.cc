#include "tests/unit/training/rotations.hpp"

#include "synoptic/internal/norm.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic::testing {

Matrix Product(const Matrix& a, const Matrix& b) {
  Matrix product(a.rows, b.cols);
  for (std::size_t i = 0; i < a.rows; ++i) {
    for (std::size_t j = 0; j < b.cols; ++j) {
      double sum = 0;
      for (std::size_t k = 0; k < a.cols; ++k) {
        sum += static_cast<double>(a.row(i)[k]) * static_cast<double>(b.row(k)[j]);
      }
      product.row(i)[j] = static_cast<float>(sum);
    }
  }
  return product;
}

// Gram and Schmidt: each row loses what it shares with those before it.
Matrix RandomRotation(std::size_t dimension, std::uint64_t seed) {
  Matrix rotation = RandomMatrix(dimension, dimension, seed);
  for (std::size_t i = 0; i < dimension; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      float shared = 0;
      for (std::size_t k = 0; k < dimension; ++k) shared += rotation.row(i)[k] * rotation.row(j)[k];
      for (std::size_t k = 0; k < dimension; ++k) rotation.row(i)[k] -= shared * rotation.row(j)[k];
    }
    vectors::Normalise(rotation.row(i));
  }
  return rotation;
}

}  // namespace synoptic::testing
