#include "align/linking/word_similarity/rarity.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"
#include "tests/unit/linking/slow_matching.hpp"

namespace synoptic::linking {
namespace {

using ::testing::Each;
using ::testing::FloatNear;
using ::testing::Gt;
using testing::MakeEncoding;
using ::testing::Pointwise;
using testing::RandomEncoding;
using testing::SlowRarity;
using testing::WeighTypes;

// Of each token.
std::vector<float> OfTokens(const Encoding& encoding, const std::vector<float>& weights) {
  std::vector<float> of_tokens;
  for (const Token& token : encoding.tokens) of_tokens.push_back(weights[token.type]);
  return of_tokens;
}

TEST(RarityWeightsTest, EqualTheirDefinition) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = RandomEncoding(seed % 7, seed);
    const Encoding b = RandomEncoding(seed % 5, seed + 100);
    const TypeWeights weights = WeighTypes(a, b);
    EXPECT_THAT(OfTokens(a, weights.a), Pointwise(FloatNear(1e-5F), SlowRarity(a, b)));
    EXPECT_THAT(OfTokens(b, weights.b), Pointwise(FloatNear(1e-5F), SlowRarity(b, a)));
    EXPECT_THAT(weights.a, Each(Gt(0.0F)));
  }
}

TEST(RarityWeightsTest, AreLowerForWhatStandsEverywhere) {
  const Encoding a = MakeEncoding({{"huang", "sole"}, {"huang", "luna"}, {"huang", "mare"}});
  const Encoding b = MakeEncoding({{"huang", "sole"}, {"huang", "vento"}});
  const std::vector<float> weights = OfTokens(a, WeighTypes(a, b).a);
  EXPECT_LT(weights[0], weights[1]) << "huang stands in five units, sole in two";
  EXPECT_LT(weights[1], weights[3]) << "luna stands in one";
  EXPECT_EQ(weights[0], weights[2]);
}

TEST(RarityWeightsTest, CountAWordOnceAUnit) {
  const Encoding once = MakeEncoding({{"sole", "x"}, {"luna"}});
  const Encoding often = MakeEncoding({{"sole", "x", "sole"}, {"luna"}});
  const Encoding other = MakeEncoding({{"vento"}});
  EXPECT_EQ(WeighTypes(once, other).a[0], WeighTypes(often, other).a[0]);
}

}  // namespace
}  // namespace synoptic::linking
