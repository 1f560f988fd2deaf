#include "align/linking/free/link_model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <vector>

#include "align/linking/free/transport.hpp"
#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::linking {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
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

TEST(CompeteTest, ReadsTheTransportAndTheNeighbours) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Matrix logits = RandomLogits(1 + seed % 6, 1 + seed % 5, seed);
    const Transport transport = FindTransport(logits);
    const std::vector<Competition> cells = Compete(logits);
    ASSERT_EQ(cells.size(), logits.values.size());
    for (std::size_t i = 0; i < logits.rows; ++i) {
      for (std::size_t j = 0; j < logits.cols; ++j) {
        const Competition& cell = cells[i * logits.cols + j];
        EXPECT_EQ(cell.plausibility, logits.row(i)[j]);
        EXPECT_FLOAT_EQ(cell.mass, std::max(-12.0F, transport.LogMass(logits.row(i)[j], i, j)));
        EXPECT_LE(cell.lesser_demand, cell.greater_demand);
        EXPECT_FLOAT_EQ(cell.lesser_demand + cell.greater_demand,
                        transport.row_demand[i] + transport.column_demand[j]);
        float neighbours = -12;
        if (i > 0 && j > 0) neighbours = std::max(neighbours, logits.row(i - 1)[j - 1]);
        if (i + 1 < logits.rows && j + 1 < logits.cols) {
          neighbours = std::max(neighbours, logits.row(i + 1)[j + 1]);
        }
        EXPECT_EQ(cell.neighbours, neighbours);
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
        EXPECT_THAT(cells[i * logits.cols + j].AsArray(),
                    Pointwise(FloatNear(1e-4F), swapped[j * logits.rows + i].AsArray()));
      }
    }
  }
}

TEST(CompeteTest, IsEmptyForArticlesWithoutUnits) {
  EXPECT_THAT(Compete(Matrix(0, 3)), IsEmpty());
  EXPECT_THAT(Compete(Matrix(3, 0)), IsEmpty());
}

TEST(SurroundTest, ReadsTheLogitAndTheMostProbableOfEachKindOfNeighbour) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const Matrix logits = RandomLogits(1 + seed % 6, 1 + seed % 5, seed);
    const std::vector<Competition> competition = Compete(logits);
    const std::vector<Surroundings> cells = Surround(competition, logits);
    ASSERT_EQ(cells.size(), logits.values.size());
    for (std::size_t i = 0; i < logits.rows; ++i) {
      for (std::size_t j = 0; j < logits.cols; ++j) {
        float beside = 0;
        float in_order = 0;
        float crossed = 0;
        for (std::size_t k = 0; k < logits.rows; ++k) {
          for (std::size_t l = 0; l < logits.cols; ++l) {
            const auto down = static_cast<int>(k) - static_cast<int>(i);
            const auto right = static_cast<int>(l) - static_cast<int>(j);
            if (std::abs(down) > 1 || std::abs(right) > 1 || (down == 0 && right == 0)) continue;
            float& most = down * right == 0 ? beside : down == right ? in_order : crossed;
            most = std::max(most, 1 / (1 + std::exp(-logits.row(k)[l])));
          }
        }
        const Surroundings& cell = cells[i * logits.cols + j];
        EXPECT_EQ(cell.logit, logits.row(i)[j]);
        EXPECT_FLOAT_EQ(cell.same_unit, beside);
        EXPECT_FLOAT_EQ(cell.in_order, in_order);
        EXPECT_FLOAT_EQ(cell.crossed, crossed);
        EXPECT_EQ(cell.competition.AsArray(), competition[i * logits.cols + j].AsArray());
      }
    }
  }
}

/// Two articles of four sentences, of which each resembles one of the other a little.
FeatureTable Retelling(const std::vector<Unit>& a, const std::vector<Unit>& b) {
  const Encoding one = MakeEncoding({{"sole", "mare", "vento", "pietra", "strada"},
                                     {"luna", "fiume", "notte", "gatto", "treno"},
                                     {"pane", "vino", "sale", "olio", "riso"},
                                     {"re", "legge", "voto", "guerra", "pace"}});
  const Encoding other = MakeEncoding({{"sole", "mare", "porto", "ponte", "nave"},
                                       {"luna", "fiume", "bosco", "lupo", "neve"},
                                       {"pane", "vino", "forno", "festa", "piazza"},
                                       {"re", "legge", "corte", "trono", "scettro"}});
  return FeaturesOf(one, other, MentionIndex(a, b, Defaults().linking.mentions));
}

TEST(LinkProbabilityTest, AFigureInCommonHelpsButDoesNotHijack) {
  const std::vector<Unit> without(4);
  std::vector<Unit> with = without;
  with[1].mentions = {{MentionType::kNumber, {}, Value::Parse(MentionType::kNumber, "208")}};
  std::vector<Unit> elsewhere = without;
  elsewhere[2].mentions = with[1].mentions;
  const Matrix before = LinkProbability(Retelling(without, without), Defaults().links);
  const Matrix helped = LinkProbability(Retelling(with, with), Defaults().links);
  const Matrix crossed = LinkProbability(Retelling(with, elsewhere), Defaults().links);
  EXPECT_GT(helped.row(1)[1], before.row(1)[1]) << "words and figure agree";
  EXPECT_LT(crossed.row(1)[2], 0.5F) << "the figure alone makes no link";
  EXPECT_GT(crossed.row(1)[1], crossed.row(1)[2]) << "words outweigh it";
}

TEST(PlausibilityTest, IsTheWeightedSumOfTheFeaturesAndTheBias) {
  FeatureTable table;
  table.rows = table.cols = 1;
  table.closeness = 0.5F;
  table.cells.resize(1);
  table.cells[0].scaled = 1;
  table.cells[0].names = 9;
  LinkWeights weights{};
  EXPECT_THAT(Plausibility(table, weights).values, ElementsAre(0));
  weights.plausibility.front() = 3;                         // Of the first feature.
  weights.plausibility[PairFeatures::kCount - 1] = -2;      // Of the last.
  weights.plausibility[2 * PairFeatures::kCount - 1] = -1;  // Of the last times closeness.
  weights.plausibility[2 * PairFeatures::kCount] = 4;       // Of closeness.
  weights.plausibility.back() = 0.25F;                      // The bias.
  EXPECT_THAT(Plausibility(table, weights).values, ElementsAre(3 - 18 - 4.5F + 2 + 0.25F));
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
