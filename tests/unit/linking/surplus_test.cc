#include "align/linking/ordered/surplus.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <random>
#include <utility>
#include <vector>

namespace synoptic::linking {
namespace {

/// A text, and which of its units the other one has, in order.
struct Texts {
  std::vector<float> a;
  std::vector<float> b;
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
};

/// Units of 20 to 120 characters, in b a fifth longer and uneven by a tenth; a unit of which the
/// number leaves no remainder by `lost` is not in b.
Texts MakeTexts(std::size_t units, std::size_t lost) {
  std::mt19937_64 random(units + lost);
  Texts texts;
  for (std::size_t i = 0; i < units; ++i) {
    texts.a.push_back(static_cast<float>(20 + random() % 101));
    if (lost > 0 && i % lost == 0) continue;
    texts.pairs.emplace_back(i, texts.b.size());
    texts.b.push_back(texts.a.back() * (1.1F + 0.2F * static_cast<float>(random() % 100) / 100));
  }
  return texts;
}

/// Scores by which the pairs are beyond doubt but for every third, of which nothing is known.
BeadScores ScoresOf(const Texts& texts) {
  BeadScores scores(FullBand(texts.a.size(), texts.b.size()));
  for (std::size_t p = 0; p < texts.pairs.size(); ++p) {
    if (p % 3 == 1) continue;
    scores.link(scores.NodeAt(texts.pairs[p].first, texts.pairs[p].second), 0) = 20;
  }
  return scores;
}

Surplus SurplusOf(const Texts& texts) { return MeasureSurplus(texts.a, texts.b, ScoresOf(texts)); }

TEST(SurplusTest, OfAWholeTranslationIsLittleHoweverUnevenItIs) {
  const Surplus surplus = SurplusOf(MakeTexts(300, 0));
  EXPECT_LT(surplus.a, -0.6F);
  EXPECT_LT(surplus.b, -0.6F);
}

TEST(SurplusTest, GrowsWithWhatOneSideLacksAndIsThatOfTheOther) {
  float before = -1;
  for (const std::size_t lost : {20U, 8U, 4U, 3U}) {
    const Surplus surplus = SurplusOf(MakeTexts(400, lost));
    EXPECT_GT(surplus.a, before) << lost;
    EXPECT_LT(surplus.b, -0.5F) << lost;
    before = surplus.a;
  }
  EXPECT_GT(before, 0.5F);
}

TEST(SurplusTest, IsMirroredWhenTheTextsChangePlaces) {
  Texts texts = MakeTexts(200, 5);
  const Surplus one = SurplusOf(texts);
  std::swap(texts.a, texts.b);
  for (auto& [i, j] : texts.pairs) std::swap(i, j);
  const Surplus other = SurplusOf(texts);
  EXPECT_NEAR(one.a, other.b, 1e-5F);
  EXPECT_NEAR(one.b, other.a, 1e-5F);
}

TEST(SurplusTest, OfTextsThatNothingTiesIsTheirDifferenceInLength) {
  const std::vector<float> a(30, 50);
  const std::vector<float> b(30, 50);
  BeadScores scores(FullBand(a.size(), b.size()));
  const Surplus surplus = MeasureSurplus(a, b, scores);
  EXPECT_LT(surplus.a, 0);
  EXPECT_LT(surplus.b, 0);
}

TEST(SurplusTest, IsAddedToWhatIsLeftAlone) {
  BeadScores scores(FullBand(2, 3));
  BeadWeights weights{};
  weights[kDeletedSurplus] = 2;
  AddSurplus({0.5F, -1}, weights, scores);
  EXPECT_EQ(scores.a_deleted, std::vector<float>(2, 1));
  EXPECT_EQ(scores.b_deleted, std::vector<float>(3, -2));
}

}  // namespace
}  // namespace synoptic::linking
