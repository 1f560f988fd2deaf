// What the weights of links know of articles that are closer to each other, or further apart, than
// those that they were learned from, is nothing: such articles are taken for ones at the bound.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "align/linking/free/link_model.hpp"
#include "tests/unit/defaults.hpp"
#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

using ::testing::ElementsAreArray;
using ::testing::Not;

linking::PairFeatures Pair() {
  linking::PairFeatures cell;
  cell.scaled = 0.7F;
  cell.tokens = 0.5F;
  cell.values = 0.25F;
  return cell;
}

TEST(ClosenessTest, CountsBetweenItsBoundsAndNotBeyondThem) {
  const auto features = [](float closeness) {
    return linking::PlausibilityFeatures(Pair(), closeness, Defaults().links.closeness);
  };
  EXPECT_THAT(features(0.3F), Not(ElementsAreArray(features(0.5F))));
  EXPECT_THAT(features(0.6F), ElementsAreArray(features(1.0F)));
  EXPECT_THAT(features(0.0F), ElementsAreArray(features(0.25F)));
}

}  // namespace
}  // namespace synoptic::wires
