#include "align/claims/origin.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace synoptic::claims {
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

TEST(OriginTest, IsATranslationWhereLinksCoverBothArticles) {
  const Origins origins(Articles({3, 4}),
                        {LinkOf(0, {0}, 1, {0}, 0.5F), LinkOf(0, {1}, 1, {1, 2}, 0.5F),
                         LinkOf(0, {2}, 1, {3}, 0.5F)});
  EXPECT_EQ(origins.Of(0, 1), Origin::kTranslation);
  EXPECT_EQ(origins.Of(1, 0), Origin::kTranslation);
}

TEST(OriginTest, IsIndependentWhereMuchHasNoLinkOrLinksCoverLittle) {
  EXPECT_EQ(Origins(Articles({3, 4}), {LinkOf(0, {0}, 1, {0}, 0.9F)}).Of(0, 1),
            Origin::kIndependent);
  EXPECT_EQ(Origins(Articles({1, 1}), {LinkOf(0, {0}, 1, {0}, 0.2F)}).Of(0, 1),
            Origin::kIndependent);
  EXPECT_EQ(Origins(Articles({1, 1}), {}).Of(0, 1), Origin::kIndependent);
}

TEST(OriginTest, IsThatOfEachTwoArticles) {
  const Origins origins(Articles({1, 1, 1}),
                        {LinkOf(0, {0}, 1, {0}, 0.7F), LinkOf(1, {0}, 2, {0}, 0.2F)});
  EXPECT_EQ(origins.Of(0, 1), Origin::kTranslation);
  EXPECT_EQ(origins.Of(1, 2), Origin::kIndependent);
  EXPECT_EQ(origins.Of(0, 2), Origin::kIndependent);
}

TEST(OriginTest, CountsAUnitOnceByItsBestLink) {
  const Origins origins(Articles({1, 2}),
                        {LinkOf(0, {0}, 1, {0}, 0.3F), LinkOf(0, {0}, 1, {1}, 0.35F)});
  EXPECT_EQ(origins.Of(0, 1), Origin::kIndependent) << "(.35 + .3 + .35) / 3";
}

TEST(OriginTest, KnowsWhichMembersALinkJoins) {
  const Origins origins(Articles({2, 2}), {LinkOf(0, {0}, 1, {1}, 0.7F)});
  EXPECT_TRUE(origins.AreLinked({0, {0, 1}, {}}, {1, {1}, {}}));
  EXPECT_TRUE(origins.AreLinked({1, {1}, {}}, {0, {0}, {}}));
  EXPECT_FALSE(origins.AreLinked({0, {1}, {}}, {1, {1}, {}}));
  EXPECT_FALSE(origins.AreLinked({0, {0}, {}}, {1, {0}, {}}));
}

}  // namespace
}  // namespace synoptic::claims
