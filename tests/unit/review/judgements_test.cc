#include "align/review/judgements.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace synoptic::review {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Sides = linking::JudgedLinks::Sides;
using Verdict = LocatedJudgement::Verdict;

LocatedJudgement Make(Verdict verdict, Sides units, std::size_t a = 0, std::size_t b = 1) {
  return {.line = 0, .verdict = verdict, .a = a, .b = b, .units = std::move(units)};
}

TEST(JudgementsTest, AreOfPairsOfArticles) {
  const Judgements judgements(
      {Make(Verdict::kRight, {{1}, {2}}), Make(Verdict::kWrong, {{3}, {4}}, 1, 2)});
  EXPECT_THAT(judgements.Of(0, 1).right, ElementsAre(Sides{{1}, {2}}));
  EXPECT_THAT(judgements.Of(0, 1).wrong, IsEmpty());
  EXPECT_THAT(judgements.Of(1, 2).wrong, ElementsAre(Sides{{3}, {4}}));
  EXPECT_TRUE(judgements.Of(0, 2).empty());
  ASSERT_THAT(judgements.Rejected(), SizeIs(1));
  EXPECT_EQ(judgements.Rejected()[0].b, 2u);
}

TEST(JudgementsTest, WhatIsSaidTwiceCountsOnce) {
  const Judgements judgements({Make(Verdict::kRight, {{1}, {2}}), Make(Verdict::kRight, {{1}, {2}}),
                               Make(Verdict::kWrong, {{0}, {0}}),
                               Make(Verdict::kWrong, {{0}, {0}})});
  EXPECT_THAT(judgements.Of(0, 1).right, SizeIs(1));
  EXPECT_THAT(judgements.Of(0, 1).wrong, SizeIs(1));
}

TEST(JudgementsTest, WhatIsRightIsNotWrong) {
  const Judgements judgements({Make(Verdict::kWrong, {{0, 1}, {2, 3}}),
                               Make(Verdict::kRight, {{1}, {2}}), Make(Verdict::kWrong, {{1}, {2}}),
                               Make(Verdict::kWrong, {{4, 5}, {2, 3}})});
  EXPECT_THAT(judgements.Of(0, 1).wrong,
              ElementsAre(Sides{{0}, {2, 3}}, Sides{{1}, {3}}, Sides{{4, 5}, {2, 3}}));
}

}  // namespace
}  // namespace synoptic::review
