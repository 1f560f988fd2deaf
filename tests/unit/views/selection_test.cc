#include "synoptic/selection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "synoptic/table.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using ::testing::ElementsAre;

/// Numbers of the claims that are selected, as the table has them.
std::vector<std::size_t> Selected(const Synopsis& synopsis, const Selection& selection) {
  std::vector<std::size_t> numbers;
  for (const auto& row : ClaimTable(synopsis, selection).rows) {
    numbers.push_back(std::get<std::size_t>(row.front()));
  }
  return numbers;
}

TEST(Selection, WithoutAnythingSetSelectsAll) {
  EXPECT_EQ(Selected(testing::Bridge(), {}).size(), testing::Bridge().claims.size());
  EXPECT_TRUE(Selection{}.IsOfAll());
  EXPECT_FALSE(Selection{.labels = {Label::kOnly}}.IsOfAll());
  EXPECT_FALSE(Selection{.articles = {0}}.IsOfAll());
  EXPECT_FALSE(Selection{.min_probability = .1}.IsOfAll());
}

TEST(Selection, TakesLabelsArticlesAndProbabilities) {
  const Synopsis library = testing::Library();
  EXPECT_THAT(Selected(library, {.labels = {Label::kDiffers, Label::kOnly}}), ElementsAre(2, 4));
  EXPECT_THAT(Selected(library, {.articles = {0, 1, 2}}), ElementsAre(1, 2));
  EXPECT_THAT(Selected(library, {.articles = {0, 2}}), ElementsAre(3));
  EXPECT_THAT(Selected(library, {.articles = {1, 2}}), ElementsAre(5));
  EXPECT_THAT(Selected(library, {.articles = {0}}), ElementsAre(4));
  EXPECT_THAT(Selected(library, {.min_probability = .84}), ElementsAre(1, 4, 5));
  EXPECT_THAT(Selected(library, {.labels = {Label::kShared}, .min_probability = .85}),
              ElementsAre(5));
}

/// Every claim is one article's, or that of one set of several: the subsets part the claims.
TEST(Selection, SubsetsPartTheClaims) {
  const Synopsis library = testing::Library();
  std::multiset<std::size_t> all;
  for (unsigned subset = 1; subset < 8; ++subset) {
    Selection selection;
    for (std::size_t i = 0; i < 3; ++i) {
      if ((subset >> i & 1U) != 0) selection.articles.push_back(i);
    }
    for (const std::size_t number : Selected(library, selection)) all.insert(number);
  }
  EXPECT_THAT(all, ElementsAre(1, 2, 3, 4, 5));
}

}  // namespace
}  // namespace synoptic
