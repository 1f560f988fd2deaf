#include "align/linking/free/relatedness.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <vector>

#include "tests/unit/linking/encodings.hpp"

namespace synoptic::linking {
namespace {

using testing::MakeEncoding;
using testing::RandomEncoding;
using testing::WordFeatures;

TEST(FindRelatednessTest, IsTheSameWhenTheArticlesAreSwapped) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const Encoding a = RandomEncoding(seed % 7, seed);
    const Encoding b = RandomEncoding(seed % 5, seed + 50);
    const auto one = FindRelatedness(WordFeatures(a, b), {0.5F, 1, 1}, {1, 0.5F, 1}).AsArray();
    const auto other = FindRelatedness(WordFeatures(b, a), {1, 0.5F, 1}, {0.5F, 1, 1}).AsArray();
    for (std::size_t k = 0; k < one.size(); ++k) {
      EXPECT_TRUE(std::isfinite(one[k]));
      EXPECT_NEAR(one[k], other[k], 1e-4F) << RelatednessFeatures::kFields[k].name;
    }
  }
}

TEST(FindRelatednessTest, MeasuresClosenessByWhatTranslationsReach) {
  const FeatureTable table = WordFeatures(RandomEncoding(6, 1), RandomEncoding(6, 2));
  const RelatednessFeatures whole = FindRelatedness(table, {}, {});
  const RelatednessFeatures half = FindRelatedness(table, {0.5F, 1, 1}, {});
  EXPECT_FLOAT_EQ(half.excess_third, 2 * whole.excess_third);
  EXPECT_FLOAT_EQ(half.gain_third, whole.gain_third);
}

TEST(FindRelatednessTest, TakesTheBestThirdOfTheShorterArticle) {
  // Of three units one has a counterpart: that is all that is asked for.
  const Encoding a = MakeEncoding({{"sole", "mare"}, {"luna"}, {"vento"}});
  const Encoding b = MakeEncoding({{"re"}, {"legge"}, {"sole", "mare"}, {"voto"}});
  EXPECT_FLOAT_EQ(FindRelatedness(WordFeatures(a, b), {}, {}).excess_third, 1);
  const Encoding c = MakeEncoding({{"re"}, {"legge"}, {"pace"}, {"voto"}});
  EXPECT_FLOAT_EQ(FindRelatedness(WordFeatures(a, c), {}, {}).excess_third, 0);
}

TEST(RelatednessLogOddsTest, AreWithinTheirBounds) {
  RelatednessWeights weights;
  weights.weights.back() = 100;
  EXPECT_EQ(RelatednessLogOdds({}, weights), kMostLogOdds);
  weights.weights.back() = -100;
  EXPECT_EQ(RelatednessLogOdds({}, weights), -kMostLogOdds);
}

TEST(LevelOfTest, IsThatOfThePrimarySubtagOrTheMean) {
  const LanguageLevels levels = {{"it", {0.4F, 1, 1}}, {"zh", {0.8F, 1, 1}}};
  EXPECT_FLOAT_EQ(LevelOf(levels, "zh-Hant").excess, 0.8F);
  EXPECT_FLOAT_EQ(LevelOf(levels, "eo").excess, 0.6F);
  EXPECT_FLOAT_EQ(LevelOf({}, "eo").excess, 1);
}

}  // namespace
}  // namespace synoptic::linking
