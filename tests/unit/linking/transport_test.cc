#include "align/linking/free/transport.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

#include "tests/unit/linking/encodings.hpp"

namespace synoptic::linking {
namespace {

using testing::ExpectNear;
using ::testing::FloatNear;
using ::testing::Pointwise;
using testing::Transposed;

Matrix RandomLogits(std::size_t rows, std::size_t cols, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::uniform_real_distribution<float> uniform(-6, 6);
  Matrix logits(rows, cols);
  for (float& value : logits.values) value = uniform(random);
  return logits;
}

/// What passes between each pair.
Matrix PlanOf(const Matrix& logits) {
  const Transport transport = FindTransport(logits);
  Matrix mass(logits.rows, logits.cols);
  for (std::size_t i = 0; i < mass.rows; ++i) {
    for (std::size_t j = 0; j < mass.cols; ++j) {
      mass.row(i)[j] = std::exp(transport.LogMass(logits.row(i)[j], i, j));
    }
  }
  return mass;
}

/// What the plan is worth, with all that goes nowhere: sum of mass x logit + entropy.
double Objective(const Matrix& logits, const Matrix& mass) {
  const auto entropy = [](double x) { return x > 0 ? -x * std::log(x) : 0.0; };
  double value = 0;
  double total = 0;
  std::vector<double> columns(mass.cols, 1.0);
  for (std::size_t i = 0; i < mass.rows; ++i) {
    double nowhere = 1;
    for (std::size_t j = 0; j < mass.cols; ++j) {
      const auto x = static_cast<double>(mass.row(i)[j]);
      value += x * static_cast<double>(logits.row(i)[j]) + entropy(x);
      nowhere -= x;
      columns[j] -= x;
      total += x;
    }
    value += entropy(nowhere);
  }
  for (const double nowhere : columns) value += entropy(nowhere);
  return value + entropy(total);  // From dustbin to dustbin goes what both sides spared.
}

TEST(TransportTest, GivesEachUnitNoMoreThanOneUnitOfAttention) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Matrix mass = PlanOf(RandomLogits(1 + seed % 6, 1 + seed % 5, seed));
    std::vector<float> columns(mass.cols);
    for (std::size_t i = 0; i < mass.rows; ++i) {
      float row = 0;
      for (std::size_t j = 0; j < mass.cols; ++j) {
        EXPECT_GT(mass.row(i)[j], 0);
        row += mass.row(i)[j];
        columns[j] += mass.row(i)[j];
      }
      EXPECT_LT(row, 1.001F);
    }
    for (const float column : columns) EXPECT_LT(column, 1.001F);
  }
}

TEST(TransportTest, IsTheBestPlanThereIs) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Matrix logits = RandomLogits(3, 4, seed);
    const Matrix mass = PlanOf(logits);
    const double best = Objective(logits, mass);
    std::mt19937_64 random(seed);
    for (int change = 0; change < 200; ++change) {
      Matrix other = mass;
      other.values[random() % other.values.size()] *= change % 2 == 0 ? 0.95F : 1.02F;
      EXPECT_LT(Objective(logits, other), best + 1e-4);
    }
  }
}

TEST(TransportTest, TransposesWhenTheLogitsDo) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Matrix logits = RandomLogits(1 + seed % 6, 1 + seed % 5, seed);
    const Transport transport = FindTransport(logits);
    const Transport other = FindTransport(Transposed(logits));
    ExpectNear(PlanOf(logits), Transposed(PlanOf(Transposed(logits))));
    EXPECT_THAT(transport.row_demand, Pointwise(FloatNear(1e-4F), other.column_demand));
    EXPECT_THAT(transport.column_demand, Pointwise(FloatNear(1e-4F), other.row_demand));
  }
}

TEST(TransportTest, LetsTheBetterOfTwoRivalsWin) {
  Matrix logits(2, 1);
  logits.values = {5, 2};
  const Transport transport = FindTransport(logits);
  EXPECT_GT(PlanOf(logits).values[0], 0.8F);
  EXPECT_LT(PlanOf(logits).values[1], 0.2F);
  EXPECT_GT(transport.column_demand[0], transport.row_demand[1]) << "what both want is dear";
}

TEST(TransportTest, IsFiniteForLogitsBeyondAllBounds) {
  Matrix logits(2, 3);
  logits.values = {1e30F, -1e30F, 0, -1e30F, -1e30F, -1e30F};
  const Transport transport = FindTransport(logits);
  for (const float mass : PlanOf(logits).values) EXPECT_TRUE(std::isfinite(mass));
  for (const float demand : transport.row_demand) EXPECT_TRUE(std::isfinite(demand));
}

TEST(TransportTest, IsEmptyForArticlesWithoutUnits) {
  EXPECT_TRUE(PlanOf(Matrix(0, 3)).values.empty());
  EXPECT_TRUE(PlanOf(Matrix(3, 0)).values.empty());
}

}  // namespace
}  // namespace synoptic::linking
