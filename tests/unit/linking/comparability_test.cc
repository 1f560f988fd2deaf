#include "align/linking/comparability.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/unit/defaults.hpp"

namespace synoptic::linking {
namespace {

std::vector<Synopsis::Entry> Articles(const std::vector<std::size_t>& counts) {
  std::vector<Synopsis::Entry> articles(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) articles[i].units.resize(counts[i]);
  return articles;
}

Link LinkOf(std::size_t a, std::vector<std::size_t> a_units, std::size_t b,
            std::vector<std::size_t> b_units, float tokens) {
  Link link{a, b, std::move(a_units), std::move(b_units), 0.9, {}};
  link.evidence.tokens = tokens;
  return link;
}

TEST(ComparabilityTest, IsATranslationWhereLinksCoverBothArticles) {
  const Comparabilities comparabilities(
      Articles({3, 4}),
      {LinkOf(0, {0}, 1, {0}, 0.5F), LinkOf(0, {1}, 1, {1, 2}, 0.5F), LinkOf(0, {2}, 1, {3}, 0.5F)},
      Defaults().claims.claims.translation);
  EXPECT_EQ(comparabilities.Of(0, 1), Comparability::kParallel);
  EXPECT_EQ(comparabilities.Of(1, 0), Comparability::kParallel);
}

TEST(ComparabilityTest, IsIndependentWhereMuchHasNoLinkOrLinksCoverLittle) {
  EXPECT_EQ(Comparabilities(Articles({3, 4}), {LinkOf(0, {0}, 1, {0}, 0.9F)},
                            Defaults().claims.claims.translation)
                .Of(0, 1),
            Comparability::kComparable);
  EXPECT_EQ(Comparabilities(Articles({1, 1}), {LinkOf(0, {0}, 1, {0}, 0.2F)},
                            Defaults().claims.claims.translation)
                .Of(0, 1),
            Comparability::kComparable);
  EXPECT_EQ(Comparabilities(Articles({1, 1}), {}, Defaults().claims.claims.translation).Of(0, 1),
            Comparability::kComparable);
}

TEST(ComparabilityTest, IsThatOfEachTwoArticles) {
  const Comparabilities comparabilities(
      Articles({1, 1, 1}), {LinkOf(0, {0}, 1, {0}, 0.7F), LinkOf(1, {0}, 2, {0}, 0.2F)},
      Defaults().claims.claims.translation);
  EXPECT_EQ(comparabilities.Of(0, 1), Comparability::kParallel);
  EXPECT_EQ(comparabilities.Of(1, 2), Comparability::kComparable);
  EXPECT_EQ(comparabilities.Of(0, 2), Comparability::kComparable);
}

TEST(ComparabilityTest, CountsAUnitOnceByItsBestLink) {
  const Comparabilities comparabilities(
      Articles({1, 2}), {LinkOf(0, {0}, 1, {0}, 0.3F), LinkOf(0, {0}, 1, {1}, 0.35F)},
      Defaults().claims.claims.translation);
  EXPECT_EQ(comparabilities.Of(0, 1), Comparability::kComparable) << "(.35 + .3 + .35) / 3";
}

TEST(ComparabilityTest, KnowsWhichMembersALinkJoins) {
  const Comparabilities comparabilities(Articles({2, 2}), {LinkOf(0, {0}, 1, {1}, 0.7F)},
                                        Defaults().claims.claims.translation);
  EXPECT_TRUE(comparabilities.AreLinked({0, {0, 1}, {}}, {1, {1}, {}}));
  EXPECT_TRUE(comparabilities.AreLinked({1, {1}, {}}, {0, {0}, {}}));
  EXPECT_FALSE(comparabilities.AreLinked({0, {1}, {}}, {1, {1}, {}}));
  EXPECT_FALSE(comparabilities.AreLinked({0, {0}, {}}, {1, {0}, {}}));
}

}  // namespace
}  // namespace synoptic::linking
