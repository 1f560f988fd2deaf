#include "synoptic/score.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "synoptic/error.hpp"

namespace synoptic {
namespace {

using ::testing::HasSubstr;

/// An article of one-letter sentences, "A. B. C.", each of them a unit.
Synopsis::Entry MakeEntry(const std::string& letters) {
  Synopsis::Entry entry;
  entry.article.id = letters;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (i > 0) entry.article.text += ' ';
    const std::size_t begin = entry.article.text.size();
    entry.article.text += std::string(1, letters[i]) + ".";
    entry.units.push_back({{begin, begin + 2}, 0, i, {}});
  }
  return entry;
}

Gold::Article MakeGoldArticle(const std::string& letters) {
  Gold::Article article{letters, letters + ".txt", "it", {}};
  for (const char letter : letters) article.sentences.push_back(std::string(1, letter) + ".");
  return article;
}

void AddLink(Synopsis& synopsis, std::vector<std::size_t> a, std::vector<std::size_t> b) {
  synopsis.links.push_back({0, 1, a, b, 0.9, {}});
  synopsis.claims.push_back(
      {Label::kShared, 0.9, {{0, std::move(a), {}}, {1, std::move(b), {}}}, {}});
}

void AddOnly(Synopsis& synopsis, std::size_t article, std::size_t unit) {
  synopsis.claims.push_back({Label::kOnly, 0.9, {{article, {unit}, {}}}, {}});
}

/// Articles A B C and X Y Z; A, B = X and C = Y; Z has no counterpart.
class ScoreTest : public ::testing::Test {
 protected:
  ScoreTest() {
    gold_.articles = {MakeGoldArticle("ABC"), MakeGoldArticle("XYZ")};
    gold_.links = {{{0, {0, 1}}, {1, {0}}}, {{0, {2}}, {1, {1}}}};
    gold_.only = {{1, {2}}};
    synopsis_.articles = {MakeEntry("ABC"), MakeEntry("XYZ")};
  }

  Gold gold_;
  Synopsis synopsis_;
};

TEST_F(ScoreTest, TheGoldItselfScoresOne) {
  AddLink(synopsis_, {0, 1}, {0});
  AddLink(synopsis_, {2}, {1});
  AddOnly(synopsis_, 1, 2);
  const Score score = ScoreSynopsis(gold_, synopsis_);
  EXPECT_EQ(score.links.expected, 3u) << "a link of two with one sentence stands for two pairs";
  EXPECT_EQ(score.links.correct, 3u);
  EXPECT_EQ(score.links.f1(), 1.0);
  EXPECT_EQ(score.only.f1(), 1.0);
  EXPECT_EQ(score.strict.f1(), 1.0);
  EXPECT_EQ(score.strict.proposed, 3u) << "two links and a sentence without a counterpart";
  EXPECT_EQ(score.strict.expected, 2u) << "what has no counterpart is not asked for";
  EXPECT_EQ(score.lax.f1(), 1.0);
}

TEST_F(ScoreTest, ABeadThatIsCutOtherwiseIsRightLaxlyAlone) {
  AddLink(synopsis_, {0}, {0});  // Half of the bead A, B = X.
  AddLink(synopsis_, {2}, {2});  // Wrong.
  AddOnly(synopsis_, 0, 1);      // Wrong.
  const Score score = ScoreSynopsis(gold_, synopsis_);
  EXPECT_EQ(score.strict.correct, 0u);
  EXPECT_EQ(score.strict.proposed, 3u);
  EXPECT_EQ(score.lax.correct, 1u);
  EXPECT_EQ(score.lax.found, 1u);
  EXPECT_EQ(score.lax.expected, 2u);
}

TEST_F(ScoreTest, PartsAddUpToTheWhole) {
  AddLink(synopsis_, {0}, {0});
  AddLink(synopsis_, {2}, {1, 2});
  AddOnly(synopsis_, 0, 1);
  Score sum;
  for (const Score& part : ScoreParts(gold_, synopsis_)) sum += part;
  const Score score = ScoreSynopsis(gold_, synopsis_);
  EXPECT_EQ(sum.links.correct, score.links.correct);
  EXPECT_EQ(sum.links.proposed, score.links.proposed);
  EXPECT_EQ(sum.strict.expected, score.strict.expected);
  EXPECT_EQ(sum.only.proposed, score.only.proposed);
}

/// The labels of the gold: A, B = X is partial, C = Y differs, Z is one-sided.
class LabelTest : public ScoreTest {
 protected:
  LabelTest() {
    gold_.claims = {{Label::kPartial, {{0, {0, 1}}, {1, {0}}}, {0}, {}},
                    {Label::kDiffers, {{0, {2}}, {1, {1}}}, {}, {}},
                    {Label::kOnly, {{1, {2}}}, {}, {}}};
  }
  void AddClaim(Label label, std::vector<std::size_t> a, std::vector<std::size_t> b) {
    AddLink(synopsis_, std::move(a), std::move(b));
    synopsis_.claims.back().label = label;
  }
  Counts Labels() const { return ScoreSynopsis(gold_, synopsis_).labels; }
};

TEST_F(LabelTest, OfTheGoldItselfAreRight) {
  AddClaim(Label::kPartial, {0, 1}, {0});
  AddClaim(Label::kDiffers, {2}, {1});
  AddOnly(synopsis_, 1, 2);
  EXPECT_EQ(Labels().found, 3u);
  EXPECT_EQ(Labels().expected, 3u);
}

TEST_F(LabelTest, CountAsMatchedWithAnotherLabelToo) {
  AddClaim(Label::kPartial, {0, 1}, {0});
  AddClaim(Label::kShared, {2}, {1});
  EXPECT_EQ(Labels().proposed, 2u);
  EXPECT_EQ(Labels().correct, 1u);
  EXPECT_EQ(Labels().found, 1u);
}

TEST_F(LabelTest, MatchTheClaimWithMostInCommonIfThatIsHalf) {
  AddClaim(Label::kShared, {0, 1, 2}, {0});      // Shares 3 of 4 with the first gold claim,
  AddClaim(Label::kPartial, {1}, {0});           // this one 2 of 3.
  AddClaim(Label::kDiffers, {0, 1, 2}, {1, 2});  // 2 of 5 of the second.
  EXPECT_EQ(Labels().proposed, 1u);
  EXPECT_EQ(Labels().correct, 0u);
}

TEST_F(LabelTest, OfSeveralArticlesNeedTwoOfThemInTheMatch) {
  gold_.claims.resize(1);
  gold_.claims[0].members = {{0, {0, 1, 2}}, {1, {0}}};
  AddClaim(Label::kPartial, {0, 1, 2}, {1});  // 3 of 5, all of one article.
  EXPECT_EQ(Labels().proposed, 0u);
}

TEST_F(LabelTest, AreNotScoredWhereTheGoldHasNone) {
  gold_.claims.clear();
  AddClaim(Label::kPartial, {0, 1}, {0});
  EXPECT_EQ(Labels().expected, 0u);
}

TEST_F(ScoreTest, CountsWrongAndUnfoundPairs) {
  AddLink(synopsis_, {0}, {0});     // Right.
  AddLink(synopsis_, {2}, {1, 2});  // C-Y is right, C-Z is wrong.
  AddOnly(synopsis_, 0, 1);         // Wrong: B belongs to X.
  const Score score = ScoreSynopsis(gold_, synopsis_);
  EXPECT_EQ(score.links.correct, 2u);
  EXPECT_EQ(score.links.proposed, 3u);
  EXPECT_EQ(score.links.expected, 3u);
  EXPECT_DOUBLE_EQ(score.links.precision(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(score.links.recall(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(score.links.f1(), 2.0 / 3);
  EXPECT_EQ(score.only.correct, 0u);
  EXPECT_EQ(score.only.proposed, 1u);
  EXPECT_EQ(score.only.expected, 1u);
  EXPECT_EQ(score.only.f1(), 0.0);
}

TEST_F(ScoreTest, APairThatTwoLinksProposeCountsOnce) {
  AddLink(synopsis_, {0, 1}, {0});
  AddLink(synopsis_, {0}, {0});
  EXPECT_EQ(ScoreSynopsis(gold_, synopsis_).links.proposed, 2u);
}

TEST_F(ScoreTest, AUnitStandsForTheSentenceItSharesMostBytesWith) {
  // One unit covers "A. B" but for the last byte of B: A has two bytes in it, B has one.
  synopsis_.articles[0].units = {{{0, 4}, 0, 0, {}}, {{4, 8}, 0, 1, {}}};
  AddLink(synopsis_, {0}, {0});
  AddLink(synopsis_, {1}, {1});  // "." of B and all of C: stands for C.
  const Score score = ScoreSynopsis(gold_, synopsis_);
  EXPECT_EQ(score.links.correct, 2u);
  EXPECT_EQ(score.links.proposed, 2u);
}

TEST_F(ScoreTest, ASentenceIsOneSidedOnlyIfAllItsClausesAre) {
  // C is cut into "C" and "."; one half is linked, the other is not.
  auto& units = synopsis_.articles[0].units;
  units[2].span = {6, 7};
  units.push_back({{7, 8}, 0, 2, {}});
  AddLink(synopsis_, {2}, {1});
  AddOnly(synopsis_, 0, 3);
  AddOnly(synopsis_, 1, 2);
  const Score score = ScoreSynopsis(gold_, synopsis_);
  EXPECT_EQ(score.only.proposed, 1u);
  EXPECT_EQ(score.only.correct, 1u);
}

TEST_F(ScoreTest, AUnitOutsideTheGoldCountsForNothing) {
  synopsis_.articles[0].article.text += " Q.";
  synopsis_.articles[0].units.push_back({{9, 11}, 0, 3, {}});
  AddLink(synopsis_, {3}, {2});
  const Score score = ScoreSynopsis(gold_, synopsis_);
  EXPECT_EQ(score.links.proposed, 0u);
}

TEST_F(ScoreTest, NothingProposedIsFullPrecisionAndNoRecall) {
  const Score score = ScoreSynopsis(gold_, synopsis_);
  EXPECT_EQ(score.links.precision(), 1.0);
  EXPECT_EQ(score.links.recall(), 0.0);
  EXPECT_EQ(score.links.f1(), 0.0);
}

TEST_F(ScoreTest, FindsARepeatedSentenceInItsOrder) {
  gold_.articles[0].sentences = {"A.", "A.", "C."};
  synopsis_.articles[0] = MakeEntry("AAC");
  AddLink(synopsis_, {1}, {0});
  EXPECT_EQ(ScoreSynopsis(gold_, synopsis_).links.correct, 1u);
}

TEST_F(ScoreTest, RefusesOtherArticlesThanThoseOfTheGold) {
  synopsis_.articles[1] = MakeEntry("XY");
  try {
    ScoreSynopsis(gold_, synopsis_);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    EXPECT_THAT(error.what(), HasSubstr("sentence 3 is not in its text"));
  }
  synopsis_.articles.pop_back();
  EXPECT_THROW(ScoreSynopsis(gold_, synopsis_), Error);
}

TEST(CountsTest, AddUp) {
  Counts total{1, 2, 2, 3};
  total += {2, 2, 1, 2};
  EXPECT_EQ(total.correct, 3u);
  EXPECT_DOUBLE_EQ(total.precision(), 0.75);
  EXPECT_DOUBLE_EQ(total.recall(), 0.6);
  EXPECT_DOUBLE_EQ(total.f1(), 2 * 0.75 * 0.6 / (0.75 + 0.6));
}

}  // namespace
}  // namespace synoptic
