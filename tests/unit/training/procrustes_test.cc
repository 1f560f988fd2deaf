#include "models/training/procrustes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <cstdint>

#include "tests/unit/training/rotations.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic::training {
namespace {

using ::testing::FloatNear;
using ::testing::Pointwise;
using testing::Product;
using testing::RandomMatrix;
using testing::RandomRotation;

double SquaredDistance(const Matrix& a, const Matrix& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.values.size(); ++i) {
    const double difference = static_cast<double>(a.values[i]) - static_cast<double>(b.values[i]);
    sum += difference * difference;
  }
  return sum;
}

Matrix Transposed(const Matrix& matrix) {
  Matrix transposed(matrix.cols, matrix.rows);
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.cols; ++j) transposed.row(j)[i] = matrix.row(i)[j];
  }
  return transposed;
}

void ExpectOrthogonal(const Matrix& map) {
  const Matrix product = Product(map, Transposed(map));
  for (std::size_t i = 0; i < map.rows; ++i) {
    for (std::size_t j = 0; j < map.rows; ++j) {
      EXPECT_NEAR(product.row(i)[j], i == j ? 1 : 0, 1e-5);
    }
  }
}

TEST(OrthogonalMapTest, RecoversARotation) {
  for (const std::size_t dimension : {1U, 2U, 7U, 60U}) {
    const Matrix source = RandomMatrix(3 * dimension + 5, dimension, 1);
    const Matrix rotation = RandomRotation(dimension, 2);
    EXPECT_THAT(OrthogonalMap(source, Product(source, rotation)).values,
                Pointwise(FloatNear(1e-4F), rotation.values));
  }
}

TEST(OrthogonalMapTest, IsOrthogonalWhateverThePairs) {
  for (const std::size_t pairs : {1U, 3U, 10U, 1000U}) {
    ExpectOrthogonal(OrthogonalMap(RandomMatrix(pairs, 10, 3), RandomMatrix(pairs, 10, 4)));
  }
}

TEST(OrthogonalMapTest, IsCloserThanAnyOtherThatWasTried) {
  const Matrix source = RandomMatrix(300, 8, 5);
  const Matrix target = RandomMatrix(300, 8, 6);
  const double best = SquaredDistance(Product(source, OrthogonalMap(source, target)), target);
  for (std::uint64_t seed = 10; seed < 60; ++seed) {
    EXPECT_LT(best, SquaredDistance(Product(source, RandomRotation(8, seed)), target));
  }
}

TEST(MapRowsTest, MultipliesEachRow) {
  for (const std::size_t rows : {0U, 1U, 255U, 256U, 700U}) {
    Matrix matrix = RandomMatrix(rows, 12, 7);
    const Matrix map = RandomMatrix(12, 12, 8);
    const Matrix expected = Product(matrix, map);
    MapRows(matrix, map);
    EXPECT_THAT(matrix.values, Pointwise(FloatNear(1e-4F), expected.values));
  }
}

}  // namespace
}  // namespace synoptic::training
