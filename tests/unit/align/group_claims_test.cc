#include "align/claims/grouping/group_claims.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "synoptic/synopsis.hpp"
#include "tests/unit/defaults.hpp"

namespace synoptic::claims {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Articles of so many units each.
std::vector<Synopsis::Entry> Articles(const std::vector<std::size_t>& counts) {
  std::vector<Synopsis::Entry> articles(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) articles[i].units.resize(counts[i]);
  return articles;
}

Link MakeLink(std::size_t a, std::vector<std::size_t> a_units, std::size_t b,
              std::vector<std::size_t> b_units, double probability = 0.75) {
  return {a, b, std::move(a_units), std::move(b_units), probability, {}};
}

/// Claims of articles A, B, C, each as "A0B1,2" with its label's first letter in front.
std::vector<std::string> Describe(const std::vector<Claim>& claims) {
  std::vector<std::string> descriptions;
  for (const Claim& claim : claims) {
    std::string& text = descriptions.emplace_back(LabelName(claim.label).substr(0, 1));
    for (const ClaimMember& member : claim.members) {
      text += ' ';
      text += static_cast<char>('A' + member.article);
      for (const std::size_t unit : member.units) text += std::to_string(unit);
    }
  }
  return descriptions;
}

/// Claims where every unit's most likely pair has a probability of one quarter.
std::vector<Claim> Group(const std::vector<std::size_t>& counts, const std::vector<Link>& links) {
  std::vector<std::vector<double>> counterpart;
  for (const std::size_t count : counts) counterpart.emplace_back(count, 0.25);
  return GroupClaims(Articles(counts), links, counterpart, Defaults().claims.claims);
}

TEST(GroupClaimsTest, MakesAnOnlyClaimOfEachUnitWithoutALink) {
  const std::vector<Claim> claims = Group({2, 1}, {});
  EXPECT_THAT(Describe(claims), ElementsAre("o A0", "o A1", "o B0"));
  for (const Claim& claim : claims) EXPECT_DOUBLE_EQ(claim.probability, 0.75);
}

TEST(GroupClaimsTest, TakesTheProbabilityOfAnOnlyClaimFromTheMostLikelyPair) {
  const std::vector<Claim> claims =
      GroupClaims(Articles({1, 2}), {}, {{0.125}, {0, 0.5}}, Defaults().claims.claims);
  EXPECT_EQ(claims[0].probability, 0.875);
  EXPECT_EQ(claims[1].probability, 1);
  EXPECT_EQ(claims[2].probability, 0.5);
}

TEST(GroupClaimsTest, WhatIsRejectedIsNeverInOneClaim) {
  const std::vector<Link> links = {MakeLink(0, {0}, 1, {0}, 0.9), MakeLink(1, {0}, 2, {0}, 0.9)};
  const auto describe = [&](const std::vector<RejectedLink>& rejected) {
    return Describe(GroupClaims(Articles({1, 1, 1}), links, {{0}, {0}, {0}},
                                Defaults().claims.claims, rejected));
  };
  EXPECT_THAT(describe({}), ElementsAre("s A0 B0 C0"));
  EXPECT_THAT(describe({{0, 2, {0}, {0}}}), ElementsAre("s A0 B0", "s B0 C0"));
}

TEST(GroupClaimsTest, MakesASharedClaimOfALink) {
  const std::vector<Claim> claims = Group({2, 2}, {MakeLink(0, {1}, 1, {0}, 0.75)});
  EXPECT_THAT(Describe(claims), ElementsAre("o A0", "s A1 B0", "o B1"));
  EXPECT_EQ(claims[1].probability, 0.75);
}

TEST(GroupClaimsTest, KeepsManyUnitsOfALinkTogether) {
  EXPECT_THAT(Describe(Group({3, 3}, {MakeLink(0, {0, 2}, 1, {1, 2})})),
              ElementsAre("s A02 B12", "o A1", "o B0"));
}

TEST(GroupClaimsTest, JoinsLinksOfDifferentPairsOfArticlesThatShareAUnit) {
  const std::vector<Claim> claims =
      Group({1, 2, 1}, {MakeLink(0, {0}, 1, {1}, 0.875), MakeLink(1, {1}, 2, {0}, 0.625)});
  EXPECT_THAT(Describe(claims), ElementsAre("s A0 B1 C0", "o B0"));
  EXPECT_EQ(claims[0].probability, 0.625) << "that of the weakest link";
}

TEST(GroupClaimsTest, DoesNotJoinWeakLinks) {
  EXPECT_THAT(
      Describe(Group({1, 1, 1}, {MakeLink(0, {0}, 1, {0}, 0.75), MakeLink(1, {0}, 2, {0}, 0.5)})),
      ElementsAre("s A0 B0", "s B0 C0"));
}

TEST(GroupClaimsTest, KeepsStatementsApartThatAHeadlineRepeats) {
  EXPECT_THAT(Describe(Group({3, 2, 2}, {MakeLink(0, {1}, 1, {0}), MakeLink(0, {2}, 1, {1}),
                                         MakeLink(0, {1}, 2, {0}), MakeLink(0, {2}, 2, {1}),
                                         MakeLink(1, {0}, 2, {0}), MakeLink(1, {1}, 2, {1}),
                                         MakeLink(0, {0}, 1, {0}), MakeLink(0, {0}, 2, {1})})),
              ElementsAre("s A0 B0", "s A0 C1", "s A1 B0 C0", "s A2 B1 C1"));
}

TEST(GroupClaimsTest, LetsOneLinkBeWrongAmongMany) {
  // B0 with C0 is found through A0 alone; D is linked to all three.
  EXPECT_THAT(Describe(Group({1, 2, 1, 1},
                             {MakeLink(0, {0}, 1, {0}, 0.95), MakeLink(0, {0}, 2, {0}, 0.95),
                              MakeLink(0, {0}, 3, {0}, 0.95), MakeLink(1, {0}, 3, {0}, 0.95),
                              MakeLink(2, {0}, 3, {0}, 0.95), MakeLink(1, {1}, 2, {0}, 0.5)})),
              ElementsAre("s A0 B0 C0 D0", "s B1 C0"));
}

TEST(GroupClaimsTest, PutsALinkWithinAStatementIntoIt) {
  EXPECT_THAT(Describe(Group({2, 1, 1}, {MakeLink(0, {0, 1}, 1, {0}), MakeLink(0, {0, 1}, 2, {0}),
                                         MakeLink(1, {0}, 2, {0}), MakeLink(0, {0}, 2, {0})})),
              ElementsAre("s A01 B0 C0"));
}

TEST(GroupClaimsTest, DoesNotDependOnTheOrderOfLinks) {
  std::vector<Link> links = {MakeLink(0, {0}, 1, {0}, 0.9), MakeLink(1, {0}, 2, {1}, 0.8),
                             MakeLink(0, {0}, 2, {0}, 0.7), MakeLink(0, {1}, 2, {1}, 0.6),
                             MakeLink(1, {1}, 2, {1}, 0.5), MakeLink(0, {1}, 1, {1}, 0.5),
                             MakeLink(0, {1}, 2, {0}, 0.5)};
  const std::vector<std::string> expected = Describe(Group({2, 2, 2}, links));
  for (std::size_t k = 0; k < links.size(); ++k) {
    std::rotate(links.begin(), links.begin() + 1, links.end());
    EXPECT_EQ(Describe(Group({2, 2, 2}, links)), expected);
  }
}

TEST(GroupClaimsTest, JoinsAllThreeLinksOfATriangle) {
  EXPECT_THAT(Describe(Group({1, 1, 1}, {MakeLink(0, {0}, 1, {0}), MakeLink(0, {0}, 2, {0}),
                                         MakeLink(1, {0}, 2, {0})})),
              ElementsAre("s A0 B0 C0"));
}

TEST(GroupClaimsTest, KeepsLinksApartThatShareNothing) {
  EXPECT_THAT(Describe(Group({2, 2, 2}, {MakeLink(0, {0}, 1, {1}), MakeLink(1, {0}, 2, {1})})),
              ElementsAre("s A0 B1", "o A1", "s B0 C1", "o C0"));
}

TEST(GroupClaimsTest, LetsAHeadlineBeInTwoClaims) {
  EXPECT_THAT(Describe(Group({3, 2}, {MakeLink(0, {0, 1}, 1, {0}), MakeLink(0, {0, 2}, 1, {1})})),
              ElementsAre("s A01 B0", "s A02 B1"));
}

TEST(GroupClaimsTest, PutsClaimsInOrderOfTheirFirstUnit) {
  EXPECT_THAT(Describe(Group({3, 3}, {MakeLink(0, {0}, 1, {2}), MakeLink(0, {2}, 1, {0})})),
              ElementsAre("s A0 B2", "o A1", "s A2 B0", "o B1"));
}

TEST(GroupClaimsTest, MakesNothingOfArticlesWithoutUnits) {
  EXPECT_THAT(Group({0, 0}, {}), IsEmpty());
  EXPECT_THAT(Describe(Group({0, 1}, {})), ElementsAre("o B0"));
}

}  // namespace
}  // namespace synoptic::claims
