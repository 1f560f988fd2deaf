#include "align/linking/comparability.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace synoptic::linking {
namespace {

std::vector<Synopsis::Entry> Articles(const std::vector<std::size_t>& counts) {
  std::vector<Synopsis::Entry> articles(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) articles[i].units.resize(counts[i]);
  return articles;
}

const std::vector<double> kLevels = {0.5, 0.5, 0.5};
constexpr double kLeast = 0.7;  // Of .5, the root of two levels: a mean of .35.

Link LinkOf(std::size_t a, std::vector<std::size_t> a_units, std::size_t b,
            std::vector<std::size_t> b_units, float tokens) {
  Link link{a, b, std::move(a_units), std::move(b_units), 0.9, {}};
  link.evidence.tokens = tokens;
  return link;
}

TEST(ComparabilityTest, IsATranslationWhereLinksCoverBothArticles) {
  const Comparabilities comparabilities(
      Articles({3, 4}), kLevels,
      {LinkOf(0, {0}, 1, {0}, 0.5F), LinkOf(0, {1}, 1, {1, 2}, 0.5F), LinkOf(0, {2}, 1, {3}, 0.5F)},
      kLeast);
  EXPECT_EQ(comparabilities.Of(0, 1), Comparability::kParallel);
  EXPECT_EQ(comparabilities.Of(1, 0), Comparability::kParallel);
}

TEST(ComparabilityTest, IsIndependentWhereMuchHasNoLinkOrLinksCoverLittle) {
  EXPECT_EQ(
      Comparabilities(Articles({3, 4}), kLevels, {LinkOf(0, {0}, 1, {0}, 0.9F)}, kLeast).Of(0, 1),
      Comparability::kComparable);
  EXPECT_EQ(
      Comparabilities(Articles({1, 1}), kLevels, {LinkOf(0, {0}, 1, {0}, 0.2F)}, kLeast).Of(0, 1),
      Comparability::kComparable);
  EXPECT_EQ(Comparabilities(Articles({1, 1}), kLevels, {}, kLeast).Of(0, 1),
            Comparability::kComparable);
}

TEST(ComparabilityTest, IsThatOfEachTwoArticles) {
  const Comparabilities comparabilities(
      Articles({1, 1, 1}), kLevels, {LinkOf(0, {0}, 1, {0}, 0.7F), LinkOf(1, {0}, 2, {0}, 0.2F)},
      kLeast);
  EXPECT_EQ(comparabilities.Of(0, 1), Comparability::kParallel);
  EXPECT_EQ(comparabilities.Of(1, 2), Comparability::kComparable);
  EXPECT_EQ(comparabilities.Of(0, 2), Comparability::kComparable);
}

TEST(ComparabilityTest, CountsAUnitOnceByItsBestLink) {
  const Comparabilities comparabilities(
      Articles({1, 2}), kLevels, {LinkOf(0, {0}, 1, {0}, 0.3F), LinkOf(0, {0}, 1, {1}, 0.35F)},
      kLeast);
  EXPECT_EQ(comparabilities.Of(0, 1), Comparability::kComparable) << "(.35 + .3 + .35) / 3";
}

TEST(ComparabilityTest, AsksLessOfLanguagesWhoseTranslationsAreFarther) {
  const std::vector<Link> links = {LinkOf(0, {0}, 1, {0}, 0.3F)};
  EXPECT_EQ(Comparabilities(Articles({1, 1}), {0.5, 0.5}, links, kLeast).Of(0, 1),
            Comparability::kComparable);
  EXPECT_EQ(Comparabilities(Articles({1, 1}), {0.5, 0.3}, links, kLeast).Of(0, 1),
            Comparability::kParallel);
}

}  // namespace
}  // namespace synoptic::linking
