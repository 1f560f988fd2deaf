// Features and their names stand side by side in code, in lists of one order: each name is that of
// the field at its place.

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "align/claims/extra/word_features.hpp"
#include "align/linking/free/features.hpp"
#include "align/linking/free/link_model.hpp"
#include "align/linking/ordered/bead_evidence.hpp"

namespace synoptic {
namespace {

template <typename Features>
using Named = std::vector<std::pair<std::string_view, float Features::*>>;

template <typename Features>
void ExpectNamesOfFields(const Named<Features>& fields) {
  EXPECT_EQ(fields.size(), Features::kCount);
  for (const auto& [name, field] : fields) {
    const auto at = std::ranges::find(Features::kNames, name) - Features::kNames.begin();
    ASSERT_LT(static_cast<std::size_t>(at), Features::kCount) << name;
    Features features;
    features.*field = 7;
    EXPECT_EQ(features.AsArray()[static_cast<std::size_t>(at)], 7) << name;
  }
}

TEST(FeatureNamesTest, AreThoseOfTheFieldsOfAPair) {
  using F = linking::PairFeatures;
  ExpectNamesOfFields<F>({{"scaled", &F::scaled},
                          {"tokens", &F::tokens},
                          {"containment", &F::containment},
                          {"preferred", &F::preferred},
                          {"tokens_lift", &F::tokens_lift},
                          {"tokens_margin", &F::tokens_margin},
                          {"window", &F::window},
                          {"identical", &F::identical},
                          {"distance", &F::distance},
                          {"values", &F::values},
                          {"names", &F::names}});
}

TEST(FeatureNamesTest, AreThoseOfTheFieldsOfACompetition) {
  using F = linking::Competition;
  ExpectNamesOfFields<F>({{"plausibility", &F::plausibility},
                          {"mass", &F::mass},
                          {"lesser_demand", &F::lesser_demand},
                          {"greater_demand", &F::greater_demand},
                          {"neighbours", &F::neighbours}});
}

TEST(FeatureNamesTest, AreThoseOfTheFieldsOfAWord) {
  using F = claims::WordFeatures;
  ExpectNamesOfFields<F>({{"best", &F::best},
                          {"window", &F::window},
                          {"phrase", &F::phrase},
                          {"clause", &F::clause},
                          {"context", &F::context},
                          {"context_contest", &F::context_contest},
                          {"contest", &F::contest},
                          {"mutual", &F::mutual},
                          {"density", &F::density}});
}

TEST(FeatureNamesTest, OfSurroundingsStandBehindThoseOfTheCompetition) {
  linking::Surroundings cell;
  cell.competition.neighbours = 1;
  cell.logit = 2;
  cell.same_unit = 3;
  cell.in_order = 4;
  cell.crossed = 5;
  const auto features = cell.AsArray();
  EXPECT_EQ(features[4], 1);
  const std::vector<std::string_view> names(linking::Surroundings::kOwnNames.begin(),
                                            linking::Surroundings::kOwnNames.end());
  EXPECT_EQ(names, (std::vector<std::string_view>{"logit", "same_unit", "in_order", "crossed"}));
  for (std::size_t k = 0; k < names.size(); ++k) {
    EXPECT_EQ(features[linking::Competition::kCount + k], static_cast<float>(k + 2)) << names[k];
  }
}

TEST(FeatureNamesTest, OfPlausibilitySayWhatIsTimesCloseness) {
  linking::PairFeatures cell;
  cell.window = 2;
  const auto features = PlausibilityFeatures(cell, 0.5F, {0, 1});
  const auto names = linking::PlausibilityNames();
  for (std::size_t k = 0; k < names.size(); ++k) {
    const float expected = names[k] == "window"             ? 2.0F
                           : names[k] == "window*closeness" ? 1.0F
                           : names[k] == "closeness"        ? 0.5F
                                                            : 0.0F;
    EXPECT_EQ(features[k], expected) << names[k];
  }
}

TEST(FeatureNamesTest, OfBeadsStandInTheOrderOfTheirNumbers) {
  using linking::kBeadFeatureNames;
  EXPECT_EQ(kBeadFeatureNames[linking::kLinked], "linked");
  EXPECT_EQ(kBeadFeatureNames[linking::kMatchedSquared], "matched_squared");
  EXPECT_EQ(kBeadFeatureNames[linking::kVectorShare], "vector_share");
  EXPECT_EQ(kBeadFeatureNames[linking::kMeanGain], "mean_gain");
  EXPECT_EQ(kBeadFeatureNames[linking::kFiguresUnmatched], "figures_unmatched");
  EXPECT_EQ(kBeadFeatureNames[linking::kDeletedNext], "deleted_next");
  EXPECT_EQ(kBeadFeatureNames[linking::kDeletedEnd], "deleted_end");
}

}  // namespace
}  // namespace synoptic
