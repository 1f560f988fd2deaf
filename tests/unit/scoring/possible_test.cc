// What the gold leaves open counts neither for nor against, and strictly as not linked.

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "synoptic/score.hpp"

namespace synoptic {
namespace {

/// Articles A B C D and W X Y Z. A = W for certain, A = X, B = X and C = Y possibly; Z is
/// one-sided, and D makes no claim.
class PossibleTest : public ::testing::Test {
 protected:
  PossibleTest() {
    for (const std::string letters : {"ABCD", "WXYZ"}) {
      Gold::Article& gold = gold_.articles.emplace_back();
      Synopsis::Entry& entry = synopsis_.articles.emplace_back();
      gold.key = entry.article.id = letters;
      for (const char letter : letters) {
        const std::string sentence = std::string(3, letter) + ".";
        gold.sentences.push_back(sentence);
        const std::size_t begin = entry.article.text.size();
        entry.article.text += sentence + ' ';
        entry.units.push_back({{begin, begin + sentence.size()}, 0, entry.units.size(), {}});
      }
    }
    gold_.version = 2;
    gold_.links = {{{0, {0}}, {1, {0}}}};
    gold_.possible = {{{0, {0, 1}}, {1, {1}}}, {{0, {2}}, {1, {2}}}};
    gold_.only = {{1, {3}}};
    gold_.none = {{0, {3}}};
  }

  void Propose(Label label, std::vector<std::size_t> a, std::vector<std::size_t> b) {
    synopsis_.links.push_back({0, 1, a, b, 0.9, {}});
    synopsis_.claims.push_back({label, 0.9, {{0, std::move(a), {}}, {1, std::move(b), {}}}, {}});
  }
  void ProposeOnly(std::size_t article, std::size_t unit) {
    synopsis_.claims.push_back({Label::kOnly, 0.9, {{article, {unit}, {}}}, {}});
  }
  Score Scored() const { return ScoreSynopsis(gold_, synopsis_); }

  static void Expect(const Counts& counts, std::size_t correct, std::size_t proposed,
                     std::size_t expected) {
    EXPECT_EQ(counts.correct, correct);
    EXPECT_EQ(counts.proposed, proposed);
    EXPECT_EQ(counts.expected, expected);
  }

  Gold gold_;
  Synopsis synopsis_;
};

TEST_F(PossibleTest, PairsThatAreProposedAreNotWrongButStrictly) {
  Propose(Label::kShared, {0}, {0});
  Propose(Label::kShared, {1}, {1});
  Propose(Label::kShared, {2}, {2});
  Expect(Scored().links, 1, 1, 1);
  Expect(Scored().links_strictly, 1, 3, 1);
  Expect(Scored().strict, 1, 1, 1);
}

TEST_F(PossibleTest, PairsThatAreNotProposedAreNotMissed) {
  Propose(Label::kShared, {0}, {0});
  EXPECT_EQ(Scored().links.f1(), 1.0);
  EXPECT_EQ(Scored().links_strictly.f1(), 1.0);
}

TEST_F(PossibleTest, SentencesWithNoOtherPairMayBeOneSided) {
  ProposeOnly(0, 1);
  ProposeOnly(1, 1);
  ProposeOnly(1, 3);
  Expect(Scored().only, 1, 1, 1);
  Expect(Scored().only_strictly, 3, 3, 5);  // B, C, X, Y and Z.
}

TEST_F(PossibleTest, SentencesWithASurePairMayNot) {
  ProposeOnly(0, 0);
  Expect(Scored().only, 0, 1, 1);
}

TEST_F(PossibleTest, WhatMakesNoClaimIsNeitherLinkedNorOneSided) {
  Propose(Label::kShared, {3}, {0});
  Expect(Scored().links, 0, 1, 1);
  synopsis_.claims.clear();
  ProposeOnly(0, 3);
  Expect(Scored().only, 0, 1, 1);
}

/// A = W is partial, with X beside it if one likes; C = Y differs, possibly.
class PossibleClaimsTest : public PossibleTest {
 protected:
  PossibleClaimsTest() {
    gold_.claims = {
        {Label::kPartial, {{0, {0}}, {1, {0, 1}}}, {0}, {}, {{0, 0, "AA"}}},
        {Label::kDiffers, {{0, {2}}, {1, {2}}}, {}, {{Gold::DifferenceKind::kName, {}}}},
        {Label::kShared, {{0, {0, 1}}, {1, {1}}}, {}, {}},
        {Label::kOnly, {{1, {3}}}, {}, {}}};
  }
};

TEST_F(PossibleClaimsTest, AreMatchedAsFarAsTheyAreSure) {
  Propose(Label::kPartial, {0}, {0});
  ProposeOnly(1, 3);
  // The shared claim has A and X beyond no doubt: nothing of it is asked for.
  Expect(Scored().labels, 2, 2, 2);
  // Strictly, B, C, X and Y are one-sided, and nothing says so.
  Expect(Scored().labels_strictly, 2, 2, 6);
}

TEST_F(PossibleClaimsTest, AreMatchedWithWhatIsOpenToo) {
  Propose(Label::kPartial, {0}, {0, 1});
  Expect(Scored().labels, 1, 1, 2);
}

TEST_F(PossibleClaimsTest, TheirDifferencesAreNeitherAskedForNorWrong) {
  Propose(Label::kDiffers, {2}, {2});
  synopsis_.claims.back().differences = {{DifferenceType::kName, {}}};
  Expect(Scored().differences, 0, 0, 0);
  Expect(Scored().differences_strictly, 0, 1, 0);
  synopsis_.claims.back().differences = {{DifferenceType::kDate, {}}};
  Expect(Scored().differences, 0, 1, 0);
}

TEST_F(PossibleClaimsTest, UpdatesAreRightBySentences) {
  gold_.claims[0].other_day = {{}};
  gold_.claims[1].other_day = {{}};
  Propose(Label::kPartial, {0}, {0});
  synopsis_.claims.back().updates = {{DifferenceType::kNumber, {}}};
  Expect(Scored().updates, 1, 1, 1);
  Propose(Label::kPartial, {2}, {2});  // Possible: neither asked for nor wrong.
  synopsis_.claims.back().updates = {{DifferenceType::kNumber, {}}};
  Expect(Scored().updates, 1, 1, 1);
  Propose(Label::kPartial, {3}, {3});
  synopsis_.claims.back().updates = {{DifferenceType::kNumber, {}}};
  Expect(Scored().updates, 1, 2, 1);
}

TEST_F(PossibleClaimsTest, DifferencesAreRightByKindAndSentences) {
  gold_.claims[0].label = Label::kDiffers;
  gold_.claims[0].differences = {{Gold::DifferenceKind::kFigure, {}},
                                 {Gold::DifferenceKind::kOpposite, {}}};
  Propose(Label::kDiffers, {0}, {0});
  synopsis_.claims.back().differences = {{DifferenceType::kMoney, {}}, {DifferenceType::kDate, {}}};
  Expect(Scored().differences, 1, 2, 2);
  Propose(Label::kDiffers, {3}, {0});  // Shares a sentence, but of one article.
  synopsis_.claims.back().differences = {{DifferenceType::kNumber, {}}};
  Expect(Scored().differences, 1, 3, 2);
}

TEST_F(PossibleClaimsTest, ExtraWordsCountByCharacters) {
  Propose(Label::kPartial, {0}, {0});
  synopsis_.claims.back().members[0].extra = {{1, 5}};  // "AA." and the space behind it.
  Expect(Scored().extra, 1, 3, 2);                      // The gold has the first two.
}

TEST_F(PossibleClaimsTest, ExtraWordsOfOtherClaimsAreNotJudged) {
  Propose(Label::kPartial, {2}, {2});
  synopsis_.claims.back().members[0].extra = {{10, 12}};
  Expect(Scored().extra, 0, 0, 2);
}

}  // namespace
}  // namespace synoptic
