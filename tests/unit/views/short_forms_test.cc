#include "align/views/short_forms.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "synoptic/synopsis.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

std::string Printed(const Claim& claim) {
  std::ostringstream out;
  out << claim;
  return out.str();
}

TEST(Names, LabelsAndOrdersHaveTheNamesOfTheJson) {
  EXPECT_EQ(LabelName(Label::kShared), "shared");
  EXPECT_EQ(LabelName(Label::kPartial), "partial");
  EXPECT_EQ(LabelName(Label::kDiffers), "differs");
  EXPECT_EQ(LabelName(Label::kOnly), "only");
  EXPECT_EQ(OrderName(Order::kFree), "free");
  EXPECT_EQ(OrderName(Order::kMonotone), "monotone");
}

TEST(Names, AClaimPrintsItsLabelProbabilityAndUnitsCountedFromOne) {
  const Claim claim{Label::kShared, 0.93, {{0, {2}, {}}, {1, {3, 4}, {}}}, {}};
  EXPECT_EQ(Printed(claim), "shared .93  A: 3  B: 4,5");
  EXPECT_EQ(Printed(testing::Only(1, 0, 1)), "only 1.0  B: 1");
}

TEST(Names, AProbabilityTakesThreeCharactersWhateverItIs) {
  EXPECT_EQ(views::ShortProbability(0), ".00");
  EXPECT_EQ(views::ShortProbability(0.067), ".07");
  EXPECT_EQ(views::ShortProbability(0.5), ".50");
  EXPECT_EQ(views::ShortProbability(0.994), ".99");
  EXPECT_EQ(views::ShortProbability(0.9999), ".99");
  EXPECT_EQ(views::ShortProbability(1), "1.0");
  EXPECT_EQ(views::ShortProbability(1.5), "1.0");
  EXPECT_EQ(views::ShortProbability(-1), ".00");
}

TEST(Names, ArticlesAreLetteredLikeTheColumnsOfASheet) {
  EXPECT_EQ(views::ArticleLetter(0), "A");
  EXPECT_EQ(views::ArticleLetter(25), "Z");
  EXPECT_EQ(views::ArticleLetter(26), "AA");
  EXPECT_EQ(views::ArticleLetter(26 * 27), "AAA");
}

}  // namespace
}  // namespace synoptic
