#include "models/mentions/value/telling.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/text.hpp"

namespace synoptic::mentions {
namespace {

float Of(MentionType type, std::string_view value) {
  return TellingOf({type, {}, Value::Parse(type, std::string(value))});
}

TEST(Telling, GrowsWithHowRareAValueIs) {
  using enum MentionType;
  const std::vector<float> rising = {
      Of(kNumber, "1"),       Of(kNumber, "3"),    Of(kNumber, "30"),        Of(kQuantity, "30 %"),
      Of(kQuantity, "7.5 %"), Of(kNumber, "4812"), Of(kMoney, "4812000 USD")};
  for (std::size_t i = 1; i < rising.size(); ++i) EXPECT_GT(rising[i], rising[i - 1]) << i;
  EXPECT_LT(rising.front(), 0.1F);
  EXPECT_GT(rising.back(), 0.85F);
}

TEST(Telling, OfDatesIsHowFullTheyAre) {
  using enum MentionType;
  EXPECT_LT(Of(kDate, "W-1"), Of(kDate, "2024"));
  EXPECT_LT(Of(kDate, "198X"), Of(kDate, "2024"));
  EXPECT_LT(Of(kDate, "2024"), Of(kDate, "2024-03"));
  EXPECT_LT(Of(kDate, "2024-03"), Of(kDate, "2024-03-18"));
  EXPECT_LT(Of(kDate, "T19"), Of(kDate, "T19:35"));
  EXPECT_GT(Of(kDate, "2024-03-18"), 0.8F);
}

TEST(Telling, OfNamesIsWhetherTheyAreKnown) {
  using enum MentionType;
  EXPECT_LT(Of(kName, "region 150"), Of(kName, "region DE"));
  EXPECT_LT(Of(kName, "region DE"), Of(kName, "imf"));
  EXPECT_LT(Of(kName, "imf"), Of(kName, "rossi"));
  EXPECT_LT(Of(kName, "rossi"), Of(kName, "anna rossi"));
}

TEST(Telling, IsBetweenZeroAndOneOfAllThatIsFound) {
  const std::string text =
      "On 18 March 2024 at 7:30 pm Anna Rossi, 34, paid 4,812.50 euros (about 7 %) for the "
      "\"Blue Boat\", https://example.com/boat said; @anna: one of 1/3, 2:1, -5 °C.";
  const std::vector<Mention> found = FindMentions(text, "en", "");
  EXPECT_GT(found.size(), 8U);
  for (const Mention& mention : found) {
    EXPECT_GT(mention.telling, 0) << Slice(text, mention.span);
    EXPECT_LE(mention.telling, 1) << Slice(text, mention.span);
  }
  for (const std::string_view damaged : {"", "abc", "1e999", "9999999999999999999999"}) {
    EXPECT_GE(Of(MentionType::kNumber, damaged), 0) << damaged;
  }
}

}  // namespace
}  // namespace synoptic::mentions
