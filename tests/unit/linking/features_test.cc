#include "align/linking/free/features.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::linking {
namespace {

using testing::FeaturesOf;
using testing::FeaturesOfWholeUnits;
using ::testing::FloatNear;
using testing::MakeEncoding;
using ::testing::Pointwise;
using testing::RandomEncoding;
using testing::WordFeatures;

TEST(FeaturesTest, AreTheSameWhenTheArticlesAreSwapped) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = RandomEncoding(1 + seed % 7, seed);
    const Encoding b = RandomEncoding(1 + seed % 5, seed + 100);
    const FeatureTable table = WordFeatures(a, b);
    const FeatureTable swapped = WordFeatures(b, a);
    ASSERT_EQ(table.rows, swapped.cols);
    ASSERT_EQ(table.cols, swapped.rows);
    EXPECT_NEAR(table.closeness, swapped.closeness, 1e-6F);
    for (std::size_t i = 0; i < table.rows; ++i) {
      const std::vector<PairFeatures> row = table.Row(i);
      for (std::size_t j = 0; j < table.cols; ++j) {
        EXPECT_THAT(row[j].AsArray(), Pointwise(FloatNear(1e-3F), swapped.Row(j)[i].AsArray()));
      }
    }
  }
}

TEST(FeaturesTest, OfWholeUnitsAreThoseOfUnitsAsClauses) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = RandomEncoding(1 + seed % 7, seed);
    const Encoding b = RandomEncoding(1 + seed % 5, seed + 100);
    const FeatureTable table = WordFeatures(a, b);
    FeatureTable whole = FeaturesOfWholeUnits(a, b);
    for (std::size_t i = 0; i < table.rows; ++i) {
      const std::vector<PairFeatures> row = table.Row(i);
      for (std::size_t j = 0; j < table.cols; ++j) {
        EXPECT_THAT(whole.Row(i)[j].AsArray(), Pointwise(FloatNear(1e-4F), row[j].AsArray()));
      }
    }
    EXPECT_TRUE(whole.words.plain_excess.values.empty());
    whole.LeaveEvidenceOfLinks();
    EXPECT_EQ(whole.Tokens(0, 0), table.Tokens(0, 0));
    EXPECT_EQ(whole.sentence.values, table.sentence.values);
    EXPECT_TRUE(whole.words.gain.values.empty());
  }
}

TEST(FeaturesTest, AreFiniteAndSharesLieInTheirBounds) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const FeatureTable table =
        WordFeatures(RandomEncoding(seed % 6, seed), RandomEncoding(seed % 4, seed + 100));
    for (std::size_t i = 0; i < table.rows && table.cols > 0; ++i) {
      for (const PairFeatures& cell : table.Row(i)) {
        for (const float value : cell.AsArray()) EXPECT_TRUE(std::isfinite(value));
        for (const float share : {cell.excess, cell.excess_lesser, cell.excess_greater,
                                  cell.clauses_excess, cell.clause_contained, cell.distance}) {
          EXPECT_GE(share, 0);
          EXPECT_LE(share, 1 + 1e-5F);
        }
      }
    }
  }
}

TEST(FeaturesTest, TellHowCloseTheArticlesAreByTheBestOfEachUnit) {
  const Encoding a = MakeEncoding({{"sole"}, {"luna"}});
  const Encoding b = MakeEncoding({{"sole"}, {"vento"}, {"luna"}});
  constexpr float kOfImagined = 20 * 0.55F;
  EXPECT_FLOAT_EQ(WordFeatures(a, a).closeness, (4 + kOfImagined) / (4 + 20));
  EXPECT_FLOAT_EQ(WordFeatures(a, b).closeness, (4 + kOfImagined) / (5 + 20));
}

TEST(FeaturesTest, MeasureTheDistanceOfRelativePositions) {
  const FeatureTable table = WordFeatures(RandomEncoding(5, 1), RandomEncoding(3, 2));
  EXPECT_FLOAT_EQ(table.Row(0)[0].distance, 0);
  EXPECT_FLOAT_EQ(table.Row(4)[2].distance, 0);
  EXPECT_FLOAT_EQ(table.Row(0)[2].distance, 1);
  EXPECT_FLOAT_EQ(table.Row(1)[1].distance, 0.25F);
  EXPECT_FLOAT_EQ(WordFeatures(RandomEncoding(1, 1), RandomEncoding(3, 2)).Row(0)[1].distance, 0)
      << "the only sentence stands in the middle";
}

TEST(FeaturesTest, SayHowFarAPairLeadsTheOthersOfItsUnits) {
  const Encoding a = MakeEncoding({{"sole", "mare"}, {"luna", "mare"}});
  const FeatureTable table = WordFeatures(a, a);
  const auto gain = [&](std::size_t i, std::size_t j) { return table.words.gain.row(i)[j]; };
  ASSERT_GT(gain(0, 0), gain(0, 1));
  EXPECT_FLOAT_EQ(table.Row(0)[0].gain_lead_lesser, gain(0, 0) - gain(0, 1));
  EXPECT_FLOAT_EQ(table.Row(0)[1].gain_lead_greater, gain(0, 1) - gain(0, 0));
  EXPECT_EQ(WordFeatures(a, MakeEncoding({{"sole"}})).Row(0)[0].gain_lead_lesser, 0)
      << "in its row there is no other";
}

TEST(FeaturesTest, HoldWhatTheUnitsMentionBoth) {
  const Encoding a = MakeEncoding({{"sole"}, {"luna"}});
  std::vector<Unit> units(2);
  units[1].mentions = {{MentionType::kNumber, {}, Value::Parse(MentionType::kNumber, "4812"), 1},
                       {MentionType::kName, {}, Value::Parse(MentionType::kName, "makron"), 1}};
  const MentionIndex mentions(units, units, Defaults().linking.mentions);
  const FeatureTable table = FeaturesOf(a, a, mentions, units, units);
  EXPECT_FLOAT_EQ(table.Row(1)[1].values, 1);
  EXPECT_FLOAT_EQ(table.Row(1)[1].names_alone, 1);
  EXPECT_EQ(table.Row(0)[1].values, 0);
  EXPECT_EQ(table.Row(0)[1].names, 0);
}

TEST(FeaturesTest, KnowHeadlinesAndLeads) {
  const Encoding code = MakeEncoding({{"a"}, {"b"}, {"c"}, {"d"}});
  FeatureTable table = WordFeatures(code, code);
  EXPECT_EQ(table.Row(0)[3].headline, 0);
  table.a.has_headline = true;
  EXPECT_EQ(table.Row(0)[3].headline, 1);
  EXPECT_EQ(table.Row(3)[0].headline, 0);
  EXPECT_EQ(table.Row(2)[1].both_lead, 1);
  EXPECT_EQ(table.Row(3)[1].both_lead, 0);
}

TEST(FeaturesTest, CarryWhatIsKnownOfTheArticles) {
  FeatureTable table = WordFeatures(RandomEncoding(2, 1), RandomEncoding(2, 2));
  table.relatedness = -2;
  EXPECT_EQ(table.Row(0)[0].relatedness, -2);
  EXPECT_EQ(table.Row(1)[1].closeness, table.closeness);
}

TEST(FeaturesTest, StandInTheirArrayUnderTheirNames) {
  PairFeatures cell;
  cell.cosine = 1;
  cell.relatedness = 2;
  const auto array = cell.AsArray();
  for (std::size_t k = 0; k < PairFeatures::kCount; ++k) {
    const std::string_view name = PairFeatures::kFields[k].name;
    EXPECT_EQ(array[k], name == "cosine" ? 1.0F : name == "relatedness" ? 2.0F : 0.0F) << name;
  }
}

TEST(FeaturesTest, AreNoneOfArticlesWithoutUnits) {
  const FeatureTable table = WordFeatures(MakeEncoding({}), MakeEncoding({{"sole"}}));
  EXPECT_EQ(table.rows, 0U);
  EXPECT_EQ(table.cols, 1U);
}

}  // namespace
}  // namespace synoptic::linking
