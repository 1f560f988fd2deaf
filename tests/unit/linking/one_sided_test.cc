#include "align/linking/free/one_sided.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include "tests/unit/linking/encodings.hpp"

namespace synoptic::linking {
namespace {

using ::testing::FloatNear;
using ::testing::Pointwise;
using testing::RandomEncoding;
using testing::WordFeatures;

Matrix RandomProbability(std::size_t rows, std::size_t cols, std::uint32_t seed) {
  std::mt19937 random(seed);
  Matrix probability(rows, cols);
  for (float& value : probability.values) {
    value = static_cast<float>(random() % 1000 + 1) / 1001;
    if (random() % 2 == 0) value *= 0.1F;
  }
  return probability;
}

float Most(const std::vector<float>& values) { return *std::ranges::max_element(values); }

/// The same, unit by unit and feature by feature. `at(u, v)`: features and probability of a pair.
template <typename At>
OneSidedFeatures Slowly(std::size_t unit, std::size_t units, std::size_t others, float relatedness,
                        const At& at) {
  const auto best_of = [&](std::size_t u) {
    std::size_t best = 0;
    for (std::size_t v = 1; v < others; ++v) {
      if (at(u, v).second > at(u, best).second) best = v;
    }
    return best;
  };
  const auto most_of_other = [&](std::size_t v) {
    std::vector<float> values;
    for (std::size_t u = 0; u < units; ++u) values.push_back(at(u, v).second);
    return Most(values);
  };
  const auto most = [&](float PairFeatures::*feature) {
    std::vector<float> values;
    for (std::size_t v = 0; v < others; ++v) values.push_back(at(unit, v).first.*feature);
    return Most(values);
  };
  OneSidedFeatures features;
  const float p = at(unit, best_of(unit)).second;
  features.best = std::log(p / (1 - p));
  float sum = 0;
  for (std::size_t v = 0; v < others; ++v) {
    sum += at(unit, v).second;
    features.contained += at(unit, v).first.clause_contained / static_cast<float>(others);
    features.told += most_of_other(v) / static_cast<float>(others);
  }
  features.sum = std::log(sum + 0.001F);
  features.excess = most(&PairFeatures::excess_lesser);
  features.clauses_ratio = most(&PairFeatures::clauses_ratio_lesser);
  features.clause_lead = most(&PairFeatures::clause_lead_lesser);
  features.values_unmatched = most(&PairFeatures::values_unmatched);
  features.names_unmatched = most(&PairFeatures::names_unmatched);
  for (const int side : {-1, 1}) {
    const int neighbour = static_cast<int>(unit) + side;
    if (neighbour < 0 || neighbour >= static_cast<int>(units)) continue;
    const auto u = static_cast<std::size_t>(neighbour);
    if (at(u, best_of(u)).second < 0.4F) continue;
    const int place = static_cast<int>(best_of(u)) - side;
    if (place < 0 || place >= static_cast<int>(others)) continue;
    features.place = std::max(features.place, 1 - most_of_other(static_cast<std::size_t>(place)));
  }
  features.relatedness = relatedness;
  return features;
}

TEST(OneSidedTest, FeaturesAreWhatTheySay) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const std::size_t n = 1 + seed % 7;
    const std::size_t m = 1 + seed % 5;
    FeatureTable table = WordFeatures(RandomEncoding(n, seed), RandomEncoding(m, seed + 100));
    table.relatedness = 1.5F;
    const Matrix probability = RandomProbability(n, m, seed);
    const auto at = [&](std::size_t i, std::size_t j) {
      return std::pair(table.Row(i)[j], probability.row(i)[j]);
    };
    const auto swapped = [&](std::size_t j, std::size_t i) { return at(i, j); };
    const OneSidedPair found = FindOneSided(table, probability);
    ASSERT_EQ(found.a.size(), n);
    ASSERT_EQ(found.b.size(), m);
    for (std::size_t i = 0; i < n; ++i) {
      EXPECT_THAT(found.a[i].AsArray(),
                  Pointwise(FloatNear(1e-4F), Slowly(i, n, m, 1.5F, at).AsArray()));
    }
    for (std::size_t j = 0; j < m; ++j) {
      EXPECT_THAT(found.b[j].AsArray(),
                  Pointwise(FloatNear(1e-4F), Slowly(j, m, n, 1.5F, swapped).AsArray()));
    }
  }
}

TEST(OneSidedTest, BesideNothingThereIsNothing) {
  const FeatureTable table = WordFeatures(RandomEncoding(3, 1), RandomEncoding(0, 2));
  const OneSidedPair found = FindOneSided(table, Matrix(3, 0));
  ASSERT_EQ(found.a.size(), 3U);
  for (const float value : found.a[1].AsArray()) EXPECT_TRUE(std::isfinite(value));
}

TEST(OneSidedTest, BesideSeveralArticlesTheBestPairCounts) {
  std::vector<OneSidedFeatures> best(2, NothingFound());
  std::vector<OneSidedFeatures> first(2);
  first[0].best = -3;
  first[1].best = 1;
  KeepBest(first, best);
  std::vector<OneSidedFeatures> second(2);
  second[0].best = -2;
  second[1].best = 0;
  KeepBest(second, best);
  EXPECT_EQ(best[0].best, -2);
  EXPECT_EQ(best[1].best, 1);
}

TEST(OneSidedTest, TheProbabilityIsThatOfTheRegression) {
  OneSidedFeatures features;
  features.best = -2;
  features.told = 0.5F;
  OneSidedWeights weights{};
  EXPECT_FLOAT_EQ(MissedProbability(features, weights), 0.5F);
  weights.front() = 1;
  weights.back() = 1;
  EXPECT_FLOAT_EQ(MissedProbability(features, weights), 1 / (1 + std::exp(1.0F)));
}

}  // namespace
}  // namespace synoptic::linking
