#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "synoptic/error.hpp"
#include "synoptic/score.hpp"
#include "tests/unit/scoring/gold_file.hpp"

namespace synoptic {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr char kArticles[] =
    "synoptic-gold\t1\n"
    "article\tit\tit.txt\tit\n"
    "article\tid\tid.txt\tid\n"
    "sentence\tit\t1\tPiove.\n"
    "sentence\tit\t2\tFa freddo.\n"
    "sentence\tid\t1\tHujan turun.\n";

TEST_F(GoldTest, ReadsArticlesSentencesLinksAndOnlyRows) {
  const Gold gold = Read(std::string(kArticles) +
                         "# a comment\n"
                         "\n"
                         "link\tid:1\tit:1\n"
                         "only\tit:2\n");
  ASSERT_EQ(gold.articles.size(), 2u);
  EXPECT_EQ(gold.articles[0].key, "it");
  EXPECT_EQ(gold.articles[0].lang, "it");
  EXPECT_EQ(gold.articles[0].file, file_.parent_path() / "it.txt");
  EXPECT_THAT(gold.articles[0].sentences, ElementsAre("Piove.", "Fa freddo."));
  ASSERT_EQ(gold.links.size(), 1u);
  EXPECT_EQ(gold.links[0].a.article, 0u) << "sides come in order of articles";
  EXPECT_THAT(gold.links[0].b.sentences, ElementsAre(0u));
  ASSERT_EQ(gold.only.size(), 1u);
  EXPECT_THAT(gold.only[0].sentences, ElementsAre(1u));
}

TEST_F(GoldTest, AnEditorMayHavePutAByteOrderMarkBeforeIt) {
  const std::string mark = "\xEF\xBB\xBF";
  EXPECT_EQ(Read(mark + kArticles + "link\tit:1\tid:1\nonly\tit:2\n").links.size(), 1u);
  EXPECT_THAT(Refusal("synoptic-gold\t1\n" + mark + "\n"), HasSubstr("tsv:2"));
}

TEST_F(GoldTest, ASentenceMayBeInSeveralLinks) {
  EXPECT_EQ(Read(std::string(kArticles) + "link\tit:1\tid:1\nlink\tit:2\tid:1\n").links.size(), 2u);
}

TEST_F(GoldTest, LinksJoinNoMorePairsThanFitIntoTheMemory) {
  std::string content = "synoptic-gold\t1\narticle\tit\tit.txt\tit\narticle\tid\tid.txt\tid\n";
  std::string numbers;
  for (int i = 1; i <= 1000; ++i) {
    const std::string number = std::to_string(i);
    for (const char* key : {"it", "id"}) {
      content += std::string("sentence\t") + key + "\t" + number + "\tPiove.\n";
    }
    numbers += (i == 1 ? "" : ",") + number;
  }
  content += "link\tit:" + numbers + "\tid:" + numbers + "\n";
  EXPECT_EQ(Read(content).links.size(), 1u);
  EXPECT_THAT(Refusal(content + "link\tit:1\tid:2\n"),
              HasSubstr(".tsv:2005: expected links that join at most 1000000 pairs of sentences"));
}

TEST_F(GoldTest, ReadsLinesThatEndLikeThoseOfWindows) {
  const Gold gold = Read(
      "synoptic-gold\t1\r\narticle\ta\ta.txt\tit\r\narticle\tb\tb.txt\tid\r\n"
      "sentence\ta\t1\tPiove.\r\nonly\ta:1\r\n");
  EXPECT_EQ(gold.articles[0].sentences[0], "Piove.");
}

TEST_F(GoldTest, NamesFileAndLineOfWhatItRefuses) {
  const struct {
    std::string rows;
    std::string place;
    std::string reason;
  } cases[] = {
      {"links\tit:1\tid:1\n", ":7: ", "expected article, sentence, link, only"},
      {"link\tit:1\n", ":7: ", "found 2 fields"},
      {"link\tit:1\tid:2\n", ":7: ", "no sentence \"2\" of \"id\""},
      {"link\tit:0\tid:1\n", ":7: ", "no sentence \"0\""},
      {"link\tit:1,\tid:1\n", ":7: ", "no sentence \"\""},
      {"link\tit\tid:1\n", ":7: ", "expected key:number"},
      {"link\tde:1\tid:1\n", ":7: ", "no article with the key \"de\""},
      {"link\tit:1\tit:2\n", ":7: ", "joins two articles"},
      {"link\tit:1,1\tid:1\n", ":7: ", "do not rise"},
      {"only\tit:2,1\n", ":7: ", "do not rise"},
      {"only\tit:1\nonly\tit:1\n", ":8: ", "it:1 is already in an only row"},
      {"link\tit:1\tid:1\nlink\tid:1\tit:1\n", ":8: ", "already in line 7"},
      {"link\tit:1\tid:1\nonly\tit:1\n", ":8: ", "it:1 is both in a link and in an only row"},
      {"link\tit:1\tid:1\n", ":5: ", "it:2 is neither in a link nor in an only row"},
      {"sentence\tid\t3\tAngin.\n", ":7: ", "expected sentence 2"},
      {"sentence\tid\t2\t\n", ":7: ", "no text"},
      {"article\tit\tother.txt\tit\n", ":7: ", "second article with the key"},
      {"article\tx\tx.txt\tqqq\n", ":7: ", "unknown language \"qqq\""},
      {"article\tx y\tx.txt\tit\n", ":7: ", "expected a key of letters"},
  };
  for (const auto& [rows, place, reason] : cases) {
    const std::string message = Refusal(kArticles + rows);
    EXPECT_THAT(message, HasSubstr(file_.string() + place));
    EXPECT_THAT(message, HasSubstr(reason));
  }
}

/// it:1 and id:1 are linked, it:2 and id:2 too, it:3 is one-sided.
constexpr const char* kLinked =
    "synoptic-gold\t1\n"
    "article\tit\tit.txt\tit\n"
    "article\tid\tid.txt\tid\n"
    "sentence\tit\t1\tPiove.\n"
    "sentence\tit\t2\tCosta 4,2 milioni = molto.\n"
    "sentence\tit\t3\tBasta.\n"
    "sentence\tid\t1\tHujan turun deras.\n"
    "sentence\tid\t2\tHarganya 4,5 juta.\n"
    "link\tit:1\tid:1\n"
    "link\tit:2\tid:2\n"
    "only\tit:3\n";

TEST_F(GoldTest, ReadsClaimsOfEveryLabel) {
  const Gold gold = Read(std::string(kLinked) +
                         "claim\tpartial\tid:1\tit:1\tmore=id\n"
                         "claim\tdiffers\tit:2\tid:2\tfigure\tit=4,2 milioni = \tid=4,5 juta\n"
                         "claim\tonly\tit:3\n");
  ASSERT_EQ(gold.claims.size(), 3u);
  EXPECT_EQ(gold.claims[0].label, Label::kPartial);
  ASSERT_EQ(gold.claims[0].members.size(), 2u);
  EXPECT_EQ(gold.claims[0].members[0].article, 0u) << "members come in order of articles";
  EXPECT_THAT(gold.claims[0].more, ElementsAre(1u));
  ASSERT_EQ(gold.claims[1].differences.size(), 1u);
  EXPECT_EQ(gold.claims[1].differences[0].kind, Gold::DifferenceKind::kFigure);
  ASSERT_EQ(gold.claims[1].differences[0].texts.size(), 2u);
  EXPECT_EQ(gold.claims[1].differences[0].texts[0].text, "4,2 milioni = ");
  EXPECT_EQ(gold.claims[1].differences[0].texts[1].article, 1u);
  EXPECT_EQ(gold.claims[2].label, Label::kOnly);
}

TEST_F(GoldTest, ReadsSeveralDifferencesOfAClaim) {
  const Gold gold = Read(std::string(kLinked) +
                         "claim\tshared\tid:1\tit:1\n"
                         "claim\tdiffers\tit:2\tid:2\tfigure\tit=4,2\tid=4,5\tname\tit=Costa\t"
                         "id=Harganya\n"
                         "claim\tonly\tit:3\n");
  ASSERT_EQ(gold.claims[1].differences.size(), 2u);
  EXPECT_EQ(gold.claims[1].differences[1].kind, Gold::DifferenceKind::kName);
}

TEST_F(GoldTest, NamesTheLineOfAClaimThatItRefuses) {
  const std::string first = "claim\tshared\tit:1\tid:1\n";
  const std::string second = "claim\tshared\tit:2\tid:2\n";
  const std::string third = "claim\tonly\tit:3\n";
  const struct {
    std::string rows;
    std::string place;
    std::string reason;
  } cases[] = {
      {"claim\n", ":12: ", "expected shared, partial, differs or only, found \"\""},
      {"claim\tsame\tit:1\tid:1\n", ":12: ", "found \"same\""},
      {"claim\tshared\tit:1\n", ":12: ", "expected two or more key:numbers"},
      {"claim\tonly\tit:1\tid:1\n", ":12: ", "expected one key:numbers after the label, found 2"},
      {"claim\tshared\tit:1\tit:2\n", ":12: ", "\"it\" is in the claim twice"},
      {"claim\tshared\tit:1\tid:1\tmore=it\n", ":12: ", "or nothing, found \"more=it\""},
      {"claim\tpartial\tit:1\tid:1\n", ":12: ", "expected more=key"},
      {"claim\tpartial\tit:1\tid:1\tmore=de\n", ":12: ", "no article with the key \"de\""},
      {"claim\tdiffers\tit:1\tid:1\n", ":12: ", "expected a kind, key=text, key=text"},
      {"claim\tdiffers\tit:1\tid:1\tit=Piove\n", ":12: ", "expected a kind, key=text, key=text"},
      {"claim\tdiffers\tit:1\tid:1\tsize\n", ":12: ", "found \"size\""},
      {"claim\tdiffers\tit:1\tid:1\tname\tit=Piove\n", ":12: ", "of two articles or more"},
      {"claim\tdiffers\tit:1\tid:1\tname\tit=Costa\tid=Hujan\n", ":12: ", "\"Costa\" is not in"},
      {first + second + "claim\tonly\tit:2\n", ":14: ", "it:2 is in no only row"},
      {"claim\tshared\tit:1\tid:2\n", ":12: ", "no link joins it:1 to the rest of the claim"},
      {first + third, ":10: ", "no claim holds all sentences of this link"},
      {first + second, ":11: ", "it:3 is in no claim \"only\""},
  };
  for (const auto& [rows, place, reason] : cases) {
    const std::string message = Refusal(kLinked + rows);
    EXPECT_THAT(message, HasSubstr(file_.string() + place)) << rows;
    EXPECT_THAT(message, HasSubstr(reason));
  }
}

TEST_F(GoldTest, RefusesAFileThatIsNoGold) {
  EXPECT_THAT(Refusal(""), HasSubstr(":1: "));
  EXPECT_THAT(Refusal("synoptic-gold\t3\n"), HasSubstr(":1: "));
  EXPECT_THAT(Refusal("synoptic-gold\t1\n"), HasSubstr("two articles"));
}

TEST_F(GoldTest, RefusesBytesThatAreNotUtf8ByLine) {
  try {
    Read(std::string(kArticles) + "# \xff\n");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidText);
    EXPECT_THAT(error.what(), HasSubstr(":7: "));
  }
}

TEST_F(GoldTest, DistinguishesAMissingFileFromADirectory) {
  const auto code = [](const std::filesystem::path& file) {
    try {
      ReadGold(file);
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode::kInvalidFormat;
  };
  EXPECT_EQ(code(file_ / "nowhere.tsv"), ErrorCode::kNotFound);
  EXPECT_EQ(code(::testing::TempDir()), ErrorCode::kUnreadable);
}

}  // namespace
}  // namespace synoptic
