// The steps of Align one by one, against all of them together.

#include "synoptic/stages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "synoptic/error.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic {
namespace {

using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr double kRounding = 2e-4;

std::vector<PreparedArticle> Sample(const std::string& name,
                                    const std::vector<std::string>& languages) {
  std::vector<PreparedArticle> articles;
  for (const std::string& lang : languages) {
    const std::string file =
        std::string(SYNOPTIC_SOURCE_DIR) + "/corpora/samples/" + name + '/' + lang + ".txt";
    ReadOptions options;
    options.lang = lang;
    articles.push_back(Prepare(ReadArticle(file, options)));
  }
  return articles;
}

void ExpectLinksAre(const std::vector<Link>& found, const std::vector<Link>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t l = 0; l < found.size(); ++l) {
    EXPECT_EQ(found[l].a, expected[l].a);
    EXPECT_EQ(found[l].b, expected[l].b);
    EXPECT_EQ(found[l].a_units, expected[l].a_units);
    EXPECT_EQ(found[l].b_units, expected[l].b_units);
    EXPECT_EQ(found[l].probability, expected[l].probability);
    EXPECT_EQ(found[l].evidence.tokens, expected[l].evidence.tokens);
  }
}

class StagesTest : public ::testing::Test {
 protected:
  const Model model_ = Model::Default();
  const std::vector<PreparedArticle> apart_ = Sample("gpu-launch", {"it", "id"});
  const std::vector<PreparedArticle> in_order_ = Sample("charter", {"it", "id"});
};

TEST_F(StagesTest, LinksAreThoseOfAlign) {
  for (const auto& articles : {apart_, in_order_}) {
    const Synopsis synopsis = Align(model_, articles);
    const FoundLinks found = FindLinks(model_, articles);
    ExpectLinksAre(found.links, synopsis.links);
    EXPECT_EQ(found.order, synopsis.order);
    EXPECT_EQ(found.relatedness.size(), synopsis.relatedness.size());
    EXPECT_EQ(found.articles[1].units.size(), synopsis.articles[1].units.size());
    for (const Link& link : found.links) EXPECT_THAT(link.evidence.words, IsEmpty());
  }
}

TEST_F(StagesTest, ClaimsOfTheLinksOfAlignAreItsClaims) {
  const Synopsis expected = Align(model_, apart_);
  const Synopsis synopsis = MakeClaims(model_, apart_, expected.links);
  ExpectLinksAre(synopsis.links, expected.links);
  ASSERT_EQ(synopsis.claims.size(), expected.claims.size());
  for (std::size_t c = 0; c < expected.claims.size(); ++c) {
    const Claim& claim = expected.claims[c];
    EXPECT_EQ(synopsis.claims[c].label, claim.label);
    EXPECT_EQ(synopsis.claims[c].members[0].units, claim.members[0].units);
    EXPECT_EQ(synopsis.claims[c].differences.size(), claim.differences.size());
    if (claim.label == Label::kOnly) {
      EXPECT_EQ(synopsis.claims[c].probability, 1) << "no link says that it has a counterpart";
    } else {
      EXPECT_NEAR(synopsis.claims[c].probability, claim.probability, kRounding);
    }
  }
  CheckSynopsis(synopsis);
}

TEST_F(StagesTest, ClaimsFollowLinksThatAlignWouldNotMake) {
  const std::size_t last = apart_[1].units.size() - 1;
  const Link mine{
      .a = 0, .b = 1, .a_units = {0}, .b_units = {0, last}, .probability = 0.75, .evidence = {}};
  const Synopsis synopsis = MakeClaims(model_, apart_, {mine}, {.min_probability = 0.9});
  ASSERT_THAT(synopsis.links, SizeIs(1));
  EXPECT_EQ(synopsis.links[0].probability, 0.75);
  EXPECT_EQ(synopsis.claims[0].members[1].units, mine.b_units);
  EXPECT_EQ(std::ranges::count(synopsis.claims, Label::kOnly, &Claim::label),
            std::ssize(synopsis.claims) - 1);
  EXPECT_EQ(synopsis.order, Order::kFree);
  CheckSynopsis(synopsis);
}

TEST_F(StagesTest, ClaimsWithoutLinksAreOneSided) {
  const Synopsis synopsis =
      MakeClaims(model_, in_order_, {}, {.order = AlignOptions::Order::kMonotone});
  EXPECT_EQ(synopsis.order, Order::kMonotone);
  EXPECT_EQ(std::ranges::count(synopsis.claims, Label::kOnly, &Claim::label),
            std::ssize(synopsis.claims));
}

TEST_F(StagesTest, LinksThatCannotBeAreRefusedByNumber) {
  const Link good{.a = 0, .b = 1, .a_units = {0}, .b_units = {0}, .probability = 1, .evidence = {}};
  const auto expect_refusal = [&](const Link& bad, const std::string& part) {
    EXPECT_ERROR(MakeClaims(model_, apart_, {good, bad}), ErrorCode::kInvalidArgument, part);
  };
  Link bad = good;
  bad.b_units = {apart_[1].units.size()};
  expect_refusal(bad, "links[1].b_units");
  bad = good;
  bad.b = 0;
  expect_refusal(bad, "links[1]");
  bad = good;
  bad.a_units.clear();
  expect_refusal(bad, "links[1].a_units: expected at least one unit");
  bad = good;
  bad.probability = 1.5;
  expect_refusal(bad, "links[1]: expected a probability");
}

TEST_F(StagesTest, OptionsThatSayWhatIsLinkedAreRefusedBesideLinks) {
  EXPECT_ERROR(MakeClaims(model_, apart_, {}, {.only_risk = 0.2}), ErrorCode::kInvalidArgument,
               "only_risk");
  EXPECT_ERROR(MakeClaims(model_, apart_, {}, {.review = Gold()}), ErrorCode::kInvalidArgument,
               "a review");
}

TEST_F(StagesTest, PairsAreAsProbableAsTheLinksThatJoinThem) {
  for (const auto& articles : {apart_, in_order_}) {
    const FoundLinks found = FindLinks(model_, articles);
    const std::vector<PairProbabilities> pairs = FindPairProbabilities(model_, articles);
    ASSERT_THAT(pairs, SizeIs(1));
    EXPECT_EQ(pairs[0].order, found.order);
    const Matrix& probability = pairs[0].probability;
    ASSERT_EQ(probability.rows, articles[0].units.size());
    ASSERT_EQ(probability.cols, articles[1].units.size());
    EXPECT_THAT(probability.values, Each(::testing::AllOf(::testing::Ge(0), ::testing::Le(1))));
    std::size_t compared = 0;
    for (const Link& link : found.links) {
      if (link.a_units.size() + link.b_units.size() > 2) continue;
      EXPECT_NEAR(probability.row(link.a_units[0])[link.b_units[0]], link.probability, kRounding);
      ++compared;
    }
    EXPECT_GE(compared, 5U);
  }
}

TEST_F(StagesTest, PairsInOrderSumUpToThatThereIsACounterpart) {
  const std::vector<PairProbabilities> pairs = FindPairProbabilities(model_, in_order_);
  const Synopsis synopsis = Align(model_, in_order_);
  for (const Claim& claim : synopsis.claims) {
    if (claim.label != Label::kOnly || claim.members[0].article != 0) continue;
    const auto row = pairs[0].probability.row(claim.members[0].units[0]);
    EXPECT_GE(std::accumulate(row.begin(), row.end(), 0.0), 1 - claim.probability - kRounding);
  }
}

TEST_F(StagesTest, PairsAreOfEveryTwoArticles) {
  std::vector<PreparedArticle> articles = apart_;
  articles.push_back(in_order_[0]);
  articles.back().article.id = "another";
  const std::vector<PairProbabilities> pairs = FindPairProbabilities(model_, articles);
  ASSERT_THAT(pairs, SizeIs(3));
  EXPECT_EQ(std::pair(pairs[1].a, pairs[1].b), std::pair(std::size_t{0}, std::size_t{2}));
  EXPECT_EQ(pairs[2].probability.rows, articles[1].units.size());
  EXPECT_EQ(pairs[2].probability.cols, articles[2].units.size());
}

TEST_F(StagesTest, UnitsThatMakeNoClaimHaveNoProbability) {
  std::vector<PreparedArticle> articles = apart_;
  articles[0].units[0].kind = TextKind::kByline;
  const Matrix some = FindPairProbabilities(model_, articles)[0].probability;
  EXPECT_THAT(some.row(0), Each(0.0F));
  ASSERT_EQ(some.rows, articles[0].units.size());
  EXPECT_GT(std::ranges::max(some.values), 0.5F);
  const Link link{.a = 0, .b = 1, .a_units = {2}, .b_units = {2}, .probability = 1, .evidence = {}};
  const Synopsis synopsis = MakeClaims(model_, articles, {link});
  EXPECT_EQ(synopsis.links[0].a_units, link.a_units);
  CheckSynopsis(synopsis);
  Link of_byline = link;
  of_byline.a_units = {0};
  EXPECT_ERROR(MakeClaims(model_, articles, {of_byline}), ErrorCode::kInvalidArgument, "byline");
}

TEST_F(StagesTest, PairsOfTooManyUnitsAreRefusedBeforeAnyWork) {
  std::string text;
  for (std::size_t line = 0; line <= kMaxUnits; ++line) text += "Sì.\n";
  std::vector<PreparedArticle> articles = apart_;
  ReadOptions options;
  options.lang = "it";
  options.id = "long";
  options.lines = ReadOptions::Lines::kSentence;
  articles[0] = Prepare(ParseArticle(text, options));
  EXPECT_ERROR(FindPairProbabilities(model_, articles), ErrorCode::kTooLarge, "long: found 5001");
}

}  // namespace
}  // namespace synoptic
