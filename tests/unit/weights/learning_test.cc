#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "align/weights/learning/extra_learning.hpp"
#include "align/weights/learning/logistic.hpp"
#include "align/weights/learning/planted_clauses.hpp"

namespace synoptic::weights {
namespace {

using ::testing::ElementsAre;
using ::testing::FloatNear;
using ::testing::SizeIs;

/// Of a feature that tells the truth with noise.
Examples Noisy(std::size_t rows) {
  std::mt19937 random(1);
  std::normal_distribution<float> noise;
  Examples examples;
  for (std::size_t r = 0; r < rows; ++r) {
    const bool is_true = r % 2 == 0;
    const std::vector<float> row = {(is_true ? 1.0F : -1.0F) + noise(random), noise(random)};
    examples.Add(row, is_true, 1);
  }
  return examples;
}

TEST(FitLogisticTest, FindsWhichFeatureTells) {
  // Two normal distributions at a distance of 2 and of width 1: the logit is twice the feature.
  EXPECT_THAT(FitLogistic(Noisy(20'000), 1),
              ElementsAre(FloatNear(2, 0.1F), FloatNear(0, 0.1F), FloatNear(0, 0.1F)));
}

TEST(FitLogisticTest, IsPulledTowardsThePriorTheMoreTheLessIsKnown) {
  const std::vector<float> prior = {-1, 3, 0};
  const float of_few = FitLogistic(Noisy(20), 100, prior)[1];
  const float of_many = FitLogistic(Noisy(20'000), 100, prior)[1];
  EXPECT_GT(of_few, 2);
  EXPECT_LT(of_many, 0.5F);
}

TEST(FitLogisticTest, KeepsThePriorWhereThereIsNothingToLearnFrom) {
  EXPECT_THAT(FitLogistic({}, 1, std::vector<float>{1, 2}), ElementsAre(1, 2));
}

const std::vector<EqualTexts> kTexts = {
    {"The bridge was closed on Monday, as engineers had asked for it.",
     "Il ponte è stato chiuso lunedì, come avevano chiesto i tecnici.", "en", "it"},
    {"Rain fell all week, and the river rose above its banks.",
     "È piovuto tutta la settimana, e il fiume è uscito dagli argini.", "en", "it"},
    {"The museum opens in May, with 1,200 drawings on two floors.",
     "Il museo apre a maggio, con 1.200 disegni su due piani.", "en", "it"}};

TEST(PlantClausesTest, WhatIsNewIsAClauseOfAnotherTextAndNothingElse) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const std::vector<MarkedText> marked = PlantClauses(kTexts, "made", seed);
    ASSERT_THAT(marked, SizeIs(2 * kTexts.size()));
    for (std::size_t k = 0; k < marked.size(); ++k) {
      const MarkedText& one = marked[k];
      const EqualTexts& of = kTexts[k / 2];
      ASSERT_THAT(one.is_new, SizeIs(one.words.size()));
      EXPECT_EQ(one.other.text, k % 2 == 0 ? of.b : of.a);
      std::string clause;
      for (std::size_t w = 0; w < one.words.size(); ++w) {
        if (!one.is_new[w]) continue;
        clause += (clause.empty() ? "" : " ") +
                  one.text.text.substr(one.words[w].begin, one.words[w].size());
      }
      if (clause.empty()) continue;
      clause.resize(clause.find_last_not_of(",.") + 1);
      EXPECT_EQ((k % 2 == 0 ? of.a : of.b).find(clause), std::string::npos) << clause;
      bool is_of_another = false;
      for (const EqualTexts& other : kTexts) {
        is_of_another |= (k % 2 == 0 ? other.a : other.b).find(clause) != std::string::npos;
      }
      EXPECT_TRUE(is_of_another) << clause;
    }
  }
}

TEST(PlantClausesTest, AreTheSameForTheSameSeed) {
  const std::vector<MarkedText> once = PlantClauses(kTexts, "made", 3);
  const std::vector<MarkedText> again = PlantClauses(kTexts, "made", 3);
  for (std::size_t k = 0; k < once.size(); ++k) EXPECT_EQ(once[k].text.text, again[k].text.text);
}

TEST(PlantClausesTest, TextsWithoutClausesAreLeftAsTheyAre) {
  const std::vector<MarkedText> marked = PlantClauses(
      {{"It rains.", "Piove.", "en", "it"}, {"It snows.", "Nevica.", "en", "it"}}, "made", 1);
  EXPECT_EQ(marked[0].text.text, "It rains.");
  EXPECT_THAT(marked[0].is_new, ElementsAre(false, false));
}

/// Amounts of claims that are partial from `least` on.
std::vector<Amount> AmountsFrom(float least, std::size_t repeated = 1) {
  std::vector<Amount> amounts;
  for (int tenths = 0; tenths < 40; tenths += 2) {
    const float amount = static_cast<float>(tenths) / 10;
    const bool is_partial = amount >= least;
    for (std::size_t k = 0; k < (is_partial ? repeated : 1); ++k) {
      amounts.push_back({"set", amount, is_partial});
    }
  }
  return amounts;
}

TEST(LearnPartialTest, TellsWhatCanBeTold) {
  const std::vector<Amount> amounts = AmountsFrom(1.5F);
  const claims::ExtraWeights learned = LearnPartial(amounts, amounts, {});
  EXPECT_GT(learned.amount_weight, 0);
  EXPECT_EQ(ShareRight(amounts, learned), 1);
}

TEST(LearnPartialTest, DoesNotMindHowManyClausesWerePlanted) {
  const claims::ExtraWeights few = LearnPartial(AmountsFrom(1.5F), AmountsFrom(1.1F), {});
  const claims::ExtraWeights many = LearnPartial(AmountsFrom(1.5F), AmountsFrom(1.1F, 20), {});
  for (const float amount : {0.5F, 1.3F, 3.0F}) {
    EXPECT_NEAR(PartialProbability(amount, few), PartialProbability(amount, many), 0.05F);
  }
}

TEST(LearnPartialTest, KeepsWhatThereIsWhereThereIsNothingToLearnFrom) {
  claims::ExtraWeights start{};
  start.amount_weight = 3;
  start.partial_threshold = 0.25F;
  const claims::ExtraWeights learned = LearnPartial({}, {}, start);
  EXPECT_EQ(learned.amount_weight, 3);
  EXPECT_EQ(learned.partial_threshold, 0.25F);
}

}  // namespace
}  // namespace synoptic::weights
