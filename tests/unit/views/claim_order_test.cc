#include "align/views/claim_order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "tests/unit/views/synopses.hpp"

namespace synoptic::views {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Claims in reading order, each as the articles and sentences it has: "A1B1", "B4".
std::vector<std::string> Read(const Synopsis& synopsis) {
  std::vector<std::string> claims;
  for (const std::size_t claim : ReadingOrder(synopsis)) {
    claims.emplace_back();
    for (const ClaimMember& member : synopsis.claims[claim].members) {
      for (const std::size_t unit : member.units) {
        claims.back() += static_cast<char>('A' + member.article) + std::to_string(unit + 1);
      }
    }
  }
  return claims;
}

TEST(ReadingOrder, WalksTheFirstArticleAndPutsTheOthersBehindTheirNeighbours) {
  EXPECT_THAT(Read(testing::Bridge()), ElementsAre("A1B1", "A2B2", "A3B6B7", "B8", "A4", "A5B3",
                                                   "A6B4", "B5", "A7", "A8A9B9"));
}

TEST(ReadingOrder, KeepsLaterArticlesInTheirOwnOrderAtTheSamePlace) {
  Synopsis synopsis;
  synopsis.articles = {testing::MakeEntry("a", "en", {{"One."}}),
                       testing::MakeEntry("b", "en", {{"Zero.", "One.", "Two.", "Three."}}),
                       testing::MakeEntry("c", "en", {{"Zero.", "One.", "Two."}})};
  synopsis.claims = {
      {Label::kShared, 1, {{0, {0}, {}}, {1, {1}, {}}, {2, {1}, {}}}, {}},
      testing::Only(1, 0, 1),
      testing::Only(1, 2, 1),
      testing::Only(1, 3, 1),
      testing::Only(2, 0, 1),
      testing::Only(2, 2, 1),
  };
  EXPECT_THAT(Read(synopsis), ElementsAre("B1", "C1", "A1B2C2", "B3", "B4", "C3"));
}

TEST(ReadingOrder, HoldsEachClaimOnce) {
  for (const Synopsis& synopsis : {testing::Library(), testing::BesideEmpty(), testing::Hostile(),
                                   testing::Long(95), Synopsis{}}) {
    std::vector<std::size_t> order = ReadingOrder(synopsis);
    std::ranges::sort(order);
    std::vector<std::size_t> all(synopsis.claims.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    EXPECT_EQ(order, all);
  }
}

TEST(ReadingOrder, KeepsEachArticlesOwnClaimsInItsOrder) {
  const Synopsis synopsis = testing::Long(95);
  std::vector<std::size_t> last(2, 0);
  for (const std::size_t i : ReadingOrder(synopsis)) {
    const Claim& claim = synopsis.claims[i];
    if (claim.label != Label::kOnly) continue;
    const ClaimMember& member = claim.members.front();
    EXPECT_GE(member.units.front(), last[member.article]);
    last[member.article] = member.units.front();
  }
}

TEST(UnitNumbers, CountSentencesFromOneAndLetterTheClausesOfACutOne) {
  const auto unit = [](std::size_t sentence) { return Unit{{}, 0, sentence, {}}; };
  EXPECT_THAT(UnitNumbers({unit(0), unit(1), unit(1), unit(1), unit(2)}),
              ElementsAre("1", "2a", "2b", "2c", "3"));
  EXPECT_THAT(UnitNumbers({}), IsEmpty());
}

TEST(LinksOfClaims, AreThoseBetweenUnitsOfTwoMembers) {
  const Synopsis synopsis = testing::Library();
  const auto links = LinksOfClaims(synopsis);
  ASSERT_EQ(links.size(), synopsis.claims.size());
  EXPECT_THAT(links[0], ElementsAre(0, 1, 2));
  EXPECT_THAT(links[1], ElementsAre(3, 4, 5));
  EXPECT_THAT(links[2], ElementsAre(6));
  EXPECT_THAT(links[3], IsEmpty());
  EXPECT_THAT(links[4], ElementsAre(7));
}

TEST(CountClaims, CountsLabelsAndSentencesWithACounterpart) {
  const Tally tally = CountClaims(testing::Bridge());
  EXPECT_EQ(tally.shared, 4U);
  EXPECT_EQ(tally.partial, 1U);
  EXPECT_EQ(tally.differs, 1U);
  EXPECT_EQ(tally.only, 4U);
  EXPECT_EQ(tally.articles[0].sentences, 9U);
  EXPECT_EQ(tally.articles[0].with_counterpart, 7U);
  EXPECT_EQ(tally.articles[1].only_claims, 2U);
}

TEST(CountClaims, CountsACutSentenceOnceAndAsMatchedIfAnyClauseIs) {
  Synopsis synopsis;
  synopsis.articles = {testing::MakeEntry("a", "en", {{"Rain,", "and wind."}}),
                       testing::MakeEntry("b", "en", {{"Rain."}})};
  synopsis.articles[0].units[1].sentence = 0;
  synopsis.claims = {{Label::kShared, 1, {{0, {0}, {}}, {1, {0}, {}}}, {}}, testing::Only(0, 1, 1)};
  const Tally tally = CountClaims(synopsis);
  EXPECT_EQ(tally.articles[0].sentences, 1U);
  EXPECT_EQ(tally.articles[0].with_counterpart, 1U);
}

TEST(PartsOfUnits, AreThoseThatAreLessThanAUnit) {
  const Synopsis synopsis = testing::Parts();
  const ClaimMember& whole = synopsis.claims[0].members[0];
  EXPECT_TRUE(views::PartsOfUnits(whole, synopsis.articles[0].units).empty());
  ClaimMember member = synopsis.claims[2].members[1];
  const std::vector<Span> parts = member.spans;
  EXPECT_EQ(views::PartsOfUnits(member, synopsis.articles[1].units), parts);
  member.spans = {synopsis.articles[1].units[5].span, parts[1]};
  EXPECT_EQ(views::PartsOfUnits(member, synopsis.articles[1].units), std::vector<Span>{parts[1]});
}

}  // namespace
}  // namespace synoptic::views
