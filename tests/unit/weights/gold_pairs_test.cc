#include "align/weights/learning/gold_pairs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace synoptic::weights {
namespace {

using ::testing::ElementsAre;

Gold::Link Between(Gold::Side a, Gold::Side b) { return {std::move(a), std::move(b)}; }

TEST(GoldPairsTest, SayOfEachTwoSentencesWhetherTheyAreLinkedOrItIsOpen) {
  GoldGroup group{"made", {}, {}};
  for (const std::size_t sentences : {2U, 3U, 1U}) {
    group.sides.push_back({{}, std::vector<Unit>(sentences)});
  }
  group.gold.links = {Between({0, {0}}, {1, {0, 1}}), Between({1, {2}}, {2, {0}})};
  group.gold.possible = {Between({0, {0}}, {1, {1}}), Between({0, {1}}, {1, {2}})};
  const std::vector<ArticlePair> pairs = PairsOf(group);
  ASSERT_EQ(pairs.size(), 3U);
  EXPECT_THAT(pairs[0].truth, ElementsAre(Truth::kLinked, Truth::kLinked, Truth::kApart,
                                          Truth::kApart, Truth::kApart, Truth::kOpen));
  EXPECT_THAT(pairs[1].truth, ElementsAre(Truth::kApart, Truth::kApart));
  EXPECT_THAT(pairs[2].truth, ElementsAre(Truth::kApart, Truth::kApart, Truth::kLinked));
}

}  // namespace
}  // namespace synoptic::weights
