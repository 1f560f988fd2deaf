#include "align/linking/free/link_model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <vector>

#include "align/linking/free/relatedness.hpp"
#include "align/linking/free/transport.hpp"
#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::linking {
namespace {

using ::testing::Each;
using testing::ExpectNear;
using testing::FeaturesOf;
using ::testing::FloatNear;
using ::testing::IsEmpty;
using testing::MakeEncoding;
using ::testing::Pointwise;
using testing::RandomEncoding;
using testing::Transposed;
using testing::WordFeatures;

Matrix RandomLogits(std::size_t rows, std::size_t cols, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  Matrix logits(rows, cols);
  // Few different values, so that there are ties.
  for (float& value : logits.values) value = static_cast<float>(random() % 13) * 2 - 12;
  return logits;
}

float Logistic(float logit) { return 1 / (1 + std::exp(-logit)); }

TEST(CompeteTest, ReadsTheTransportTheOtherPartnersAndTheNeighbours) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Matrix logits = RandomLogits(1 + seed % 6, 1 + seed % 5, seed);
    Matrix cut = logits;
    for (float& value : cut.values) value = std::clamp(value, -kMostLogit, kMostLogit);
    const Transport transport = FindTransport(cut);
    const std::vector<Competition> cells = Compete(logits, 0.5F);
    ASSERT_EQ(cells.size(), logits.values.size());
    for (std::size_t i = 0; i < logits.rows; ++i) {
      for (std::size_t j = 0; j < logits.cols; ++j) {
        const Competition& cell = cells[i * logits.cols + j];
        EXPECT_EQ(cell.logit, cut.row(i)[j]);
        EXPECT_FLOAT_EQ(cell.mass, transport.LogMass(cut.row(i)[j], i, j));
        EXPECT_FLOAT_EQ(cell.greater_demand,
                        std::max(transport.row_demand[i], transport.column_demand[j]));
        EXPECT_EQ(cell.relatedness, 0.5F);
        float in_order = 0;
        float same_unit = 0;
        float of_row = 0;
        float of_column = 0;
        for (std::size_t k = 0; k < logits.rows; ++k) {
          for (std::size_t l = 0; l < logits.cols; ++l) {
            const auto down = static_cast<int>(k) - static_cast<int>(i);
            const auto right = static_cast<int>(l) - static_cast<int>(j);
            if (down == 0 && right == 0) continue;
            const float p = Logistic(cut.row(k)[l]);
            if (down == 0) of_row += p;
            if (right == 0) of_column += p;
            if (std::abs(down) > 1 || std::abs(right) > 1) continue;
            if (down * right == 0) same_unit = std::max(same_unit, p);
            if (down * right == 1) in_order = std::max(in_order, p);
          }
        }
        EXPECT_FLOAT_EQ(cell.in_order, in_order);
        EXPECT_FLOAT_EQ(cell.same_unit, same_unit);
        EXPECT_NEAR(cell.partners_lesser, std::min(of_row, of_column), 1e-5F);
        EXPECT_NEAR(cell.partners_greater, std::max(of_row, of_column), 1e-5F);
      }
    }
  }
}

TEST(CompeteTest, TransposesWhenTheArticlesAreSwapped) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Matrix logits = RandomLogits(1 + seed % 6, 1 + seed % 5, seed);
    const std::vector<Competition> cells = Compete(logits, 1);
    const std::vector<Competition> swapped = Compete(Transposed(logits), 1);
    for (std::size_t i = 0; i < logits.rows; ++i) {
      for (std::size_t j = 0; j < logits.cols; ++j) {
        EXPECT_THAT(cells[i * logits.cols + j].AsArray(),
                    Pointwise(FloatNear(1e-4F), swapped[j * logits.rows + i].AsArray()));
      }
    }
  }
}

TEST(CompeteTest, IsEmptyForArticlesWithoutUnits) {
  EXPECT_THAT(Compete(Matrix(0, 3), 0), IsEmpty());
  EXPECT_THAT(Compete(Matrix(3, 0), 0), IsEmpty());
}

/// Two articles of four sentences, of which each resembles one of the other a little.
Matrix ProbabilityOfRetelling(const std::vector<Unit>& a, const std::vector<Unit>& b) {
  const Encoding one = MakeEncoding({{"sole", "mare", "vento", "pietra", "strada"},
                                     {"luna", "fiume", "notte", "gatto", "treno"},
                                     {"pane", "vino", "sale", "olio", "riso"},
                                     {"re", "legge", "voto", "guerra", "pace"}});
  const Encoding other = MakeEncoding({{"sole", "mare", "porto", "ponte", "nave"},
                                       {"luna", "fiume", "bosco", "lupo", "neve"},
                                       {"pane", "vino", "forno", "festa", "piazza"},
                                       {"re", "legge", "corte", "trono", "scettro"}});
  const MentionIndex mentions(a, b, Defaults().linking.mentions);
  FeatureTable table = FeaturesOf(one, other, mentions, a, b);
  table.relatedness = kMostLogOdds;
  return LinkProbability(table, Defaults().links);
}

TEST(LinkProbabilityTest, AFigureInCommonHelpsButDoesNotHijack) {
  const std::vector<Unit> without(4);
  std::vector<Unit> with = without;
  with[1].mentions = {{MentionType::kNumber, {}, Value::Parse(MentionType::kNumber, "4812"), 1}};
  std::vector<Unit> elsewhere = without;
  elsewhere[2].mentions = with[1].mentions;
  const Matrix before = ProbabilityOfRetelling(without, without);
  const Matrix helped = ProbabilityOfRetelling(with, with);
  const Matrix crossed = ProbabilityOfRetelling(with, elsewhere);
  EXPECT_GT(helped.row(1)[1], before.row(1)[1]) << "words and figure agree";
  EXPECT_LT(crossed.row(1)[2], 0.5F) << "the figure alone makes no link";
  EXPECT_GT(crossed.row(1)[1], crossed.row(1)[2]) << "words outweigh it";
}

TEST(LogitsAloneTest, AreTheWeightedSumOfTheFeaturesAndTheBiasAndWhatIsGiven) {
  FeatureTable table = WordFeatures(RandomEncoding(3, 1), RandomEncoding(2, 2));
  LinkWeights weights{};
  weights.alone[1] = 3;  // Of the cosine.
  weights.alone.back() = 0.25F;
  EXPECT_FLOAT_EQ(LogitsAlone(table, weights).row(2)[1], 3 * table.sentence.row(2)[1] + 0.25F);
  table.given = Matrix(3, 2);
  table.given.row(2)[1] = 7;
  EXPECT_FLOAT_EQ(LogitsAlone(table, weights).row(2)[1], 3 * table.sentence.row(2)[1] + 7.25F);
}

TEST(LinkProbabilityTest, OfAPairThatNothingSpeaksForIsThatOfThePairAlone) {
  const FeatureTable table = WordFeatures(RandomEncoding(3, 1), RandomEncoding(2, 2));
  LinkWeights weights{};
  weights.alone.back() = -6;
  weights.link.back() = 5;
  EXPECT_THAT(LinkProbability(table, weights).values, Each(Logistic(-6)));
  weights.alone.back() = -5;
  EXPECT_THAT(LinkProbability(table, weights).values, Each(Logistic(5)));
}

TEST(LinkProbabilityTest, IsHalfWhereNothingIsLearned) {
  const FeatureTable table = WordFeatures(RandomEncoding(4, 1), RandomEncoding(3, 2));
  EXPECT_THAT(LinkProbability(table, LinkWeights{}).values, Each(0.5F));
}

TEST(LinkProbabilityTest, LiesBetweenZeroAndOne) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const FeatureTable table =
        WordFeatures(RandomEncoding(1 + seed % 6, seed), RandomEncoding(1 + seed % 4, seed + 9));
    for (const float probability : LinkProbability(table, Defaults().links).values) {
      EXPECT_GT(probability, 0);
      EXPECT_LT(probability, 1);
    }
  }
}

TEST(LinkProbabilityTest, TransposesWhenTheArticlesAreSwapped) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = RandomEncoding(1 + seed % 6, seed);
    const Encoding b = RandomEncoding(1 + seed % 4, seed + 9);
    ExpectNear(LinkProbability(WordFeatures(a, b), Defaults().links),
               Transposed(LinkProbability(WordFeatures(b, a), Defaults().links)));
  }
}

}  // namespace
}  // namespace synoptic::linking
