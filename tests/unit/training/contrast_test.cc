#include "models/training/contrast.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numeric>
#include <vector>

#include "synoptic/internal/norm.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic::training {
namespace {

using Doubles = std::vector<double>;
using Hashes = std::vector<std::uint64_t>;

/// A batch of n pairs of unit vectors, those of a pair alike.
struct Pairs {
  Matrix a;
  Matrix b;
  Hashes a_hashes;
  Hashes b_hashes;

  Pairs(std::size_t n, std::size_t dimension, std::uint64_t seed)
      : a(testing::RandomMatrix(n, dimension, seed)),
        b(testing::RandomMatrix(n, dimension, seed + 1)),
        a_hashes(n),
        b_hashes(n) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t k = 0; k < dimension; ++k) b.row(i)[k] += a.row(i)[k];
      vectors::Normalise(a.row(i));
      vectors::Normalise(b.row(i));
    }
    std::iota(a_hashes.begin(), a_hashes.end(), 100U);
    std::iota(b_hashes.begin(), b_hashes.end(), 200U);
  }

  ContrastResult Contrast(float temperature, float margin = 0) const {
    return training::Contrast(a, b, a_hashes, b_hashes, temperature, margin);
  }
};

Doubles ToDoubles(const Matrix& matrix) { return {matrix.values.begin(), matrix.values.end()}; }

/// The loss by its definition, in double precision.
double NaiveLoss(const Pairs& pairs, const Doubles& a, const Doubles& b, double temperature,
                 double margin) {
  const std::size_t n = pairs.a.rows;
  const std::size_t dimension = pairs.a.cols;
  const auto logit = [&](std::size_t i, std::size_t j) {
    double dot = 0;
    for (std::size_t k = 0; k < dimension; ++k) dot += a[i * dimension + k] * b[j * dimension + k];
    return (dot - (i == j ? margin : 0)) / temperature;
  };
  const auto is_negative = [&](std::size_t i, std::size_t j) {
    return pairs.a_hashes[i] != pairs.a_hashes[j] && pairs.b_hashes[i] != pairs.b_hashes[j];
  };
  double loss = 0;
  for (std::size_t i = 0; i < n; ++i) {
    double row = 0;
    double column = 0;
    for (std::size_t j = 0; j < n; ++j) {
      if (i != j && !is_negative(i, j)) continue;
      row += std::exp(logit(i, j) - logit(i, i));
      column += std::exp(logit(j, i) - logit(i, i));
    }
    loss += std::log(row) + std::log(column);
  }
  return loss / (2 * static_cast<double>(n));
}

/// The derivative of a function at each of its arguments, by differences.
Doubles Differentiate(const std::function<double(const Doubles&)>& function, Doubles at) {
  constexpr double kStep = 1e-5;
  Doubles gradient;
  for (double& x : at) {
    const double centre = x;
    x = centre + kStep;
    const double above = function(at);
    x = centre - kStep;
    const double below = function(at);
    x = centre;
    gradient.push_back((above - below) / (2 * kStep));
  }
  return gradient;
}

void ExpectNear(const Matrix& found, const Doubles& expected, double temperature) {
  ASSERT_EQ(found.values.size(), expected.size());
  double largest = 0;
  for (const double value : expected) largest = std::max(largest, std::abs(value));
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_NEAR(static_cast<double>(found.values[i]), expected[i],
                2e-4 * largest + 1e-7 / temperature)
        << i;
  }
}

void ExpectEqualsReference(const Pairs& pairs, double temperature, double margin) {
  const Doubles a = ToDoubles(pairs.a);
  const Doubles b = ToDoubles(pairs.b);
  const ContrastResult result =
      pairs.Contrast(static_cast<float>(temperature), static_cast<float>(margin));
  EXPECT_NEAR(result.loss, NaiveLoss(pairs, a, b, temperature, margin), 1e-4);
  const auto of_a = [&](const Doubles& x) { return NaiveLoss(pairs, x, b, temperature, margin); };
  const auto of_b = [&](const Doubles& x) { return NaiveLoss(pairs, a, x, temperature, margin); };
  ExpectNear(result.a_gradient, Differentiate(of_a, a), temperature);
  ExpectNear(result.b_gradient, Differentiate(of_b, b), temperature);
}

TEST(ContrastTest, EqualsTheDefinitionAndItsNumericDerivatives) {
  for (const std::size_t n : {1U, 2U, 3U, 9U, 17U}) {
    for (const std::size_t dimension : {1U, 3U, 8U}) {
      for (const double temperature : {0.025, 0.06, 1.0, 10.0}) {
        for (const double margin : {0.0, 0.2, 1.0}) {
          SCOPED_TRACE(::testing::Message() << n << " rows of " << dimension << ", temperature "
                                            << temperature << ", margin " << margin);
          ExpectEqualsReference(Pairs(n, dimension, n + dimension), temperature, margin);
        }
      }
    }
  }
}

TEST(ContrastTest, TakesNoTextForANegativeThatEqualsTheOwnOrTheCounterpart) {
  Pairs pairs(9, 4, 5);
  pairs.a_hashes[3] = pairs.a_hashes[7];
  pairs.b_hashes[0] = pairs.b_hashes[8] = pairs.b_hashes[3];
  ExpectEqualsReference(pairs, 0.06, 0.1);
}

TEST(ContrastTest, HasNothingToLearnWhereAllTextsAreEqual) {
  Pairs pairs(5, 4, 5);
  std::ranges::fill(pairs.a_hashes, 1U);
  const ContrastResult result = pairs.Contrast(0.06F);
  EXPECT_NEAR(result.loss, 0, 1e-6);
  EXPECT_EQ(result.accuracy, 1);
  for (const float value : result.a_gradient.values) EXPECT_NEAR(value, 0, 1e-4);
}

TEST(ContrastTest, CountsTheRowsWhoseCounterpartIsNearest) {
  Pairs pairs(4, 2, 1);
  pairs.a.values = {1, 0, 0, 1, -1, 0, 0, -1};
  pairs.b.values = {1, 0, 0, 1, -1, 0, 1, 0};  // The last points where the first does.
  EXPECT_DOUBLE_EQ(pairs.Contrast(0.06F).accuracy, 0.5) << "a tie is no lead";
  pairs.b.values = {1, 0, 0, 1, -1, 0, 0.6F, -0.8F};
  EXPECT_DOUBLE_EQ(pairs.Contrast(0.06F).accuracy, 1);
}

TEST(ContrastTest, StaysFiniteWhenAllCounterpartsAreOpposed) {
  Pairs pairs(6, 3, 2);
  for (std::size_t i = 0; i < 6; ++i) {
    const std::vector<float> direction = {1, 0, 0};
    std::ranges::copy(direction, pairs.a.row(i).begin());
    for (std::size_t k = 0; k < 3; ++k) pairs.b.row(i)[k] = -direction[k];
  }
  for (const float temperature : {0.025F, 10.0F}) {
    const ContrastResult result = pairs.Contrast(temperature);
    EXPECT_NEAR(result.loss, std::log(6), 1e-3);
    for (const float value : result.a_gradient.values) EXPECT_TRUE(std::isfinite(value));
    for (const float value : result.b_gradient.values) EXPECT_TRUE(std::isfinite(value));
  }
}

TEST(ContrastTest, AcceptsTextsOfWhichNothingIsLeft) {
  Pairs pairs(4, 3, 2);
  std::ranges::fill(pairs.a.row(2), 0.0F);
  ExpectEqualsReference(pairs, 0.06, 0.1);
}

}  // namespace
}  // namespace synoptic::training
