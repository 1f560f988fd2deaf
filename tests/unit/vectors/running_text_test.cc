#include "models/vectors/running_text.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace synoptic::vectors {
namespace {

/// Words along the axes of a space of four dimensions.
RunningText TextOf(const std::vector<float>& frequencies) {
  return {frequencies, 4, [](std::size_t word, std::span<float> out) { out[word % 4] = 2; }};
}

Matrix Form(float x, float y) {
  Matrix form(1, 4);
  form.row(0)[0] = x;
  form.row(0)[1] = y;
  return form;
}

float MeanOfLargest(const ChanceMatch& match, float words) {
  return match.level + match.slope * std::log(words / kWordsByChance);
}

TEST(RunningTextTest, AWordOfEachSentenceIsFoundByChance) {
  const RunningText text = TextOf({1, 0, 0, 0});
  EXPECT_NEAR(MeanOfLargest(text.ChanceMatches(Form(1, 0))[0], 8), 1, 0.02F);
  EXPECT_NEAR(MeanOfLargest(text.ChanceMatches(Form(0, 1))[0], 8), 0, 0.02F);
}

TEST(RunningTextTest, ARareWordIsFoundTheOftenerTheLongerTheText) {
  // One word in sixteen: of L words none is it with the probability (15/16)^L.
  const RunningText text = TextOf({1, 15, 0, 0});
  const ChanceMatch match = text.ChanceMatches(Form(1, 0))[0];
  EXPECT_NEAR(MeanOfLargest(match, 8), 1 - std::pow(15.0F / 16, 8.0F), 0.02F);
  EXPECT_NEAR(MeanOfLargest(match, 32), 1 - std::pow(15.0F / 16, 32.0F), 0.02F);
}

TEST(RunningTextTest, WithoutWordsSaysNothing) {
  EXPECT_TRUE(TextOf({}).ChanceMatches(Form(1, 0)).empty());
  EXPECT_TRUE(TextOf({0, 0}).ChanceMatches(Form(1, 0)).empty());
}

}  // namespace
}  // namespace synoptic::vectors
