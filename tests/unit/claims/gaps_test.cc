#include "align/claims/differences/gaps.hpp"

#include <gtest/gtest.h>

#include <string>

namespace synoptic::claims {
namespace {

std::string Between(MentionType type, const std::string& a, const std::string& b) {
  const auto gap = GapBetween(Value::Parse(type, a), Value::Parse(type, b));
  return gap ? Describe(*gap) : "";
}

TEST(GapsTest, OfFiguresAreAbsoluteAndRelativeToTheLarger) {
  EXPECT_EQ(Between(MentionType::kMoney, "864000000 EUR", "846000000 EUR"),
            "18 million EUR, 2.1 %, apart");
  EXPECT_EQ(Between(MentionType::kNumber, "47", "74"), "27, 36 %, apart");
  EXPECT_EQ(Between(MentionType::kNumber, "0", "3"), "3, 100 %, apart");
  EXPECT_EQ(Between(MentionType::kNumber, "1.1", "1.4"), "0.3, 21 %, apart");
  const auto gap = GapBetween(Value::Parse(MentionType::kNumber, "74"),
                              Value::Parse(MentionType::kNumber, "47"));
  ASSERT_TRUE(gap);
  EXPECT_DOUBLE_EQ(gap->absolute, 27);
  EXPECT_DOUBLE_EQ(gap->relative, 27.0 / 74);
  EXPECT_EQ(gap->unit, "");
}

TEST(GapsTest, OfPercentagesAreInTheirPoints) {
  EXPECT_EQ(Between(MentionType::kQuantity, "61 %", "58 %"), "3 percentage points apart");
  EXPECT_EQ(Between(MentionType::kQuantity, "2 %", "1 %"), "1 percentage point apart");
}

TEST(GapsTest, OfDatesAreInWhatBothTell) {
  EXPECT_EQ(Between(MentionType::kDate, "2021-03-12", "2021-03-15"), "3 days apart");
  EXPECT_EQ(Between(MentionType::kDate, "2024-02-28", "2024-03-01"), "2 days apart");
  EXPECT_EQ(Between(MentionType::kDate, "--08-15", "--08-25"), "10 days apart");
  EXPECT_EQ(Between(MentionType::kDate, "2019-12", "2020-01"), "1 month apart");
  EXPECT_EQ(Between(MentionType::kDate, "1873", "1874"), "1 year apart");
  EXPECT_EQ(Between(MentionType::kDate, "T16:20", "T16:50"), "30 minutes apart");
}

TEST(GapsTest, AreNoneBetweenUnitsAndDatesOfOtherKinds) {
  EXPECT_EQ(Between(MentionType::kMoney, "5 EUR", "5 USD"), "");
  EXPECT_EQ(Between(MentionType::kDate, "2021-03-12", "2022"), "");
  EXPECT_EQ(Between(MentionType::kDate, "W-2", "W-4"), "");
  EXPECT_EQ(Between(MentionType::kDate, "2021-02-30", "2021-03-01"), "");
  EXPECT_EQ(Between(MentionType::kDate, "T16:20", "T16"), "");
  EXPECT_EQ(Between(MentionType::kNumber, "47", "47"), "");
}

}  // namespace
}  // namespace synoptic::claims
