// Which articles tell of the same events, with the embedded model.

#include "synoptic/pair.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/model.hpp"
#include "synoptic/no_vectors.hpp"

namespace synoptic {
namespace {

using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;
using Indices = std::vector<std::pair<std::size_t, std::size_t>>;

Article Read(const std::string& name) {
  return ReadArticle(std::filesystem::path(SYNOPTIC_SAMPLES) / (name + ".txt"));
}

Indices IndicesOf(const std::vector<ArticlePair>& pairs) {
  Indices indices;
  for (const ArticlePair& pair : pairs) indices.emplace_back(pair.a, pair.b);
  return indices;
}

class PairTest : public ::testing::Test {
 protected:
  const Model model_ = Model::Default();
  const std::vector<Article> italian_ = {Read("gpu-launch/it"), Read("moon-landing/it"),
                                         Read("charter/it"), Read("olympics/it")};
  const std::vector<Article> others_ = {Read("moon-landing/id"), Read("charter/id"),
                                        Read("notre-dame/de"), Read("gpu-launch/id"),
                                        Read("olympics/en")};
};

TEST_F(PairTest, FindsWhatBelongsTogether) {
  EXPECT_EQ(IndicesOf(Pair(model_, italian_, others_)), (Indices{{0, 3}, {1, 0}, {2, 1}, {3, 4}}));
}

TEST_F(PairTest, IsTheSameTheOtherWayRoundAndForAnyNumberOfThreads) {
  PairOptions options;
  options.min_probability = 0;
  const std::vector<ArticlePair> pairs = Pair(model_, italian_, others_, options);
  options.threads = 3;
  std::vector<ArticlePair> turned = Pair(model_, others_, italian_, options);
  ASSERT_EQ(pairs.size(), turned.size());
  for (ArticlePair& pair : turned) std::swap(pair.a, pair.b);
  std::ranges::sort(turned, {}, [](const ArticlePair& pair) {
    return std::tuple(pair.a, -pair.probability, -pair.closeness, pair.b);
  });
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    EXPECT_EQ(pairs[i].a, turned[i].a);
    EXPECT_EQ(pairs[i].b, turned[i].b);
    EXPECT_NEAR(pairs[i].probability, turned[i].probability, 1e-5);
  }
}

TEST_F(PairTest, FindsPairsWithinOneCollection) {
  std::vector<Article> all = italian_;
  all.insert(all.end(), others_.begin(), others_.end());
  EXPECT_EQ(IndicesOf(Pair(model_, all)), (Indices{{0, 7}, {1, 4}, {2, 5}, {3, 8}}));
}

TEST_F(PairTest, PairsArticlesOfOneLanguageIfAsked) {
  const std::vector<Article> same = {italian_[0], italian_[1]};
  EXPECT_THAT(Pair(model_, same, same), IsEmpty());
  PairOptions options;
  options.same_language = true;
  EXPECT_EQ(IndicesOf(Pair(model_, same, same, options)), (Indices{{0, 0}, {1, 1}}));
}

TEST_F(PairTest, GivesAnArticleOneCounterpartIfAsked) {
  const std::vector<Article> twice = {others_[3], others_[3], others_[0]};
  EXPECT_THAT(IndicesOf(Pair(model_, italian_, twice)), IsSupersetOf(Indices{{0, 0}, {0, 1}}));
  PairOptions options;
  options.one_to_one = true;
  EXPECT_EQ(IndicesOf(Pair(model_, italian_, twice, options)), (Indices{{0, 0}, {1, 2}}));
}

TEST_F(PairTest, AsksForDatesThatLieNear) {
  std::vector<Article> a = {italian_[0]};
  std::vector<Article> b = {others_[3]};
  a[0].date = "2024-03-19";
  b[0].date = "2024-03-22";
  PairOptions options;
  options.most_days = 2;
  EXPECT_THAT(Pair(model_, a, b, options), IsEmpty());
  options.most_days = 3;
  EXPECT_THAT(Pair(model_, a, b, options), Not(IsEmpty()));
  options.most_days = 0;
  b[0].date = "";
  EXPECT_THAT(Pair(model_, a, b, options), Not(IsEmpty()));
}

// Without vectors, figures alone must not make a pair of what shares a year.
TEST_F(PairTest, DoesWithoutVectors) {
  const NoVectors none;
  const std::vector<ArticlePair> pairs = Pair(none, italian_, others_);
  for (const ArticlePair& pair : pairs) {
    EXPECT_THAT((Indices{{0, 3}, {1, 0}, {2, 1}, {3, 4}}),
                ::testing::Contains(std::pair(pair.a, pair.b)));
  }
}

TEST_F(PairTest, TakesEmptyCollectionsAndArticles) {
  EXPECT_THAT(Pair(model_, std::vector<Article>{}, italian_), IsEmpty());
  EXPECT_THAT(Pair(model_, std::vector<Article>{}), IsEmpty());
  EXPECT_THAT(Pair(model_, std::vector<Article>(3), italian_), IsEmpty());
}

TEST_F(PairTest, RefusesOptionsOutOfRange) {
  PairOptions options;
  options.min_probability = 1.5;
  EXPECT_THROW(Pair(model_, italian_, options), Error);
  options = {};
  options.threads = 0;
  EXPECT_THROW(Pair(model_, italian_, options), Error);
}

TEST_F(PairTest, WhatProgressThrowsEndsIt) {
  PairOptions options;
  options.progress = [](double) { throw std::runtime_error("enough"); };
  EXPECT_THROW(Pair(model_, italian_, others_, options), std::runtime_error);
}

}  // namespace
}  // namespace synoptic
