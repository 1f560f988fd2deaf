#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "align/views/page/rows.hpp"
#include "align/views/short_forms.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic::views {
namespace {

using ::testing::ElementsAre;

/// "A3 B6 B7", with a tilde behind what stands there once more.
std::vector<std::string> Rows(const Synopsis& synopsis, std::size_t leader) {
  std::vector<std::string> rows;
  for (const Row& row : RowsLedBy(synopsis, leader)) {
    rows.emplace_back();
    for (const Row::Entry& entry : row.entries) {
      rows.back() += (rows.back().empty() ? "" : " ") + ArticleLetter(entry.place.article) +
                     std::to_string(entry.place.unit + 1) + (entry.again ? "~" : "");
    }
  }
  return rows;
}

/// Articles of so many sentences, and claims of the units that are given, an article each; what is
/// in none is in one of its own.
Synopsis Of(const std::vector<std::size_t>& sizes,
            const std::vector<std::vector<std::vector<std::size_t>>>& claims) {
  Synopsis synopsis;
  std::vector<std::vector<bool>> claimed;
  for (const std::size_t size : sizes) {
    std::vector<std::string> sentences;
    for (std::size_t i = 0; i < size; ++i) sentences.push_back("Sentence " + std::to_string(i));
    synopsis.articles.push_back(testing::MakeEntry("x", "en", {sentences}));
    claimed.emplace_back(size, false);
  }
  for (const auto& units : claims) {
    Claim claim{.label = Label::kShared, .probability = .9, .members = {}, .differences = {}};
    for (std::size_t article = 0; article < units.size(); ++article) {
      if (units[article].empty()) continue;
      claim.members.push_back({article, units[article], {}});
      for (const std::size_t unit : units[article]) claimed[article][unit] = true;
    }
    synopsis.claims.push_back(claim);
  }
  for (std::size_t article = 0; article < sizes.size(); ++article) {
    for (std::size_t unit = 0; unit < sizes[article]; ++unit) {
      if (!claimed[article][unit]) synopsis.claims.push_back(testing::Only(article, unit, .9));
    }
  }
  testing::SortClaims(synopsis);
  return synopsis;
}

TEST(PageRows, AnyArticleRunsInItsOwnOrderWithItsCounterpartsBesideIt) {
  EXPECT_THAT(Rows(testing::Bridge(), 0), ElementsAre("A1 B1", "A2 B2", "A3 B6 B7", "B8", "A4",
                                                      "A5 B3", "A6 B4", "B5", "A7", "A8 A9 B9"));
  EXPECT_THAT(Rows(testing::Bridge(), 1), ElementsAre("B1 A1", "B2 A2", "B3 A5", "B4 A6", "A7",
                                                      "B5", "B6 B7 A3", "A4", "B8", "B9 A8 A9"));
}

TEST(PageRows, WhatStandsBesideSeveralIsWholeBesideTheSurest) {
  Synopsis synopsis = Of({3, 1}, {{{0}, {0}}, {{2}, {0}}});
  EXPECT_THAT(Rows(synopsis, 0), ElementsAre("A1 B1", "A2", "A3 B1~"));
  synopsis.claims[2].probability = .95;
  EXPECT_THAT(Rows(synopsis, 0), ElementsAre("A1 B1~", "A2", "A3 B1"));
  EXPECT_THAT(Rows(synopsis, 1), ElementsAre("B1 A1 A3", "A2"));
}

TEST(PageRows, AHeadlineKeepsOnlyTheBeginningOfAnotherArticle) {
  Synopsis synopsis = Of({2, 5}, {{{0}, {0}}, {{0}, {4}}});
  synopsis.articles[0].units[0].kind = TextKind::kHeadline;
  EXPECT_THAT(Rows(synopsis, 0), ElementsAre("A1 B1 B5~", "B2", "B3", "B4", "B5 A1~", "A2"));
}

TEST(PageRows, HeadlinesStandBesideEachOther) {
  Synopsis synopsis = Of({2, 1}, {{{0}, {0}}, {{1}, {0}}});
  synopsis.claims[1].probability = .99;
  EXPECT_THAT(Rows(synopsis, 0), ElementsAre("A1 B1~", "A2 B1"));
  for (auto& entry : synopsis.articles) entry.units[0].kind = TextKind::kHeadline;
  EXPECT_THAT(Rows(synopsis, 0), ElementsAre("A1 B1", "A2 B1~"));
}

TEST(PageRows, WhatOnlyTheOthersShareIsOwnedByTheFirstOfThem) {
  EXPECT_THAT(Rows(Of({2, 2, 3}, {{{0}, {0}, {0}}, {{}, {1}, {2}}}), 0),
              ElementsAre("A1 B1 C1", "B2 C3", "C2", "A2"));
}

TEST(PageRows, WhatTheOthersShareBesideWhatTheLeaderSaysHasARowOfItsOwn) {
  EXPECT_THAT(Rows(Of({1, 1, 1}, {{{0}, {0}, {}}, {{}, {0}, {0}}}), 0),
              ElementsAre("A1 B1", "C1 B1~"));
  EXPECT_THAT(Rows(Of({2, 1, 1}, {{{0}, {0}, {}}, {{1}, {}, {0}}, {{}, {0}, {0}}}), 0),
              ElementsAre("A1 B1", "B1~ C1~", "A2 C1"));
}

TEST(PageRows, UnitsThatMakeNoClaimHaveNone) {
  Synopsis synopsis = Of({2, 1}, {});
  synopsis.articles[0].units[0].kind = TextKind::kByline;
  EXPECT_THAT(Rows(synopsis, 0), ElementsAre("A2", "B1"));
  EXPECT_THAT(Rows(Synopsis{}, 0), ElementsAre());
}

/// What the contract says, asked of each row in turn.
void Check(const Synopsis& synopsis, std::size_t leader) {
  const std::vector<Row> rows = RowsLedBy(synopsis, leader);
  std::map<Place, int> whole;
  std::vector<std::size_t> led;
  for (const Row& row : rows) {
    for (const Row::Entry& entry : row.entries) {
      whole[entry.place] += !entry.again;
      if (entry.place.article == leader && !entry.again) led.push_back(entry.place.unit);
    }
  }
  EXPECT_TRUE(std::ranges::is_sorted(led));
  for (std::size_t article = 0; article < synopsis.articles.size(); ++article) {
    for (std::size_t unit = 0; unit < synopsis.articles[article].units.size(); ++unit) {
      EXPECT_EQ((whole[{article, unit}]), 1) << article << ' ' << unit;
    }
  }
  for (const Claim& claim : synopsis.claims) {
    EXPECT_TRUE(std::ranges::any_of(rows, [&](const Row& row) {
      return std::ranges::all_of(claim.members, [&](const ClaimMember& member) {
        return std::ranges::any_of(row.entries, [&](const Row::Entry& entry) {
          return entry.place.article == member.article &&
                 std::ranges::count(member.units, entry.place.unit) > 0;
        });
      });
    }));
  }
}

TEST(PageRows, EveryUnitStandsOnceAndEveryClaimTogetherWhateverIsLinked) {
  std::mt19937 random(17);
  const auto below = [&](std::size_t n) { return random() % n; };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::size_t> sizes;
    for (std::size_t i = 0, n = 2 + below(3); i < n; ++i) sizes.push_back(1 + below(7));
    std::vector<std::vector<std::vector<std::size_t>>> claims;
    for (std::size_t i = 0, n = below(8); i < n; ++i) {
      std::vector<std::vector<std::size_t>> claim(sizes.size());
      std::size_t members = 0;
      for (std::size_t article = 0; article < sizes.size(); ++article) {
        if (below(2) == 0) continue;
        ++members;
        const std::size_t first = below(sizes[article]);
        claim[article] = {first};
        if (below(3) == 0 && first + 1 < sizes[article]) {
          claim[article].push_back(first + 1 + below(sizes[article] - first - 1));
        }
      }
      if (members > 1) claims.push_back(claim);
    }
    Synopsis synopsis = Of(sizes, claims);
    for (Claim& claim : synopsis.claims) claim.probability = static_cast<double>(below(100)) / 100;
    if (below(2) == 0) synopsis.articles[0].units[0].kind = TextKind::kHeadline;
    for (std::size_t leader = 0; leader < sizes.size(); ++leader) Check(synopsis, leader);
    if (HasFailure()) break;
  }
}

}  // namespace
}  // namespace synoptic::views
