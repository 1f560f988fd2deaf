#include "align/matching/link_model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "tests/unit/matching/encodings.hpp"

namespace synoptic::matching {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Eq;
using testing::ExpectNear;
using ::testing::IsEmpty;
using testing::RandomEncoding;
using testing::Transposed;

Matrix RandomLogits(std::size_t rows, std::size_t cols, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  Matrix logits(rows, cols);
  // Few different values, so that there are ties, and some beyond the bounds of +-8.
  for (float& value : logits.values) value = static_cast<float>(random() % 13) * 2 - 12;
  return logits;
}

/// The competition of one cell, by the definition.
Competition SlowCompetition(const Matrix& logits, std::size_t i, std::size_t j) {
  const auto clip = [](float logit) { return std::clamp(logit, -8.0F, 8.0F); };
  const float own = logits.row(i)[j];
  float row_rival = -1e9F;
  float column_rival = -1e9F;
  float neighbours = -8;
  for (std::size_t k = 0; k < logits.rows; ++k) {
    for (std::size_t l = 0; l < logits.cols; ++l) {
      const float other = logits.row(k)[l];
      if (k == i && l != j) row_rival = std::max(row_rival, other);
      if (k != i && l == j) column_rival = std::max(column_rival, other);
      const bool follows = (k == i + 1 && l == j + 1) || (i == k + 1 && j == l + 1);
      if (follows) neighbours = std::max(neighbours, other);
    }
  }
  const float row_margin = clip(own - row_rival);
  const float column_margin = clip(own - column_rival);
  return {clip(own), std::min(row_margin, column_margin), std::max(row_margin, column_margin),
          clip(neighbours)};
}

TEST(CompeteTest, EqualsTheDefinition) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Matrix logits = RandomLogits(1 + seed % 6, 1 + seed % 5, seed);
    const std::vector<Competition> cells = Compete(logits);
    ASSERT_EQ(cells.size(), logits.values.size());
    for (std::size_t i = 0; i < logits.rows; ++i) {
      for (std::size_t j = 0; j < logits.cols; ++j) {
        EXPECT_THAT(cells[i * logits.cols + j].AsArray(),
                    Eq(SlowCompetition(logits, i, j).AsArray()))
            << i << ", " << j;
      }
    }
  }
}

TEST(CompeteTest, TransposesWhenTheArticlesAreSwapped) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Matrix logits = RandomLogits(1 + seed % 6, 1 + seed % 5, seed);
    const std::vector<Competition> cells = Compete(logits);
    const std::vector<Competition> swapped = Compete(Transposed(logits));
    for (std::size_t i = 0; i < logits.rows; ++i) {
      for (std::size_t j = 0; j < logits.cols; ++j) {
        EXPECT_EQ(cells[i * logits.cols + j].AsArray(), swapped[j * logits.rows + i].AsArray());
      }
    }
  }
}

TEST(CompeteTest, LetsAPairWithoutRivalsWinByTheMost) {
  Matrix only(1, 1);
  only.values = {-3};
  EXPECT_THAT(Compete(only)[0].AsArray(), ElementsAre(-3, 8, 8, -8));
}

TEST(CompeteTest, IsEmptyForArticlesWithoutUnits) {
  EXPECT_THAT(Compete(Matrix(0, 3)), IsEmpty());
  EXPECT_THAT(Compete(Matrix(3, 0)), IsEmpty());
}

TEST(PlausibilityTest, IsTheWeightedSumOfTheFeaturesAndTheBias) {
  PairFeatures cell;
  cell.sentence = 1;
  cell.length = 9;
  const FeatureTable table{1, 1, {cell}, {}};
  LinkWeights weights{};
  EXPECT_THAT(Plausibility(table, weights).values, ElementsAre(0));
  weights.plausibility.front() = 3;                     // Of the sentence.
  weights.plausibility[PairFeatures::kCount - 1] = -2;  // Of the length.
  weights.plausibility[PairFeatures::kCount] = 0.5F;    // The bias.
  EXPECT_THAT(Plausibility(table, weights).values, ElementsAre(3 - 18 + 0.5F));
}

TEST(LinkProbabilityTest, IsHalfWhereNothingIsLearned) {
  const FeatureTable table = ComputeFeatures(RandomEncoding(4, 1), RandomEncoding(3, 2));
  EXPECT_THAT(LinkProbability(table, LinkWeights{}).values, Each(0.5F));
}

TEST(LinkProbabilityTest, LiesBetweenZeroAndOne) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const FeatureTable table =
        ComputeFeatures(RandomEncoding(1 + seed % 6, seed), RandomEncoding(1 + seed % 4, seed + 9));
    for (const float probability : LinkProbability(table).values) {
      EXPECT_GT(probability, 0);
      EXPECT_LT(probability, 1);
    }
  }
}

TEST(LinkProbabilityTest, TransposesWhenTheArticlesAreSwapped) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = RandomEncoding(1 + seed % 6, seed);
    const Encoding b = RandomEncoding(1 + seed % 4, seed + 9);
    ExpectNear(LinkProbability(ComputeFeatures(a, b)),
               Transposed(LinkProbability(ComputeFeatures(b, a))));
  }
}

}  // namespace
}  // namespace synoptic::matching
