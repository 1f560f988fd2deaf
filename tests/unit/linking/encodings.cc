#include "tests/unit/linking/encodings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <random>

#include "align/linking/free/clauses.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"
#include "tests/unit/defaults.hpp"

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

void AddToken(std::size_t unit, const std::string& form, float weight, Encoding& encoding) {
  const auto known = std::ranges::find(encoding.types, form, &WordType::form);
  const auto type = static_cast<std::uint32_t>(known - encoding.types.begin());
  if (known == encoding.types.end()) encoding.types.push_back({form, weight});
  encoding.tokens.push_back({{}, unit, type});
}

void SumUpUnits(Encoding& encoding) {
  for (const Token& token : encoding.tokens) {
    const std::span<float> unit = encoding.unit_vectors.row(token.unit);
    for (std::size_t k = 0; k < unit.size(); ++k) {
      unit[k] += encoding.TypeOf(token).weight * encoding.VectorOf(token)[k];
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
    for (const std::string& form : units[unit]) AddToken(unit, form, 1, encoding);
  }
  encoding.type_vectors = Matrix(encoding.types.size(), kDimension);
  encoding.unit_vectors = Matrix(units.size(), kDimension);
  encoding.hubness.resize(units.size());
  for (std::size_t t = 0; t < encoding.types.size(); ++t) {
    encoding.type_vectors.row(t)[AxisOf(encoding.types[t].form)] = 1;
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
      AddToken(unit, forms[random() % forms.size()], weight, encoding);
    }
  }
  encoding.type_vectors = Matrix(encoding.types.size(), kSmallDimension);
  encoding.unit_vectors = Matrix(units, kSmallDimension);
  for (std::size_t u = 0; u < units; ++u) {
    encoding.hubness.push_back(static_cast<float>(random() % 100) / 100);
  }
  for (std::size_t t = 0; t < encoding.types.size(); ++t) {
    if (random() % 10 == 0) continue;
    const std::span<float> vector = encoding.type_vectors.row(t);
    for (float& value : vector) value = normal(random);
    Normalise(vector);
  }
  SumUpUnits(encoding);
  return encoding;
}

linking::TypeWeights WeighTypes(const Encoding& a, const Encoding& b) {
  const linking::TokenThresholds& thresholds = Defaults().linking.tokens;
  const auto a_counts = UnitsWithMeaning(a, thresholds);
  const auto b_counts = UnitsWithMeaning(b, thresholds);
  return RarityWeights({a, a_counts}, {b, b_counts}, linking::WordSimilarity(a, b), thresholds);
}

namespace {

linking::FeatureTable Compute(const Encoding& a, const Encoding& b,
                              const linking::MentionIndex& mentions, std::span<const Unit> a_units,
                              std::span<const Unit> b_units,
                              std::span<const linking::Clause> a_clauses,
                              std::span<const linking::Clause> b_clauses, bool for_relatedness) {
  const linking::Thresholds& thresholds = Defaults().linking;
  const auto a_counts = UnitsWithMeaning(a, thresholds.tokens);
  const auto b_counts = UnitsWithMeaning(b, thresholds.tokens);
  return ComputeFeatures({{a, a_counts}, a_units, a_clauses}, {{b, b_counts}, b_units, b_clauses},
                         linking::WordSimilarity(a, b), mentions, thresholds, for_relatedness);
}

const linking::MentionIndex& NoMentions(const std::vector<Unit>& a_units,
                                        const std::vector<Unit>& b_units) {
  static std::deque<linking::MentionIndex> indices;  // Tables borrow theirs.
  return indices.emplace_back(a_units, b_units, Defaults().linking.mentions);
}

}  // namespace

linking::FeatureTable FeaturesOf(const Encoding& a, const Encoding& b,
                                 const linking::MentionIndex& mentions,
                                 std::span<const Unit> a_units, std::span<const Unit> b_units) {
  return Compute(a, b, mentions, a_units, b_units, linking::UnitsAsClauses(a),
                 linking::UnitsAsClauses(b), true);
}

linking::FeatureTable WordFeatures(const Encoding& a, const Encoding& b) {
  const std::vector<Unit> a_units(a.unit_vectors.rows);
  const std::vector<Unit> b_units(b.unit_vectors.rows);
  return FeaturesOf(a, b, NoMentions(a_units, b_units), a_units, b_units);
}

linking::FeatureTable FeaturesOfWholeUnits(const Encoding& a, const Encoding& b) {
  const std::vector<Unit> a_units(a.unit_vectors.rows);
  const std::vector<Unit> b_units(b.unit_vectors.rows);
  return Compute(a, b, NoMentions(a_units, b_units), a_units, b_units, {}, {}, false);
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
