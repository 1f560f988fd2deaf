#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const std::string kPair = " corpora/samples/gpu-launch/it.txt corpora/samples/gpu-launch/id.txt";

class AlignTest : public ShellTest {};

TEST_F(AlignTest, ShowsBothArticlesInPlainTextWhenPiped) {
  const Outcome outcome = Shell("$S align" + kPair);
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, IsEmpty());
  EXPECT_THAT(outcome.out, HasSubstr("4NP"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("\033"))) << "no colour in a pipe";
}

TEST_F(AlignTest, ColoursWhenAskedTo) {
  EXPECT_THAT(Shell("$S align --color always" + kPair).out, HasSubstr("\033["));
  EXPECT_THAT(Shell("NO_COLOR=1 $S align --color always" + kPair).out, HasSubstr("\033["));
  EXPECT_THAT(Shell("$S align --color never" + kPair).out, Not(HasSubstr("\033")));
}

TEST_F(AlignTest, JsonHasBothArticlesByteForByte) {
  const Outcome outcome = Shell("$S align --format json" + kPair);
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const auto synopsis = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(synopsis.at("synopsis"), 2);
  ASSERT_EQ(synopsis.at("articles").size(), 2u);
  EXPECT_EQ(synopsis.at("articles")[0].at("id"), "it");
  EXPECT_EQ(synopsis.at("articles")[0].at("lang"), "it");
  EXPECT_EQ(synopsis.at("articles")[1].at("lang"), "id");
  EXPECT_EQ(synopsis.at("articles")[1].at("text"),
            Shell("cat corpora/samples/gpu-launch/id.txt").out);
  EXPECT_FALSE(synopsis.at("links").empty());
  EXPECT_FALSE(synopsis.at("claims").empty());
}

TEST_F(AlignTest, OrderIsDecidedUnlessItIsGiven) {
  const auto order = [&](const std::string& arguments) {
    return nlohmann::json::parse(Shell("$S align --format json " + arguments).out).at("order");
  };
  const std::string translation = " corpora/samples/charter/it.txt corpora/samples/charter/id.txt";
  EXPECT_EQ(order(translation), "monotone");
  EXPECT_EQ(order("--order free" + translation), "free");
  EXPECT_EQ(order(kPair), "free");
  EXPECT_EQ(order("--order monotone" + kPair), "monotone");
  EXPECT_THAT(Shell("$S align --order random" + kPair).err,
              HasSubstr("expected auto, free or monotone"));
}

TEST_F(AlignTest, JsonLinesAreOneLine) {
  const Outcome outcome = Shell("$S align --format jsonl" + kPair);
  ASSERT_EQ(LinesOf(outcome.out).size(), 1u);
  EXPECT_EQ(nlohmann::json::parse(outcome.out),
            nlohmann::json::parse(Shell("$S align --format json" + kPair).out));
}

TEST_F(AlignTest, RepeatsToTheByte) {
  const std::string command = "$S align --format json" + kPair;
  EXPECT_EQ(Shell(command).out, Shell(command).out);
}

TEST_F(AlignTest, TheEndingOfTheOutputFileChoosesTheFormat) {
  EXPECT_EQ(Shell("$S align -o $T/a.html" + kPair).status, 0);
  EXPECT_EQ(Shell("$S align -o $T/a.json" + kPair).status, 0);
  EXPECT_THAT(Read("a.html"), StartsWith("<!doctype html>"));
  EXPECT_TRUE(nlohmann::json::accept(Read("a.json")));
}

TEST_F(AlignTest, ReadsOneArticleFromStandardInput) {
  const Outcome outcome = Shell(
      "$S align --format json - corpora/samples/charter/id.txt < corpora/samples/charter/it.txt");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(nlohmann::json::parse(outcome.out).at("articles")[0].at("lang"), "it");
}

TEST_F(AlignTest, TakesMoreThanTwoArticlesAndTellsThemApart) {
  const Outcome outcome = Shell(
      "$S align --format json corpora/samples/charter/it.txt corpora/samples/charter/id.txt "
      "corpora/samples/gpu-launch/it.txt");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const auto articles = nlohmann::json::parse(outcome.out).at("articles");
  ASSERT_EQ(articles.size(), 3u);
  EXPECT_EQ(articles[0].at("id"), "corpora/samples/charter/it.txt");
  EXPECT_EQ(articles[1].at("id"), "id");
  EXPECT_EQ(articles[2].at("id"), "corpora/samples/gpu-launch/it.txt");
}

TEST_F(AlignTest, TheSameFileTwiceIsTwoArticles) {
  const Outcome outcome =
      Shell("$S align --format json corpora/samples/charter/it.txt corpora/samples/charter/it.txt");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(nlohmann::json::parse(outcome.out).at("articles")[1].at("id"),
            "corpora/samples/charter/it.txt#2");
}

TEST_F(AlignTest, TheUsersLanguageGoesBeforeTheRecognisedOne) {
  const Outcome outcome = Shell("$S align --format json --lang ,ms" + kPair);
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const auto articles = nlohmann::json::parse(outcome.out).at("articles");
  EXPECT_EQ(articles[0].at("lang"), "it");
  EXPECT_EQ(articles[1].at("lang"), "ms");
}

TEST_F(AlignTest, MinProbabilityDropsLinks) {
  const auto links = [&](const std::string& options) {
    const Outcome outcome = Shell("$S align --format json " + options + kPair);
    return nlohmann::json::parse(outcome.out).at("links").size();
  };
  EXPECT_LT(links("--min-probability 0.9"), links("--min-probability 0.1"));
}

TEST_F(AlignTest, InALanguageThatTheModelDoesNotKnowNothingIsClaimedWithoutEvidence) {
  Write(
      "sw.txt",
      "Timu ya taifa ya mpira wa miguu ilishinda mechi yake ya kwanza.\n\nKocha alisema wachezaji "
      "walicheza vizuri sana.\n\nMashabiki wengi walikuja uwanjani mapema asubuhi.\n\nMlinda lango "
      "aliokoa penalti mbili.\n\nTiketi zote ziliuzwa katika saa chache.\n");
  Write(
      "en.txt",
      "The new bridge over the river was opened on Monday after years of work.\n\nThe minister "
      "said "
      "it cost more than was planned.\n\nFishermen complained that their boats can no longer "
      "pass.\n\nTwo workers died during construction.\n\nSchools were closed for the ceremony.\n");
  const std::string align = "$S align --format json $T/sw.txt $T/en.txt ";
  EXPECT_THAT(nlohmann::json::parse(Shell(align).out).at("links"), IsEmpty());
  // Who says that they are translations is heeded, but no further than the evidence goes.
  const auto asked = nlohmann::json::parse(Shell(align + "--order monotone").out);
  EXPECT_THAT(asked.at("links"), Not(IsEmpty()));
  for (const auto& link : asked.at("links")) EXPECT_LE(link.at("probability"), 0.5) << link;
  for (const auto& claim : asked.at("claims")) EXPECT_LE(claim.at("probability"), 0.5) << claim;
  // Batch names the language, and says how many articles are in it.
  Write("list", "a\t$T/sw.txt\t$T/en.txt\n");
  const Outcome batch = Shell(
      "printf 'a\\t%s\\t%s\\nb\\t%s\\t%s\\n' $T/sw.txt $T/en.txt $T/sw.txt $T/en.txt | $S batch -");
  EXPECT_THAT(batch.err, HasSubstr("the model was not trained on Swahili (sw)"));
  EXPECT_THAT(
      batch.err,
      HasSubstr("2 articles are in languages that the model was not trained on: Swahili 2"));
}

}  // namespace
}  // namespace synoptic::cli
