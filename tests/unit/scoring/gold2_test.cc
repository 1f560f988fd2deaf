// The second version of the gold format: what is possible, makes no claim, is told twice, is said
// on one side only, moved since, or is the opposite.

#include <gmock/gmock.h>

#include <string>

#include "synoptic/score.hpp"
#include "tests/unit/scoring/gold_file.hpp"

namespace synoptic {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr const char* kSentences =
    "article\ten\ten.txt\ten\n"
    "article\tit\tit.txt\tit\n"
    "sentence\ten\t1\tSeven died in the fire.\n"
    "sentence\ten\t2\tThe port denied it, and the mayor wept.\n"
    "sentence\ten\t3\tBy Ann Other\n"
    "sentence\tit\t1\tI morti sono quattro.\n"
    "sentence\tit\t2\tIl porto conferma.\n"
    "sentence\tit\t3\tQuattro le vittime.\n"
    "sentence\tit\t4\tPiove.\n";

const std::string kHeader = "synoptic-gold\t2\n";

/// Ten lines before, and all that stands for itself; rows may be added.
const std::string kRows =
    "link\ten:1\tit:1\n"
    "link\ten:2\tit:2\tpart en:2=The port denied it\n"
    "possible\ten:1\tit:3\n"
    "only\tit:4\n"
    "none\ten:3\n"
    "repeat\tit:3\tit:1\n"
    "claim\tpartial\ten:1\tit:1,3\tother-day en=Seven\tit=quattro\n"
    "claim\tdiffers\ten:2\tit:2\topposite\ten=denied\tit=conferma\textra en:2=the mayor wept\n";

class Gold2Test : public GoldTest {
 protected:
  static std::string With(const std::string& rows) { return kHeader + kSentences + rows; }
};

TEST_F(Gold2Test, ReadsWhatTheFirstVersionDoesNotHave) {
  const Gold gold = Read(With(kRows));
  EXPECT_EQ(gold.version, 2);
  ASSERT_EQ(gold.links.size(), 2u);
  ASSERT_EQ(gold.links[1].parts.size(), 1u);
  EXPECT_EQ(gold.links[1].parts[0].text, "The port denied it");
  EXPECT_EQ(gold.links[1].parts[0].sentence, 1u);
  ASSERT_EQ(gold.possible.size(), 1u);
  EXPECT_THAT(gold.possible[0].b.sentences, ElementsAre(2u));
  ASSERT_EQ(gold.none.size(), 1u);
  EXPECT_THAT(gold.none[0].sentences, ElementsAre(2u));
  ASSERT_EQ(gold.repeats.size(), 1u);
  EXPECT_EQ(gold.repeats[0].article, 1u);
  EXPECT_THAT(gold.repeats[0].sentences, ElementsAre(0u, 2u)) << "ascending";
  ASSERT_EQ(gold.claims.size(), 3u);
  ASSERT_EQ(gold.claims[0].other_day.size(), 1u);
  EXPECT_EQ(gold.claims[0].other_day[0][1].text, "quattro");
  EXPECT_EQ(gold.claims[1].differences[0].kind, Gold::DifferenceKind::kOpposite);
  ASSERT_EQ(gold.claims[1].extra.size(), 1u);
  EXPECT_EQ(gold.claims[1].extra[0].text, "the mayor wept");
}

TEST_F(Gold2Test, OnlyRowsAreClaimsWhereThereAreLabels) {
  const Gold gold = Read(With(kRows));
  EXPECT_EQ(gold.claims[2].label, Label::kOnly);
  EXPECT_THAT(gold.claims[2].members[0].sentences, ElementsAre(3u));
  const Gold unlabelled = Read(With("link\ten:1,2\tit:1,2,3\nonly\tit:4\nnone\ten:3\n"));
  EXPECT_TRUE(unlabelled.claims.empty());
  const Gold apart = Read(With("only\ten:1,2\nonly\tit:1,2,3,4\nnone\ten:3\n"));
  EXPECT_EQ(apart.claims.size(), 6u) << "one a sentence";
}

TEST_F(Gold2Test, WrongPairsLeaveTheOthersWhatTheyAre) {
  const Gold gold = Read(With(kRows + "wrong\tit:1,4\ten:2,3\nwrong\tit:4\ten:1\n"));
  ASSERT_EQ(gold.wrong.size(), 2u);
  EXPECT_EQ(gold.wrong[0].a.article, 0u) << "in the order of articles";
  EXPECT_THAT(gold.wrong[0].b.sentences, ElementsAre(0u, 3u));
  EXPECT_EQ(gold.wrong[0].line, 19u);
  EXPECT_EQ(gold.links[0].line, 11u);
  EXPECT_EQ(gold.only.size(), 1u);
  EXPECT_THAT(Refusal(With(kRows + "wrong\ten:1\tit:1\n")),
              HasSubstr(":19: en:1 and it:1 are both in a link and in a wrong row"));
  EXPECT_THAT(Refusal(With("wrong\ten:1\tit:3\n" + kRows)),
              HasSubstr("en:1 and it:3 are both in a possible row and in a wrong row"));
  EXPECT_THAT(Refusal(With(kRows + "wrong\ten:1\tit:2\tpart en:1=Seven\n")),
              HasSubstr("expected wrong, key:numbers, key:numbers, found 4 fields"));
  EXPECT_THAT(Refusal(With("wrong\ten:1\tit:1\n")), HasSubstr("en:1 is in no link"));
}

TEST_F(Gold2Test, NamesFileAndLineOfWhatItRefuses) {
  const struct {
    std::string rows;
    std::string place;
    std::string reason;
  } cases[] = {
      {"perhaps\ten:1\tit:1\n",
       ":11: ", "claim, possible, wrong, none, repeat or #, found \"perhaps\""},
      {"possible\ten:1\n", ":11: ", "expected possible, key:numbers, key:numbers, found 2"},
      {"link\ten:1\tit:1\tsure\n", ":11: ", "expected part key:number=words or nothing"},
      {"link\ten:1\tit:1\tpart en:1=Eight\n", ":11: ", "\"Eight\" is not in en:1"},
      {"link\ten:1\tit:1\tpart en:2=denied\n", ":11: ", "en:2 is not in the link"},
      {"link\ten:1\tit:1\tpart en:9=x\n", ":11: ", "no sentence \"9\" of \"en\""},
      {"link\ten:1\tit:1\tpart it=x\n", ":11: ", "expected key:number=words, found \"it=x\""},
      {"none\ten:3\nnone\ten:3\n", ":12: ", "en:3 is already in a none row"},
      {"none\ten:3\nonly\ten:3\n", ":12: ", "en:3 is both in an only row and in a none row"},
      {"none\ten:3\npossible\ten:3\tit:1\n", ":12: ", "both in a link and in a none row"},
      {"possible\ten:1\tit:1\n", ":5: ", "en:2 is in no link, possible, only or none row"},
      {"repeat\ten:1\tit:1\n", ":11: ", "within one article"},
      {"repeat\ten:1\ten:1\n", ":11: ", "joins two sentences"},
      {"claim\tonly\ten:1\n", ":11: ", "the only rows are these claims"},
      {"claim\tpartial\ten:1\tit:1\n", ":11: ", "expected more=key[,key...], extra"},
      {"claim\tpartial\ten:1\tit:1\textra en:2=denied\n", ":11: ", "is not in the claim"},
      {"claim\tpartial\ten:1\tit:1\textra en:1=denied\n", ":11: ", "is not in en:1"},
      {"claim\tpartial\ten:1\tit:1\tother-day en=Seven\n", ":11: ", "two articles or more"},
      {"claim\tpartial\ten:1\tit:1\tother-day en=Nine\tit=quattro\n", ":11: ", "\"Nine\" is not"},
      {"claim\tpartial\ten:1\tit:1\tit=quattro\n", ":11: ", "found \"it=quattro\""},
      {"claim\tdiffers\ten:1\tit:1\treverse\n", ":11: ", "quotation or opposite, found"},
      {"claim\tpartial\ten:1\tit:1\tother-day en=Seven\ten=Seven\n", ":11: ", "\"en\" twice"},
      {"claim\tdiffers\ten:1\tit:1\tfigure\tit=quattro\tit=quattro\n", ":11: ", "\"it\" twice"},
      {"claim\tpartial\ten:1\tit:1\tmore=en,en\n", ":11: ", "\"en\" is in more= twice"},
      {"link\ten:1\tit:1\npossible\tit:1\ten:1\n", ":12: ", "both in a link and in a possible"},
      {"link\ten:1\tit:1\nlink\tit:1\ten:1\n", ":12: ", "this row is already in line 11"},
      {"possible\ten:1,2\tit:1\npossible\tit:1\ten:1,2\n", ":12: ", "already in line 11"},
      {"repeat\ten:1\ten:2\nrepeat\ten:2\ten:1\n", ":12: ", "already in line 11"},
      {kRows + "possible\ten:2\tit:3\n", ":19: ", "no claim holds all sentences of this link"},
  };
  for (const auto& [rows, place, reason] : cases) {
    const std::string message = Refusal(With(rows));
    EXPECT_THAT(message, HasSubstr(file_.string() + place)) << rows;
    EXPECT_THAT(message, HasSubstr(reason));
  }
}

TEST_F(Gold2Test, TheFirstVersionHasNoneOfIt) {
  const std::string first = std::string("synoptic-gold\t1\n") + kSentences;
  EXPECT_THAT(Refusal(first + "possible\ten:1\tit:1\n"), HasSubstr("found \"possible\""));
  EXPECT_THAT(Refusal(first + "link\ten:1\tit:1\tpart en:1=Seven\n"), HasSubstr("found 4 fields"));
  EXPECT_THAT(Refusal(first + "claim\tdiffers\ten:2\tit:2\topposite\ten=denied\tit=conferma\n"),
              HasSubstr("expected figure, date, name or quotation, found \"opposite\""));
  EXPECT_THAT(Refusal(first + "claim\tpartial\ten:1\tit:1\tmore=en\textra en:1=Seven\n"),
              HasSubstr("expected more=key[,key...] at the end"));
}

}  // namespace
}  // namespace synoptic
