#include "align/linking/ordered/monotone.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "align/linking/ordered/bead_lattice.hpp"
#include "align/linking/ordered/length_ratio.hpp"
#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"
#include "tests/unit/linking/random_forms.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic::linking {
namespace {

using synoptic::testing::MakeEncoding;
using synoptic::testing::RandomForms;
using synoptic::testing::Reword;
using synoptic::testing::Translate;
using synoptic::testing::UnitForms;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Ends = std::pair<std::vector<std::size_t>, std::vector<std::size_t>>;

std::vector<Ends> EndsOf(const MonotoneLinks& result) {
  std::vector<Ends> ends;
  for (const Link& link : result.links) ends.emplace_back(link.a_units, link.b_units);
  return ends;
}

WordTypes WordTypesOf(const Encoding& encoding, WordKeys& keys) {
  std::vector<std::string> texts(encoding.unit_vectors.rows);
  for (const Token& token : encoding.tokens) texts[token.unit] += encoding.TypeOf(token).form + " ";
  for (std::string& text : texts) text += ".";
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  return {std::make_shared<Encoding>(encoding), views, keys};
}

MonotoneLinks LinkForms(const UnitForms& a, const UnitForms& b, const Breaks& breaks = {}) {
  WordKeys keys;
  const WordTypes x = WordTypesOf(MakeEncoding(a), keys);
  const WordTypes y = WordTypesOf(MakeEncoding(b), keys);
  return LinkInOrder(x, y, Compare(x, y, 1, breaks), 0.5, Defaults().beads);
}

const UnitForms kStory = {{"sun", "rises", "over", "hills"},
                          {"farmers", "walk", "to", "market"},
                          {"rain", "begins", "at", "noon"},
                          {"children", "run", "home", "laughing"},
                          {"night", "falls", "without", "stars"}};

TEST(MonotoneTest, LinksAnArticleWithItselfUnitByUnit) {
  EXPECT_THAT(
      EndsOf(LinkForms(kStory, kStory)),
      ElementsAre(Ends{{0}, {0}}, Ends{{1}, {1}}, Ends{{2}, {2}}, Ends{{3}, {3}}, Ends{{4}, {4}}));
}

MonotoneLinks LinkJudged(const UnitForms& a, const UnitForms& b, const JudgedLinks& judged,
                         const Breaks& breaks = {}) {
  WordKeys keys;
  const WordTypes x = WordTypesOf(MakeEncoding(a), keys);
  const WordTypes y = WordTypesOf(MakeEncoding(b), keys);
  const JudgedBeads beads = BeadsOfJudged(judged, breaks);
  return LinkInOrder(x, y, Compare(x, y, 1, WithBeads(breaks, beads)), 0.5, Defaults().beads,
                     beads);
}

TEST(MonotoneTest, ARightLinkIsAPlaceThatThePathPasses) {
  const MonotoneLinks result = LinkJudged(kStory, kStory, {.right = {{{1}, {2}}}, .wrong = {}});
  EXPECT_THAT(EndsOf(result), ::testing::Contains(Ends{{1}, {2}}));
  for (const Link& link : result.links) {
    EXPECT_EQ(link.judged, link.a_units == std::vector<std::size_t>{1});
    if (link.judged) {
      EXPECT_EQ(link.probability, 1);
    }
  }
  EXPECT_DOUBLE_EQ(result.a_counterpart[1], 1);
  EXPECT_DOUBLE_EQ(result.b_counterpart[2], 1);
}

TEST(MonotoneTest, AWrongPairIsInNoBead) {
  const MonotoneLinks result = LinkJudged(kStory, kStory, {.right = {}, .wrong = {{{2}, {2}}}});
  for (const Link& link : result.links) {
    EXPECT_FALSE(std::ranges::count(link.a_units, 2U) > 0 &&
                 std::ranges::count(link.b_units, 2U) > 0);
  }
  EXPECT_THAT(EndsOf(result), ::testing::IsSupersetOf({Ends{{0}, {0}}, Ends{{4}, {4}}}));
}

TEST(MonotoneTest, WhatAgreesWithTheJudgementsStaysAsItWas) {
  const MonotoneLinks plain = LinkForms(kStory, kStory);
  const MonotoneLinks judged =
      LinkJudged(kStory, kStory, {.right = {{{1}, {1}}, {{3}, {3}}}, .wrong = {{{0}, {4}}}});
  EXPECT_EQ(EndsOf(judged), EndsOf(plain));
}

TEST(MonotoneTest, LinksAUnitWithTheTwoThatSayTheSame) {
  UnitForms cut = kStory;
  cut[1] = {"farmers", "walk"};
  cut.insert(cut.begin() + 2, {"to", "market"});
  EXPECT_THAT(EndsOf(LinkForms(kStory, cut)),
              ElementsAre(Ends{{0}, {0}}, Ends{{1}, {1, 2}}, Ends{{2}, {3}}, Ends{{3}, {4}},
                          Ends{{4}, {5}}));
}

TEST(MonotoneTest, LeavesAUnitWithoutCounterpartAlone) {
  UnitForms shorter = kStory;
  shorter.erase(shorter.begin() + 2);
  const MonotoneLinks result = LinkForms(kStory, shorter);
  EXPECT_THAT(EndsOf(result),
              ElementsAre(Ends{{0}, {0}}, Ends{{1}, {1}}, Ends{{3}, {2}}, Ends{{4}, {3}}));
  EXPECT_LT(result.a_counterpart[2], 0.5);
  EXPECT_GT(result.a_counterpart[1], 0.5);
}

TEST(MonotoneTest, TakesArticlesWithoutUnitsAndUnitsWithoutWords) {
  EXPECT_THAT(LinkForms({}, {}).links, IsEmpty());
  EXPECT_THAT(LinkForms(kStory, {}).links, IsEmpty());
  EXPECT_THAT(LinkForms({}, kStory).b_counterpart, SizeIs(kStory.size()));
  EXPECT_THAT(LinkForms({}, kStory).b_counterpart, Each(0));
  EXPECT_NO_THROW(LinkForms({{}, {}, {}}, {{}, {}}));
}

TEST(MonotoneTest, SwappingTheArticlesMirrorsTheLinks) {
  std::mt19937_64 random(3);
  for (int round = 0; round < 5; ++round) {
    const UnitForms a = RandomForms(30, random);
    const UnitForms b = Translate(a, random);
    std::vector<Ends> mirrored;
    for (const auto& [i, j] : EndsOf(LinkForms(b, a))) mirrored.emplace_back(j, i);
    EXPECT_EQ(EndsOf(LinkForms(a, b)), mirrored);
  }
}

TEST(MonotoneTest, TheBandHoldsTheBestPathOfTheWholeTable) {
  std::mt19937_64 random(4);
  for (int round = 0; round < 2; ++round) {
    const UnitForms a = RandomForms(250, random);
    UnitForms b = Translate(a, random);
    b.erase(b.begin() + 100, b.begin() + 140);  // A long passage that is missing,
    const UnitForms more = RandomForms(40, random);
    b.insert(b.begin() + 150, more.begin(), more.end());  // and one that was added.
    WordKeys keys;
    const WordTypes x = WordTypesOf(MakeEncoding(a), keys);
    const WordTypes y = WordTypesOf(MakeEncoding(b), keys);
    const auto path = [&](const Band& band) {
      std::vector<std::vector<std::size_t>> beads;
      for (const Bead& bead : BestPath(ScoreBeads(x, y, {1, {}, band}, Defaults().beads))) {
        beads.push_back({bead.i, bead.j, bead.shape.a, bead.shape.b});
      }
      return beads;
    };
    const Band band = FindVectorWay(x, y).band;
    std::size_t places = 0;
    for (std::size_t i = 0; i < band.rows(); ++i) places += band.end[i] - band.begin[i] + 1;
    EXPECT_LT(places, 100 * a.size());
    EXPECT_EQ(path(band), path(FullBand(x.size(), y.size())));
  }
}

TEST(MonotoneTest, FeaturesOfABeadDoNotDependOnWhichArticleIsTheFirst) {
  WordKeys keys;
  const WordTypes x = WordTypesOf(synoptic::testing::RandomEncoding(9, 6), keys);
  const WordTypes y = WordTypesOf(synoptic::testing::RandomEncoding(7, 7), keys);
  std::map<std::vector<std::size_t>, BeadFeatures> there;
  const auto scan = [](const WordTypes& a, const WordTypes& b, const auto& visit) {
    return ScanBeads(a, b, {}, WholeRatio(a, b), FullBand(a.size(), b.size()), visit);
  };
  const Deletions one =
      scan(x, y, [&](std::size_t i, std::size_t j, std::size_t s, const BeadFeatures& features) {
        there[{i, j, kShapes[s].a, kShapes[s].b}] = features;
      });
  std::size_t beads = 0;
  const Deletions other =
      scan(y, x, [&](std::size_t i, std::size_t j, std::size_t s, const BeadFeatures& features) {
        const BeadFeatures& mirrored = there.at({j, i, kShapes[s].b, kShapes[s].a});
        for (std::size_t k = 0; k < features.size(); ++k) {
          EXPECT_NEAR(features[k], mirrored[k], 1e-3F) << "feature " << k;
        }
        ++beads;
      });
  EXPECT_EQ(beads, there.size());
  for (std::size_t u = 0; u < x.size(); ++u) {
    for (std::size_t k = 0; k < kBeadFeatureCount; ++k) {
      EXPECT_NEAR(one.a[u][k], other.b[u][k], 1e-4F) << "feature " << k;
    }
  }
}

TEST(MonotoneTest, WhatATextLacksAsAWholeMakesItLikelierThatAUnitIsLeftAlone) {
  std::mt19937_64 random(14);
  const UnitForms a = RandomForms(90, random);
  UnitForms b;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (i % 3 != 1) b.push_back(a[i]);
  }
  WordKeys keys;
  const WordTypes x = WordTypesOf(MakeEncoding(a), keys);
  const WordTypes y = WordTypesOf(MakeEncoding(Reword(b, 40, random)), keys);
  const BeadWeights weights = Defaults().beads;
  BeadWeights without = weights;
  without[kDeletedSurplus] = 0;
  const auto alone = [&](const BeadWeights& by) {
    const std::vector<double> counterpart =
        LinkInOrder(x, y, Compare(x, y, 1), 0, by).a_counterpart;
    return static_cast<double>(counterpart.size()) -
           std::accumulate(counterpart.begin(), counterpart.end(), 0.0);
  };
  EXPECT_GT(alone(weights), alone(without));
}

TEST(MonotoneTest, NoLinkPassesABreak) {
  std::mt19937_64 random(8);
  const UnitForms a = RandomForms(60, random);
  const UnitForms b = RandomForms(50, random);  // Nothing in common but words.
  const Breaks breaks{{10, 30, 30, 55}, {0, 20, 40, 41}};
  const auto part = [](const std::vector<std::size_t>& begins, std::size_t unit) {
    return std::ranges::upper_bound(begins, unit) - begins.begin();
  };
  WordKeys keys;
  const WordTypes x = WordTypesOf(MakeEncoding(a), keys);
  const WordTypes y = WordTypesOf(MakeEncoding(b), keys);
  for (const Link& link : LinkInOrder(x, y, Compare(x, y, 1, breaks), 0, Defaults().beads).links) {
    for (const std::size_t i : link.a_units) {
      for (const std::size_t j : link.b_units) {
        EXPECT_EQ(part(breaks.a, i), part(breaks.b, j)) << i << " with " << j;
      }
    }
  }
}

TEST(MonotoneTest, RefusesPartsThatDoNotCorrespond) {
  EXPECT_ERROR(LinkForms(kStory, kStory, {{1, 2}, {1}}), ErrorCode::kInvalidArgument,
               "found 3 and 2");
  EXPECT_ERROR(LinkForms(kStory, kStory, {{2, 1}, {1, 2}}), ErrorCode::kInvalidArgument, "order");
  EXPECT_ERROR(LinkForms(kStory, kStory, {{6}, {1}}), ErrorCode::kInvalidArgument, "within");
}

}  // namespace
}  // namespace synoptic::linking
