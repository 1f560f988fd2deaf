// Features and their names stand side by side in code, in lists of one order: each name is that of
// the field at its place.

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "align/claims/extra/word_features.hpp"
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
                          {"density", &F::density},
                          {"weight", &F::weight},
                          {"level", &F::level}});
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
