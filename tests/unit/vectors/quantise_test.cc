#include "models/vectors/quantise.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "models/vectors/store.hpp"
#include "models/vectors/store_format.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic::vectors {
namespace {

using ::testing::Each;
using ::testing::ElementsAreArray;

/// Rows as they come out of a store.
Matrix ThroughStore(const Matrix& rows, std::size_t bits) {
  const testing::ScratchFolder folder;
  std::vector<std::string> words;
  for (std::size_t i = 0; i < rows.rows; ++i) words.push_back("w" + std::to_string(i));
  StoreContent content = testing::MakeContent(words, rows.cols, bits);
  content.word_rows = rows;
  WriteStore(content, folder / "m.synoptic");
  const auto store = Model::Store::Map(folder / "m.synoptic");
  Matrix found(rows.rows, rows.cols);
  for (std::uint32_t i = 0; i < rows.rows; ++i) store->ReadWord(i, found.row(i));
  return found;
}

float Largest(std::span<const float> row) {
  float largest = 0;
  for (const float value : row) largest = std::max(largest, std::abs(value));
  return largest;
}

double MeanSquare(std::span<const float> found, std::span<const float> expected) {
  double sum = 0;
  for (std::size_t k = 0; k < found.size(); ++k) {
    sum += std::pow(static_cast<double>(found[k]) - static_cast<double>(expected[k]), 2);
  }
  return sum / static_cast<double>(found.size());
}

TEST(QuantiseTest, RowsHaveTheSizeThatTheFormatSays) {
  for (const std::size_t bits : {4U, 8U, 32U}) {
    for (const std::size_t dimension : {1U, 2U, 3U, 99U, 100U}) {
      EXPECT_EQ(QuantiseRow(std::vector<float>(dimension, 1), bits).size(),
                RowBytes(dimension, bits));
    }
  }
  EXPECT_EQ(RowBytes(3, 4), 4U);
  EXPECT_EQ(RowBytes(3, 8), 5U);
  EXPECT_EQ(RowBytes(3, 32), 12U);
}

TEST(QuantiseTest, LosesNothingAt32Bits) {
  const Matrix rows = testing::RandomMatrix(20, 9, 1);
  EXPECT_THAT(ThroughStore(rows, 32).values, ElementsAreArray(rows.values));
}

TEST(QuantiseTest, ErrsByAtMostHalfAStepInTheRootMeanSquare) {
  for (const std::size_t bits : {4U, 8U}) {
    const double steps = bits == 4 ? 7 : 127;
    for (const std::size_t dimension : {1U, 2U, 7U, 64U, 101U}) {
      const Matrix rows = testing::RandomMatrix(50, dimension, dimension);
      const Matrix found = ThroughStore(rows, bits);
      for (std::size_t i = 0; i < rows.rows; ++i) {
        const double step = static_cast<double>(Largest(rows.row(i))) / steps;
        // The scale itself is kept to eight binary digits.
        EXPECT_LE(std::sqrt(MeanSquare(found.row(i), rows.row(i))), 0.505 * step);
      }
    }
  }
}

TEST(QuantiseTest, KeepsTheDirectionOfARow) {
  const Matrix rows = testing::RandomMatrix(100, 100, 3);
  for (const auto& [bits, least] : {std::pair<std::size_t, double>{4, 0.98}, {8, 0.9999}}) {
    const Matrix found = ThroughStore(rows, bits);
    for (std::size_t i = 0; i < rows.rows; ++i) {
      double dot = 0;
      double squared = 0;
      double found_squared = 0;
      for (std::size_t k = 0; k < rows.cols; ++k) {
        const auto x = static_cast<double>(rows.row(i)[k]);
        const auto y = static_cast<double>(found.row(i)[k]);
        dot += x * y;
        squared += x * x;
        found_squared += y * y;
      }
      EXPECT_GE(dot / std::sqrt(squared * found_squared), least);
    }
  }
}

TEST(QuantiseTest, IsSymmetricToZero) {
  const Matrix rows = testing::RandomMatrix(20, 33, 4);
  Matrix negated = rows;
  for (float& value : negated.values) value = -value;
  for (const std::size_t bits : {4U, 8U}) {
    Matrix found = ThroughStore(negated, bits);
    for (float& value : found.values) value = -value;
    EXPECT_THAT(found.values, ElementsAreArray(ThroughStore(rows, bits).values));
  }
}

TEST(QuantiseTest, KeepsARowOfZeros) {
  for (const std::size_t bits : {4U, 8U, 32U}) {
    EXPECT_THAT(ThroughStore(Matrix(2, 5), bits).values, Each(0.0F));
  }
}

TEST(QuantiseTest, ScalesHugeAndTinyRowsAsItDoesOthers) {
  const Matrix rows = testing::RandomMatrix(20, 25, 5);
  for (const std::size_t bits : {4U, 8U, 32U}) {
    const Matrix expected = ThroughStore(rows, bits);
    for (const float factor : {0x1p90F, 0x1p-90F}) {
      Matrix scaled = rows;
      for (float& value : scaled.values) value *= factor;
      Matrix found = ThroughStore(scaled, bits);
      for (float& value : found.values) value /= factor;
      EXPECT_THAT(found.values, ElementsAreArray(expected.values)) << bits << " " << factor;
    }
  }
}

TEST(QuantiseTest, RoundsNumbersBelowAllScalesToZero) {
  for (const std::size_t bits : {4U, 8U}) {
    const Matrix found = ThroughStore(
        [] {
          Matrix rows(1, 3);
          rows.values = {1e-44F, -1e-44F, 0};
          return rows;
        }(),
        bits);
    EXPECT_THAT(found.values, Each(0.0F));
  }
}

}  // namespace
}  // namespace synoptic::vectors
