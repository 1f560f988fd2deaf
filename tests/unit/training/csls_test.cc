#include "models/training/csls.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "synoptic/internal/norm.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic::training {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

Matrix RandomDirections(std::size_t rows, std::size_t cols, std::uint64_t seed) {
  Matrix matrix = testing::RandomMatrix(rows, cols, seed);
  for (std::size_t i = 0; i < rows; ++i) vectors::Normalise(matrix.row(i));
  return matrix;
}

double Cosine(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (std::size_t k = 0; k < a.size(); ++k) {
    sum += static_cast<double>(a[k]) * static_cast<double>(b[k]);
  }
  return sum;
}

/// The mean cosine of a vector with its ten nearest among the rows of a matrix.
double Around(std::span<const float> vector, const Matrix& others) {
  std::vector<double> cosines;
  for (std::size_t i = 0; i < others.rows; ++i) cosines.push_back(Cosine(vector, others.row(i)));
  std::ranges::sort(cosines, std::greater<>());
  const std::size_t count = std::min<std::size_t>(10, cosines.size());
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += cosines[i];
  return sum / static_cast<double>(count);
}

/// The row of `candidates` that is nearest to a vector, the neighbours of candidates being sought
/// among `others`, on the side of the vector.
std::uint32_t Nearest(std::span<const float> vector, const Matrix& candidates,
                      const Matrix& others) {
  std::vector<double> similarities;
  for (std::size_t i = 0; i < candidates.rows; ++i) {
    similarities.push_back(2 * Cosine(vector, candidates.row(i)) -
                           Around(candidates.row(i), others));
  }
  return static_cast<std::uint32_t>(std::ranges::max_element(similarities) - similarities.begin());
}

TEST(CslsTest, FindsTheNearestThatAFullSearchFinds) {
  for (const auto& [n, m] : {std::pair<std::size_t, std::size_t>{1, 1}, {3, 40}, {150, 31}}) {
    const Matrix sources = RandomDirections(n, 6, 1);
    const Matrix targets = RandomDirections(m, 6, 2);
    const Matrix queries = RandomDirections(20, 6, 3);
    const std::vector<std::uint32_t> nearest = Csls(sources, targets).NearestTargets(queries);
    ASSERT_EQ(nearest.size(), 20U);
    for (std::size_t i = 0; i < nearest.size(); ++i) {
      EXPECT_EQ(nearest[i], Nearest(queries.row(i), targets, sources));
    }
  }
}

TEST(CslsTest, FindsThePairsThatAFullSearchFinds) {
  const Matrix sources = RandomDirections(150, 6, 4);
  const Matrix targets = RandomDirections(90, 6, 5);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> expected;
  for (std::uint32_t i = 0; i < sources.rows; ++i) {
    const std::uint32_t j = Nearest(sources.row(i), targets, sources);
    if (Nearest(targets.row(j), sources, targets) == i) expected.emplace_back(i, j);
  }
  EXPECT_GT(expected.size(), 10U);
  EXPECT_EQ(Csls(sources, targets).MutualNearest(), expected);
}

TEST(CslsTest, PairsAVectorWithItself) {
  const Matrix vectors = RandomDirections(50, 20, 6);
  const auto pairs = Csls(vectors, vectors).MutualNearest();
  ASSERT_EQ(pairs.size(), 50U);
  for (const auto& [i, j] : pairs) EXPECT_EQ(i, j);
}

TEST(CslsTest, PassesOverAHub) {
  // The second target is nearer to the first source by cosine, but near to all other sources too.
  Matrix sources(3, 2);
  sources.values = {1, 0, 0.6F, 0.8F, 0.6F, 0.8F};
  Matrix targets(2, 2);
  targets.values = {0.8F, -0.6F, 0.83F, 0.5577F};
  EXPECT_THAT(Csls(sources, targets).MutualNearest(), ::testing::Contains(Pair(0, 0)));
}

}  // namespace
}  // namespace synoptic::training
