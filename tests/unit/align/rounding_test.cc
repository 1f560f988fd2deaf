#include "align/rounding.hpp"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

double RoundedOnce(double probability) {
  Synopsis synopsis;
  synopsis.claims.push_back(
      {.label = Label::kOnly, .probability = probability, .members = {}, .differences = {}});
  RoundNumbers(synopsis);
  return synopsis.claims.front().probability;
}

TEST(Rounding, LeavesFourDecimalsAndNeverMakesCertain) {
  EXPECT_DOUBLE_EQ(RoundedOnce(.12344), .1234);
  EXPECT_DOUBLE_EQ(RoundedOnce(.12346), .1235);
  EXPECT_DOUBLE_EQ(RoundedOnce(.99999), .9999);
  EXPECT_DOUBLE_EQ(RoundedOnce(1), 1);
  EXPECT_DOUBLE_EQ(RoundedOnce(0), 0);
  for (int i = 0; i < 1000; ++i) {
    const double once = RoundedOnce(i / 999.0);
    EXPECT_EQ(RoundedOnce(once), once);
  }
}

TEST(Rounding, RoundsAllThatAViewShows) {
  Synopsis synopsis;
  synopsis.relatedness = {{0, 1, .12344, false}};
  Link& link = synopsis.links.emplace_back();
  link.probability = .12344;
  link.evidence = {-.12344F, .12344F, .12344F, .12344F, .12344F, .12344F, {{{}, {}, .12344F}}};
  Claim& claim = synopsis.claims.emplace_back();
  claim.label_probability = .12344;
  RoundNumbers(synopsis);
  EXPECT_DOUBLE_EQ(synopsis.relatedness[0].probability, .1234);
  EXPECT_DOUBLE_EQ(link.probability, .1234);
  EXPECT_FLOAT_EQ(link.evidence.sentence, -.1234F);
  for (const float number :
       {link.evidence.tokens, link.evidence.a_in_b, link.evidence.b_in_a, link.evidence.mentions,
        link.evidence.neighbours, link.evidence.words[0].share}) {
    EXPECT_FLOAT_EQ(number, .1234F);
  }
  EXPECT_DOUBLE_EQ(*claim.label_probability, .1234);
}

}  // namespace
}  // namespace synoptic
