#include "align/linking/free/features.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::linking {
namespace {

using testing::ExpectNear;
using testing::FeaturesOf;
using ::testing::FloatNear;
using testing::MakeEncoding;
using ::testing::Pointwise;
using testing::RandomEncoding;
using testing::Transposed;
using testing::WordFeatures;

/// One feature of all pairs.
Matrix Feature(const FeatureTable& table, float PairFeatures::*feature) {
  Matrix matrix(table.rows, table.cols);
  for (std::size_t c = 0; c < table.cells.size(); ++c) matrix.values[c] = table.cells[c].*feature;
  return matrix;
}

Matrix MeanOf(const Matrix& x, const Matrix& y) {
  Matrix mean(x.rows, x.cols);
  for (std::size_t c = 0; c < mean.values.size(); ++c) {
    mean.values[c] = (x.values[c] + y.values[c]) / 2;
  }
  return mean;
}

/// Each cell less the mean of the other cells of its row and column, by the definition.
Matrix SlowLift(const Matrix& matrix) {
  Matrix lift = matrix;
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.cols; ++j) {
      float sum = 4 * 0.15F;  // Four imagined rivals.
      float others = 4;
      for (std::size_t k = 0; k < matrix.rows; ++k) {
        for (std::size_t l = 0; l < matrix.cols; ++l) {
          if ((k == i) == (l == j)) continue;
          sum += matrix.row(k)[l];
          ++others;
        }
      }
      lift.row(i)[j] -= sum / others;
    }
  }
  return lift;
}

/// Each cell less the mean of the two largest of its row and of its column, by the definition.
Matrix SlowMargin(const Matrix& matrix) {
  const auto best_two = [](std::vector<float> values) {
    std::ranges::sort(values, std::greater<>());
    return values.size() > 1 ? (values[0] + values[1]) / 2 : values[0];
  };
  Matrix margin = matrix;
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.cols; ++j) {
      const std::span<const float> row = matrix.row(i);
      std::vector<float> column;
      for (std::size_t k = 0; k < matrix.rows; ++k) column.push_back(matrix.row(k)[j]);
      margin.row(i)[j] -= (best_two({row.begin(), row.end()}) + best_two(column)) / 2;
    }
  }
  return margin;
}

TEST(FeaturesTest, AreTheSameWhenTheArticlesAreSwapped) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = RandomEncoding(1 + seed % 7, seed);
    const Encoding b = RandomEncoding(1 + seed % 5, seed + 100);
    const FeatureTable table = WordFeatures(a, b);
    const FeatureTable swapped = WordFeatures(b, a);
    ASSERT_EQ(table.rows, swapped.cols);
    ASSERT_EQ(table.cols, swapped.rows);
    for (std::size_t i = 0; i < table.rows; ++i) {
      for (std::size_t j = 0; j < table.cols; ++j) {
        EXPECT_THAT(table.at(i, j).AsArray(),
                    Pointwise(FloatNear(1e-5F), swapped.at(j, i).AsArray()));
      }
    }
    ExpectNear(table.a_in_b, Transposed(swapped.b_in_a));
    ExpectNear(table.b_in_a, Transposed(swapped.a_in_b));
  }
}

TEST(FeaturesTest, AreWhatTheirCommentsSay) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = RandomEncoding(1 + seed % 7, seed);
    const Encoding b = RandomEncoding(1 + seed % 5, seed + 100);
    const FeatureTable table = WordFeatures(a, b);
    const TokenMatches matches = MatchTokens(a, b, testing::WeighTypes(a, b), WordSimilarity(a, b),
                                             Defaults().linking.tokens);
    const Matrix sentence = DotProducts(a.unit_vectors, b.unit_vectors);
    const Matrix tokens = MeanOf(matches.a_in_b, matches.b_in_a);
    Matrix containment = matches.a_in_b;
    for (std::size_t c = 0; c < containment.values.size(); ++c) {
      containment.values[c] = std::max(matches.a_in_b.values[c], matches.b_in_a.values[c]);
    }
    Matrix scaled = sentence;
    for (std::size_t i = 0; i < scaled.rows; ++i) {
      for (std::size_t j = 0; j < scaled.cols; ++j) {
        scaled.row(i)[j] = 2 * sentence.row(i)[j] - a.hubness[i] - b.hubness[j];
      }
    }
    ExpectNear(table.sentence, sentence);
    ExpectNear(Feature(table, &PairFeatures::scaled), scaled);
    ExpectNear(Feature(table, &PairFeatures::tokens), tokens);
    ExpectNear(Feature(table, &PairFeatures::containment), containment);
    ExpectNear(Feature(table, &PairFeatures::preferred), matches.preferred);
    ExpectNear(Feature(table, &PairFeatures::window), matches.window);
    ExpectNear(Feature(table, &PairFeatures::tokens_lift), SlowLift(tokens));
    ExpectNear(Feature(table, &PairFeatures::tokens_margin), SlowMargin(tokens));
  }
}

TEST(FeaturesTest, TellHowCloseTheArticlesAreByTheBestOfEachUnit) {
  const Encoding a = MakeEncoding({{"sole"}, {"luna"}});
  const Encoding b = MakeEncoding({{"sole"}, {"vento"}, {"luna"}});
  constexpr float kOfImagined = 20 * 0.55F;
  EXPECT_FLOAT_EQ(WordFeatures(a, a).closeness, (4 + kOfImagined) / (4 + 20));
  EXPECT_FLOAT_EQ(WordFeatures(a, b).closeness, (4 + kOfImagined) / (5 + 20));
}

TEST(FeaturesTest, MeasureTheDistanceOfRelativePositions) {
  const FeatureTable table = WordFeatures(RandomEncoding(5, 1), RandomEncoding(3, 2));
  EXPECT_FLOAT_EQ(table.at(0, 0).distance, 0);
  EXPECT_FLOAT_EQ(table.at(4, 2).distance, 0);
  EXPECT_FLOAT_EQ(table.at(0, 2).distance, 1);
  EXPECT_FLOAT_EQ(table.at(1, 1).distance, 0.25F);
  EXPECT_FLOAT_EQ(WordFeatures(RandomEncoding(1, 1), RandomEncoding(3, 2)).at(0, 1).distance, 0)
      << "the only sentence stands in the middle";
}

TEST(FeaturesTest, MeasureWhatShareIsTheSameWords) {
  const Encoding a = MakeEncoding({{"nvidia", "sole"}, {"luna"}});
  const Encoding b = MakeEncoding({{"nvidia", "sole"}, {"vento", "nvidia"}});
  const FeatureTable table = WordFeatures(a, b);
  EXPECT_FLOAT_EQ(table.at(0, 0).identical, 1);
  EXPECT_GT(table.at(0, 1).identical, 0);
  EXPECT_LT(table.at(0, 1).identical, 0.5F);
  EXPECT_EQ(table.at(1, 0).identical, 0);
}

TEST(FeaturesTest, StandInMemoryAsTheirArrayHasThem) {
  PairFeatures cell;
  float* const members = &cell.scaled;  // The regression reads them so (link_model.cc).
  for (std::size_t k = 0; k < PairFeatures::kCount; ++k) members[k] = static_cast<float>(k + 1);
  const auto array = cell.AsArray();
  for (std::size_t k = 0; k < PairFeatures::kCount; ++k) {
    EXPECT_EQ(array[k], static_cast<float>(k + 1)) << PairFeatures::kNames[k];
  }
}

TEST(FeaturesTest, HoldWhatTheUnitsMentionBoth) {
  const Encoding a = MakeEncoding({{"sole"}, {"luna"}});
  std::vector<Unit> units(2);
  units[1].mentions = {{MentionType::kNumber, {}, Value::Parse(MentionType::kNumber, "48")},
                       {MentionType::kName, {}, Value::Parse(MentionType::kName, "makron")}};
  const FeatureTable table =
      FeaturesOf(a, a, MentionIndex(units, units, Defaults().linking.mentions));
  EXPECT_FLOAT_EQ(table.at(1, 1).values, 1);
  EXPECT_FLOAT_EQ(table.at(1, 1).names, 1);
  EXPECT_EQ(table.at(0, 1).values, 0);
  EXPECT_EQ(table.at(0, 1).names, 0);
}

TEST(FeaturesTest, LieInTheirBoundsAndAreFinite) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const FeatureTable table =
        WordFeatures(RandomEncoding(seed % 6, seed), RandomEncoding(seed % 4, seed + 100));
    for (const PairFeatures& cell : table.cells) {
      for (const float value : cell.AsArray()) EXPECT_TRUE(std::isfinite(value));
      for (const float share : {cell.tokens, cell.containment, cell.preferred, cell.window,
                                cell.identical, cell.distance}) {
        EXPECT_GE(share, 0);
        EXPECT_LE(share, 1 + 1e-5F);
      }
    }
  }
}

TEST(FeaturesTest, AreNoneOfArticlesWithoutUnits) {
  const FeatureTable table = WordFeatures(MakeEncoding({}), MakeEncoding({{"sole"}}));
  EXPECT_EQ(table.rows, 0U);
  EXPECT_EQ(table.cols, 1U);
  EXPECT_TRUE(table.cells.empty());
}

}  // namespace
}  // namespace synoptic::linking
