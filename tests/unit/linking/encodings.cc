#include "tests/unit/linking/encodings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace synoptic::testing {
namespace {

constexpr std::size_t kDimension = 100;

void Normalise(std::span<float> vector) {
  float squared = 0;
  for (const float value : vector) squared += value * value;
  if (squared == 0) return;
  for (float& value : vector) value /= std::sqrt(squared);
}

/// The axis along which the vector of a form lies: the same in all encodings of a process.
std::size_t AxisOf(const std::string& form) {
  static std::map<std::string, std::size_t> axes;
  return axes.try_emplace(form, axes.size() % kDimension).first->second;
}

void SumUpUnits(Encoding& encoding) {
  for (std::size_t t = 0; t < encoding.tokens.size(); ++t) {
    const std::span<float> unit = encoding.unit_vectors.row(encoding.tokens[t].unit);
    for (std::size_t k = 0; k < unit.size(); ++k) {
      unit[k] += encoding.tokens[t].weight * encoding.token_vectors.row(t)[k];
    }
  }
  for (std::size_t u = 0; u < encoding.unit_vectors.rows; ++u) {
    Normalise(encoding.unit_vectors.row(u));
  }
}

}  // namespace

Encoding MakeEncoding(const UnitForms& units) {
  Encoding encoding;
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    for (const std::string& form : units[unit]) encoding.tokens.push_back({{}, unit, form, 1});
  }
  encoding.token_vectors = Matrix(encoding.tokens.size(), kDimension);
  encoding.unit_vectors = Matrix(units.size(), kDimension);
  encoding.hubness.resize(units.size());
  for (std::size_t t = 0; t < encoding.tokens.size(); ++t) {
    encoding.token_vectors.row(t)[AxisOf(encoding.tokens[t].form)] = 1;
  }
  SumUpUnits(encoding);
  return encoding;
}

Encoding RandomEncoding(std::size_t units, std::uint64_t seed) {
  static const std::vector<std::string> forms = {"il",  "sole", "di",  "matahari", "4,8",     "4.8",
                                                 "4.9", "2024", "12%", "covid",    "covid-19"};
  constexpr std::size_t kSmallDimension = 4;  // So that cosines are often high.
  std::mt19937_64 random(seed);
  std::normal_distribution<float> normal;
  Encoding encoding;
  for (std::size_t unit = 0; unit < units; ++unit) {
    for (std::size_t words = random() % 9; words > 0; --words) {
      const float weight = 0.01F + static_cast<float>(random() % 100) / 100;
      encoding.tokens.push_back({{}, unit, forms[random() % forms.size()], weight});
    }
  }
  encoding.token_vectors = Matrix(encoding.tokens.size(), kSmallDimension);
  encoding.unit_vectors = Matrix(units, kSmallDimension);
  for (std::size_t u = 0; u < units; ++u) {
    encoding.hubness.push_back(static_cast<float>(random() % 100) / 100);
  }
  for (std::size_t t = 0; t < encoding.tokens.size(); ++t) {
    if (random() % 10 == 0) continue;
    const std::span<float> vector = encoding.token_vectors.row(t);
    for (float& value : vector) value = normal(random);
    Normalise(vector);
  }
  SumUpUnits(encoding);
  return encoding;
}

Matrix Transposed(const Matrix& matrix) {
  Matrix transposed(matrix.cols, matrix.rows);
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.cols; ++j) transposed.row(j)[i] = matrix.row(i)[j];
  }
  return transposed;
}

void ExpectNear(const Matrix& found, const Matrix& expected) {
  ASSERT_EQ(found.rows, expected.rows);
  ASSERT_EQ(found.cols, expected.cols);
  for (std::size_t i = 0; i < found.rows; ++i) {
    for (std::size_t j = 0; j < found.cols; ++j) {
      EXPECT_NEAR(found.row(i)[j], expected.row(i)[j], 1e-5F) << i << ", " << j;
    }
  }
}

}  // namespace synoptic::testing
