#include "align/linking/corroboration.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>

#include "tests/unit/defaults.hpp"

namespace synoptic::linking {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::FloatNear;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Mostly improbable, as the pairs of two articles are.
Matrix RandomProbability(std::size_t rows, std::size_t cols, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::uniform_real_distribution<float> uniform(0, 1);
  Matrix probability(rows, cols);
  for (float& value : probability.values) {
    const float x = uniform(random);
    value = x * x * x * x;
  }
  return probability;
}

/// By its definition, over all ways.
Matrix SlowCorroboration(const Matrix& first, const Matrix& second) {
  Matrix best(first.rows, second.cols);
  for (std::size_t i = 0; i < first.rows; ++i) {
    for (std::size_t y = 0; y < first.cols; ++y) {
      for (std::size_t j = 0; j < second.cols; ++j) {
        best.row(i)[j] = std::max(best.row(i)[j], first.row(i)[y] * second.row(y)[j]);
      }
    }
  }
  return best;
}

// Articles 0 and 1, and the third, 2, between them.
Matrix Corroboration(const Matrix& first, const Matrix& second) {
  Testimony testimony(3);
  testimony.Set(0, 2, FindCandidates(first), first.cols);
  testimony.Set(2, 1, FindCandidates(second), second.cols);
  return testimony.Corroboration(0, first.rows, 1, second.cols);
}

TEST(CorroborationTest, IsTheProbabilityOfTheBestWayOverTheThirdArticle) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Matrix first = RandomProbability(1 + seed % 7, 6, seed);
    const Matrix second = RandomProbability(6, 1 + seed % 5, seed + 100);
    const Matrix found = Corroboration(first, second);
    const Matrix expected = SlowCorroboration(first, second);
    for (std::size_t c = 0; c < found.values.size(); ++c) {
      // Steps below .05 are not followed.
      EXPECT_LE(found.values[c], expected.values[c]);
      EXPECT_NEAR(found.values[c], expected.values[c], 0.05F);
      if (expected.values[c] >= 0.05F) {
        EXPECT_EQ(found.values[c], expected.values[c]);
      }
    }
  }
}

TEST(CorroborationTest, TakesTheBestOfSeveralArticles) {
  Testimony testimony(5);
  const auto add = [&](std::size_t third, float first, float second) {
    testimony.Set(0, third, {{{0, first}}}, 1);
    testimony.Set(third, 1, {{{0, second}}}, 1);
    return testimony.Corroboration(0, 1, 1, 1).values[0];
  };
  EXPECT_FLOAT_EQ(add(2, 0.5F, 0.5F), 0.25F);
  EXPECT_FLOAT_EQ(add(3, 0.8F, 0.5F), 0.4F);
  EXPECT_FLOAT_EQ(add(4, 0.1F, 0.5F), 0.4F);
}

TEST(CorroborationTest, IsNoneWithoutAThirdArticle) {
  Testimony testimony(2);
  testimony.Set(0, 1, {{{0, 1.0F}}}, 1);
  EXPECT_THAT(testimony.Corroboration(0, 1, 1, 1).values, ElementsAre(0));
}

TEST(CorroborationTest, MirrorsWhenTheArticlesAreSwapped) {
  const Matrix first = RandomProbability(4, 5, 1);
  const Matrix second = RandomProbability(5, 3, 2);
  Testimony testimony(3);
  testimony.Set(0, 2, FindCandidates(first), 5);
  testimony.Set(2, 1, FindCandidates(second), 3);
  const Matrix found = testimony.Corroboration(0, 4, 1, 3);
  const Matrix swapped = testimony.Corroboration(1, 3, 0, 4);
  for (std::size_t i = 0; i < 4; ++i) {
    for (std::size_t j = 0; j < 3; ++j) EXPECT_EQ(found.row(i)[j], swapped.row(j)[i]);
  }
}

TEST(CorroborationTest, FollowsTheLinksOfArticlesInOrder) {
  Link link;
  link.a_units = {1};
  link.b_units = {2, 3};
  link.probability = 0.75;
  const Candidates candidates = FindCandidates(std::vector{link}, 3);
  ASSERT_THAT(candidates, SizeIs(3));
  EXPECT_THAT(candidates[0], IsEmpty());
  ASSERT_THAT(candidates[1], SizeIs(2));
  EXPECT_EQ(candidates[1][0].unit, 2U);
  EXPECT_EQ(candidates[1][1].unit, 3U);
  EXPECT_FLOAT_EQ(candidates[1][1].probability, 0.75F);
}

TEST(CorroborateTest, LetsWaysRaiseAProbabilityAndTheirAbsenceLeaveIt) {
  Matrix probability(1, 2);
  probability.values = {0.4F, 0.4F};
  Matrix corroboration(1, 2);
  corroboration.values = {0.9F, 0};
  const Matrix judged = Corroborate(probability, corroboration, Defaults().corroboration);
  EXPECT_GT(judged.values[0], 0.5F);
  EXPECT_NEAR(judged.values[1], 0.4F, 0.02F);
}

TEST(CorroborateTest, IsALogisticRegressionOnTheLogit) {
  Matrix probability(1, 3);
  probability.values = {0, 0.5F, 1};  // Certainty is kept finite.
  const Matrix same = Corroborate(probability, Matrix(1, 3), {1, 5, 5, 0});
  EXPECT_THAT(same.values, ElementsAre(FloatNear(0, 1e-5F), 0.5F, FloatNear(1, 1e-5F)));
  Matrix ways(1, 3);
  ways.values = {1, 1, 1};
  EXPECT_THAT(Corroborate(probability, ways, {1, 2, -1, -2}).values, Each(0.5F));
}

}  // namespace
}  // namespace synoptic::linking
