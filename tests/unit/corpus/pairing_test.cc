// What articles are paired by, against slow and obvious references.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <random>
#include <stdexcept>
#include <vector>

#include "align/corpus/pairing/candidates.hpp"
#include "align/corpus/pairing/closeness.hpp"
#include "align/corpus/pairing/collection.hpp"
#include "align/corpus/pairing/hubness.hpp"
#include "align/corpus/pairing/shared_keys.hpp"
#include "align/corpus/pairing/tiles.hpp"
#include "align/linking/matrices.hpp"

namespace synoptic::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::FloatNear;
using ::testing::Pointwise;

constexpr std::size_t kDimension = 7;

// Articles of 0 to `most` sentences at random.
std::vector<Signature> RandomSignatures(std::size_t articles, std::size_t most, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal;
  std::vector<Signature> signatures(articles);
  for (Signature& signature : signatures) {
    signature.vectors = Matrix(random() % (most + 1), kDimension);
    for (float& value : signature.vectors.values) value = normal(random);
    linking::NormaliseRows(signature.vectors);
    signature.hubness.assign(signature.vectors.rows, -1);
  }
  return signatures;
}

Collection RandomCollection(std::size_t articles, std::size_t most, unsigned seed) {
  std::vector<Signature> signatures = RandomSignatures(articles, most, seed);
  return Gather(signatures, kDimension);
}

float Cosine(const Collection& a, std::size_t i, const Collection& b, std::size_t j) {
  float sum = 0;
  for (std::size_t d = 0; d < kDimension; ++d) sum += a.vectors.row(i)[d] * b.vectors.row(j)[d];
  return sum;
}

// One after the other, all sorted.
std::vector<float> SlowHubness(const Collection& of, const Collection& with, bool is_one) {
  std::vector<float> hubness;
  for (std::size_t article = 0; article < of.articles(); ++article) {
    for (std::size_t i = of.begins[article]; i < of.begins[article + 1]; ++i) {
      std::vector<float> cosines;
      for (std::size_t j = 0; j < with.vectors.rows; ++j) {
        const bool is_own = is_one && j >= of.begins[article] && j < of.begins[article + 1];
        if (!is_own) cosines.push_back(Cosine(of, i, with, j));
      }
      std::ranges::sort(cosines, std::greater<>());
      cosines.resize(std::min(cosines.size(), kHubs));
      float sum = 0;
      for (const float cosine : cosines) sum += cosine;
      hubness.push_back(sum / static_cast<float>(cosines.size()));
    }
  }
  return hubness;
}

float SlowCloseness(const Collection& a, std::size_t x, const Collection& b, std::size_t y) {
  const auto best = [](const Collection& of, std::size_t article, const Collection& with,
                       std::size_t other) {
    float sum = 0;
    for (std::size_t i = of.begins[article]; i < of.begins[article + 1]; ++i) {
      float most = -10;
      for (std::size_t j = with.begins[other]; j < with.begins[other + 1]; ++j) {
        most = std::max(most, 2 * Cosine(of, i, with, j) - of.hubness[i] - with.hubness[j]);
      }
      sum += most;
    }
    return sum / static_cast<float>(of.RowsOf(article));
  };
  return (best(a, x, b, y) + best(b, y, a, x)) / 2;
}

TEST(CollectionTest, HasTheSentencesOfAllArticlesInBlocks) {
  const Collection collection = RandomCollection(300, 9, 1);
  ASSERT_EQ(collection.articles(), 300u);
  EXPECT_EQ(collection.begins.back(), collection.vectors.rows);
  std::size_t next = 0;
  for (const Block block : BlocksOf(collection)) {
    EXPECT_EQ(block.begin, next);
    next = block.end;
    EXPECT_LE(RowsOf(collection, block).rows, kRowsOfBlock);
  }
  EXPECT_EQ(next, 300u);
}

TEST(HubnessTest, IsTheMeanOfTheHighestCosinesWithTheOtherCollection) {
  Collection a = RandomCollection(150, 9, 2);
  Collection b = RandomCollection(170, 11, 3);
  const auto slow_a = SlowHubness(a, b, false);
  const auto slow_b = SlowHubness(b, a, false);
  MeasureHubness(a, b, 3, {});
  EXPECT_THAT(a.hubness, Pointwise(FloatNear(1e-5F), slow_a));
  EXPECT_THAT(b.hubness, Pointwise(FloatNear(1e-5F), slow_b));
}

TEST(HubnessTest, OfOneCollectionLeavesOutTheArticleItself) {
  Collection one = RandomCollection(250, 9, 4);
  const auto slow = SlowHubness(one, one, true);
  MeasureHubness(one, 2, {});
  EXPECT_THAT(one.hubness, Pointwise(FloatNear(1e-5F), slow));
}

TEST(HubnessTest, IsThatOfTheEncoderWhereACollectionIsTooSmallToShowIt) {
  Collection a = RandomCollection(1, 9, 5);
  std::ranges::fill(a.hubness, 0.9F);
  Collection nothing = RandomCollection(0, 9, 6);
  MeasureHubness(a, nothing, 1, {});
  EXPECT_THAT(a.hubness, ::testing::Each(0.9F));
}

TEST(ClosenessTest, IsTheMeanOfTheBestMatchesBothWays) {
  Collection a = RandomCollection(120, 9, 7);
  Collection b = RandomCollection(140, 9, 8);
  MeasureHubness(a, b, 2, {});
  const Closest closest = FindClosest(a, b, 5, 2, {});
  for (std::size_t i = 0; i < a.articles(); ++i) {
    if (a.RowsOf(i) == 0) {
      EXPECT_TRUE(closest.a[i].empty());
      continue;
    }
    std::vector<float> all;
    for (std::size_t j = 0; j < b.articles(); ++j) {
      if (b.RowsOf(j) > 0) all.push_back(SlowCloseness(a, i, b, j));
    }
    std::ranges::sort(all, std::greater<>());
    ASSERT_EQ(closest.a[i].size(), 5u);
    for (std::size_t k = 0; k < 5; ++k) {
      EXPECT_NEAR(Closeness(a, i, b, closest.a[i][k]), all[k], 1e-5) << i << ' ' << k;
    }
  }
}

TEST(ClosenessTest, IsTheSameTheOtherWayRound) {
  Collection a = RandomCollection(120, 9, 9);
  Collection b = RandomCollection(90, 9, 10);
  MeasureHubness(a, b, 2, {});
  const Closest one = FindClosest(a, b, 5, 1, {});
  const Closest other = FindClosest(b, a, 5, 3, {});
  EXPECT_EQ(one.a, other.b);
  EXPECT_EQ(one.b, other.a);
}

TEST(ClosenessTest, OfOneCollectionIsThatOfTwoEqualOnesWithoutTheArticleItself) {
  Collection one = RandomCollection(200, 9, 11);
  MeasureHubness(one, 1, {});
  const auto within = FindClosest(one, 4, 2, {});
  const Closest between = FindClosest(one, one, 5, 2, {});
  for (std::size_t i = 0; i < one.articles(); ++i) {
    std::vector<std::size_t> others = between.a[i];
    std::erase(others, i);
    others.resize(std::min<std::size_t>(others.size(), 4));
    EXPECT_EQ(within[i], others) << i;
  }
}

TEST(TilesTest, WhatProgressThrowsEndsTheWork) {
  const Collection one = RandomCollection(2'000, 9, 12);
  const auto stop = [](double) { throw std::runtime_error("enough"); };
  std::size_t visited = 0;
  EXPECT_THROW(ForEachTile({one, one, true}, 1, stop, [&](std::size_t, Tile&) { ++visited; }),
               std::runtime_error);
  const std::size_t blocks = BlocksOf(one).size();
  EXPECT_LT(visited, blocks * (blocks + 1) / 2);
}

TEST(TilesTest, WhatAVisitThrowsIsThrown) {
  const Collection one = RandomCollection(50, 9, 13);
  const auto fail = [](std::size_t, Tile&) { throw std::runtime_error("broken"); };
  EXPECT_THROW(ForEachTile({one, one, true}, 3, {}, fail), std::runtime_error);
}

Signature Mentioning(std::vector<Key> keys) {
  Signature signature;
  signature.keys = std::move(keys);
  return signature;
}

TEST(SharedKeysTest, AreWeighedByHowRareTheyAreAndWhereTheyTellLess) {
  std::vector<Signature> a = {Mentioning({{"7", 1}, {"2024", 0.5F}}), Mentioning({{"2024", 0.5F}})};
  std::vector<Signature> b = {Mentioning({{"2024", 1}, {"7", 0.25F}}), Mentioning({{"8", 1}})};
  const SharedKeys keys(a, b);
  const double rare = std::log((4 + 50) / 2.0);
  const double frequent = std::log((4 + 50) / 3.0);
  EXPECT_NEAR(keys.Between(0, 2), 0.25 * rare + 0.5 * frequent, 1e-5);
  EXPECT_NEAR(keys.Between(2, 0), keys.Between(0, 2), 1e-9);
  EXPECT_EQ(keys.Between(0, 3), 0);
}

TEST(SharedKeysTest, AreNoRarerInALargeCollection) {
  std::vector<Signature> a(1'000, Mentioning({}));
  a[3] = a[5] = Mentioning({{"7", 1}});
  std::vector<Signature> more(100'000, Mentioning({}));
  more[3] = more[5] = Mentioning({{"7", 1}});
  EXPECT_EQ(SharedKeys(a, {}).Between(3, 5), SharedKeys(more, {}).Between(3, 5));
}

TEST(SharedKeysTest, FindTheArticlesThatShareMost) {
  std::vector<Signature> one = {Mentioning({{"1", 1}, {"2", 1}, {"3", 1}}), Mentioning({{"1", 1}}),
                                Mentioning({{"4", 1}}), Mentioning({{"2", 1}, {"3", 1}})};
  const SharedKeys keys(one, {});
  EXPECT_THAT(keys.Nearest(0, 0, 4, 5), ElementsAre(3, 1));
  EXPECT_THAT(keys.Nearest(0, 0, 4, 1), ElementsAre(3));
  EXPECT_THAT(keys.Nearest(0, 0, 3, 5), ElementsAre(1));
}

// What vectors do not know is found by figures.
TEST(CandidatesTest, AreTheNearestByEither) {
  std::vector<Signature> a = RandomSignatures(60, 4, 14);
  std::vector<Signature> b = RandomSignatures(60, 4, 15);
  a[7] = Mentioning({{"7", 1}});
  b[9] = Mentioning({{"7", 1}});
  const std::vector<Candidate> candidates = FindCandidates(a, b, 3, 2, {});
  const auto found = std::ranges::find_if(
      candidates, [](const Candidate& candidate) { return candidate.a == 7 && candidate.b == 9; });
  ASSERT_NE(found, candidates.end());
  EXPECT_FALSE(found->is_compared);
  EXPECT_GT(found->shared, 3);
  EXPECT_TRUE(std::ranges::is_sorted(candidates, {}, [](const Candidate& candidate) {
    return std::pair(candidate.a, candidate.b);
  }));
}

}  // namespace
}  // namespace synoptic::corpus
