#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class ScoreVerbTest : public ShellTest {};

TEST_F(ScoreVerbTest, PrintsALineAGoldAndTheTotal) {
  const Outcome outcome =
      Shell("$S score corpora/samples/charter/gold.tsv corpora/samples/volcano/gold.tsv");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const auto lines = LinesOf(outcome.out);
  ASSERT_GT(lines.size(), 5u);
  EXPECT_THAT(lines[2], StartsWith("corpora/samples/charter/gold.tsv "));
  EXPECT_THAT(lines[4], StartsWith("total "));
  EXPECT_THAT(outcome.out, HasSubstr("\nstrict  "));
}

TEST_F(ScoreVerbTest, FormatsAgree) {
  const std::string golds = " corpora/samples/charter/gold.tsv corpora/samples/gpu-launch/gold.tsv";
  const auto json = nlohmann::json::parse(Shell("$S score --format json" + golds).out);
  ASSERT_EQ(json.at("golds").size(), 2u);
  const auto& links = json.at("golds")[0].at("links");
  const auto lines = LinesOf(Shell("$S score --format tsv" + golds).out);
  std::size_t measures = json.at("total").size();
  for (const auto& gold : json.at("golds")) measures += gold.size() - 2;  // But name and errors.
  ASSERT_EQ(lines.size(), 1 + measures) << "a line for each measure of the golds and the total";
  EXPECT_THAT(lines[0], StartsWith("gold\tmeasure\tcorrect\tproposed\tfound\texpected\t"));
  EXPECT_THAT(lines[1], StartsWith("corpora/samples/charter/gold.tsv\tlinks\t" +
                                   std::to_string(links.at("correct").get<int>()) + "\t" +
                                   std::to_string(links.at("proposed").get<int>()) + "\t"));
}

TEST_F(ScoreVerbTest, EveryRatioLiesInItsInterval) {
  const auto json =
      nlohmann::json::parse(Shell("$S score --format json corpora/samples/volcano/gold.tsv "
                                  "corpora/samples/gpu-launch/gold.tsv")
                                .out);
  for (const auto& result : {json.at("golds")[0], json.at("total")}) {
    for (const char* measure : {"links", "only", "strict", "lax"}) {
      for (const std::string ratio : {"precision", "recall", "f1"}) {
        const auto& scores = result.at(measure);
        EXPECT_LE(scores.at(ratio + "_interval")[0], scores.at(ratio)) << measure << ratio;
        EXPECT_GE(scores.at(ratio + "_interval")[1], scores.at(ratio)) << measure << ratio;
      }
    }
  }
}

TEST_F(ScoreVerbTest, TheSamplesAreAlignedBetterThanByChance) {
  const Outcome outcome = Shell("$S score --format json corpora/samples/*/gold.tsv");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const auto total = nlohmann::json::parse(outcome.out).at("total");
  EXPECT_GT(total.at("links").at("f1"), 0.6);
  EXPECT_GT(total.at("only").at("f1"), 0.6);
}

TEST_F(ScoreVerbTest, AResultOfAlignScoresAsTheArticlesDo) {
  Shell(
      "$S align --lang it,id --format json -o $T/r.json corpora/samples/charter/it.txt "
      "corpora/samples/charter/id.txt");
  const std::string gold = "corpora/samples/charter/gold.tsv";
  const std::string direct = Shell("$S score " + gold).out;
  EXPECT_EQ(Shell("$S score --result $T/r.json " + gold).out, direct);
  EXPECT_EQ(Shell("$S score --result - " + gold + " < $T/r.json").out, direct);
}

TEST_F(ScoreVerbTest, AResultOfOtherArticlesIsRefused) {
  Shell("$S align --format json -o $T/r.json corpora/samples/gpu-launch/*.txt");
  const Outcome outcome = Shell("$S score --result $T/r.json corpora/samples/charter/gold.tsv");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("is not the gold's"));
}

TEST_F(ScoreVerbTest, ErrorsShowTheSentencesThatDifferFromTheGold) {
  // With the threshold at one, hardly a link is made: most of the gold is not found.
  const std::string command =
      "$S score --errors --min-probability 1 corpora/samples/charter/gold.tsv";
  const Outcome outcome = Shell(command);
  EXPECT_THAT(outcome.out, HasSubstr("  link not found\n    it:1  "));
  EXPECT_THAT(outcome.out, HasSubstr("  wrongly one-sided\n"));
  const auto json = nlohmann::json::parse(Shell(command + " --format json").out);
  EXPECT_EQ(json.at("golds")[0].at("errors")[0].at("kind"), "link not found");
}

TEST_F(ScoreVerbTest, ReadsBeadsAndLaddersAsGoldAndAsResult) {
  Write("gold.beads", "[0]:[0]\n[1, 2]:[1]\n[]:[2]\n");
  Write("same.ladder", "0\t0\t0.9\n1\t1\t0.8\n3\t2\t0.7\n3\t3\t0\n");
  Write("other.beads", "[0]:[0]:0.1\n[1]:[1]:0.2\n[2]:[2]:0.1\n");
  const auto strict = [&](const std::string& gold, const std::string& result) {
    const Outcome outcome = Shell("$S score --format json $T/" + gold + " --result $T/" + result);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    const auto total = nlohmann::json::parse(outcome.out).at("total");
    return std::pair(total.at("strict").at("f1").get<double>(),
                     total.at("lax").at("f1").get<double>());
  };
  EXPECT_EQ(strict("gold.beads", "same.ladder"), std::pair(1.0, 1.0));
  EXPECT_EQ(strict("same.ladder", "gold.beads"), std::pair(1.0, 1.0));
  const auto [strict_f1, lax_f1] = strict("gold.beads", "other.beads");
  EXPECT_NEAR(strict_f1, 2 * (1.0 / 3) * (1.0 / 2) / (1.0 / 3 + 1.0 / 2), 1e-9);
  EXPECT_NEAR(lax_f1, 2 * (2.0 / 3) * 1 / (2.0 / 3 + 1), 1e-9);
}

TEST_F(ScoreVerbTest, ScoresTheJsonOfAlignAgainstBeadsOfLines) {
  Write("it.txt", "Piove a Roma.\n\nIl terremoto del 1908 distrusse Messina.\n");
  Write("id.txt", "Hujan turun di Roma.\nGempa tahun 1908 menghancurkan Messina.\n");
  Write("gold", "[0]:[0]\n[2]:[1]\n");
  const Outcome outcome = Shell(
      "$S align --presplit --lang it,id --format json $T/it.txt $T/id.txt |"
      "$S score --presplit --format json $T/gold --result -");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(nlohmann::json::parse(outcome.out).at("total").at("strict").at("expected"), 2);
  EXPECT_GE(nlohmann::json::parse(outcome.out).at("total").at("strict").at("found"), 1);
}

TEST_F(ScoreVerbTest, TakesAResultForEachGold) {
  Write("a", "[0]:[0]\n");
  Write("b", "[0]:[1]\n[1]:[]\n");
  const Outcome outcome = Shell("$S score --format json --result $T/a --result $T/b $T/a $T/b");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(nlohmann::json::parse(outcome.out).at("total").at("strict").at("proposed"), 3);
}

TEST_F(ScoreVerbTest, BeadsOfAGoldNameItsSentences) {
  Write("beads", "[0]:[0]\n");
  Write("far", "[99]:[0]\n");
  const std::string gold = " corpora/samples/charter/gold.tsv ";
  EXPECT_EQ(Shell("$S score" + gold + "--result $T/beads").status, 0);
  EXPECT_THAT(Shell("$S score" + gold + "--result $T/far").err,
              HasSubstr("an index 99 of \"it\", expected 0 to 14"));
}

TEST_F(ScoreVerbTest, NamesFileAndLineOfABadResult) {
  Write("gold", "[0]:[0]\n");
  Write("bad", "[0]:[0]\n[0]\n");
  Write("empty", "");
  EXPECT_THAT(Shell("$S score $T/gold --result $T/bad").err, HasSubstr("/bad:2: expected [index"));
  EXPECT_THAT(Shell("$S score $T/gold --result $T/empty").err, HasSubstr("found nothing"));
  EXPECT_THAT(Shell("$S score $T/gold --result corpora").err, HasSubstr("a directory"));
  EXPECT_THAT(Shell("$S score $T/gold").err, HasSubstr("beads do not say which articles"));
}

TEST_F(ScoreVerbTest, ScoresLabelsWhereTheGoldHasClaims) {
  Write("it.txt", "Piove.\n");
  Write("id.txt", "Hujan.\n");
  Write("gold.tsv",
        "synoptic-gold\t1\narticle\tit\tit.txt\tit\narticle\tid\tid.txt\tid\n"
        "sentence\tit\t1\tPiove.\nsentence\tid\t1\tHujan.\n"
        "link\tit:1\tid:1\nclaim\tpartial\tit:1\tid:1\tmore=it\n");
  const std::string command = "$S score --min-probability 0 --errors $T/gold.tsv";
  const Outcome outcome = Shell(command);
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("\nlabels  "));
  EXPECT_THAT(outcome.out, HasSubstr("Labels: of the gold in rows"));
  const auto json = nlohmann::json::parse(Shell(command + " --format json").out);
  EXPECT_EQ(json.at("total").at("labels").at("expected"), 1);
  EXPECT_TRUE(json.at("confusion").contains("partial"));
}

/// A gold of two sentences a side; `rows` go below.
std::string GoldOf(const std::string& rows) {
  return "synoptic-gold\t2\narticle\tit\tit.txt\tit\narticle\tid\tid.txt\tid\n"
         "sentence\tit\t1\tPiove.\nsentence\tit\t2\tFa freddo.\n"
         "sentence\tid\t1\tHujan.\nsentence\tid\t2\tDingin.\n" +
         rows;
}

TEST_F(ScoreVerbTest, PossibleLinksCountNeitherWayAndStrictlyAsWrong) {
  Write("gold.tsv", GoldOf("link\tit:1\tid:1\npossible\tit:2\tid:2\n"));
  Write("result", "[0]:[0]\n[1]:[1]\n");
  const std::string command = "$S score $T/gold.tsv --result $T/result";
  const auto total = nlohmann::json::parse(Shell(command + " --format json").out).at("total");
  EXPECT_EQ(total.at("links").at("proposed"), 1);
  EXPECT_EQ(total.at("links_strictly").at("proposed"), 2);
  EXPECT_EQ(total.at("only_strictly").at("expected"), 2);
  const std::string table = Shell(command).out;
  EXPECT_THAT(table, HasSubstr("\nlinks strictly "));
  EXPECT_THAT(table, Not(HasSubstr("\nlabels")));
  EXPECT_THAT(Shell(command + " --errors").out, Not(HasSubstr("wrong link")));
}

TEST_F(ScoreVerbTest, WithoutPossibleLinksTheTableSaysNothingTwice) {
  Write("gold.tsv", GoldOf("link\tit:1\tid:1\nonly\tit:2\nonly\tid:2\n"));
  Write("result", "[0]:[0]\n");
  EXPECT_THAT(Shell("$S score $T/gold.tsv --result $T/result").out, Not(HasSubstr("strictly")));
}

TEST_F(ScoreVerbTest, ListsDifferencesThatAreNotFound) {
  Write("it.txt", "Piove.\n\nFa freddo.\n");
  Write("id.txt", "Hujan.\n\nDingin.\n");
  Write("gold.tsv", GoldOf("link\tit:1\tid:1\nonly\tit:2\nonly\tid:2\n"
                           "claim\tdiffers\tit:1\tid:1\topposite\tit=Piove\tid=Hujan\n"));
  const Outcome outcome = Shell("$S score --errors $T/gold.tsv");
  EXPECT_THAT(outcome.out, HasSubstr("  difference not found: opposite\n    it:1  Piove.\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\ndifferences "));
}

TEST_F(ScoreVerbTest, MeasuresHowFarAnnotationsAgree) {
  Write("a.tsv", GoldOf("link\tit:1\tid:1\nlink\tit:2\tid:2\n"
                        "claim\tshared\tit:1\tid:1\nclaim\tshared\tit:2\tid:2\n"));
  Write("b.tsv", GoldOf("link\tit:1\tid:1\npossible\tit:2\tid:2\n"
                        "claim\tshared\tit:1\tid:1\nclaim\tpartial\tit:2\tid:2\tmore=it\n"));
  const std::string command = "$S score --agreement $T/a.tsv $T/b.tsv $T/a.tsv $T/a.tsv";
  const Outcome outcome = Shell(command);
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("\ntotal "));
  const auto report = nlohmann::json::parse(Shell(command + " --format json").out);
  ASSERT_EQ(report.at("pairs").size(), 2u);
  EXPECT_EQ(report.at("pairs")[0].at("links").at("f1"), 1.0);
  EXPECT_EQ(report.at("total").at("links_strictly").at("both"), 3);
  EXPECT_EQ(report.at("total").at("possible").at("possible"), 1);
  EXPECT_EQ(report.at("total").at("labels").at("confusion").at("shared").at("partial"), 1);
  const auto lines = LinesOf(Shell(command + " --format tsv").out);
  ASSERT_EQ(lines.size(), 1u + 3 * 8);
  EXPECT_THAT(lines[17], StartsWith("total\t\tlinks\t3\t3\t3\t1.000"));
}

TEST_F(ScoreVerbTest, AgreementNeedsPairsOfTheSameArticles) {
  Write("a.tsv", GoldOf("only\tit:1,2\nonly\tid:1,2\n"));
  EXPECT_THAT(Shell("$S score --agreement $T/a.tsv").err,
              HasSubstr("gold files in pairs, found 1"));
  const Outcome outcome = Shell("$S score --agreement $T/a.tsv corpora/samples/charter/gold.tsv");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("a.tsv, corpora/samples/charter/gold.tsv: expected two"));
  EXPECT_EQ(Shell("$S score --agreement $T/a.tsv $T/a.tsv --result $T/a.tsv").status, 2);
  const Outcome errors = Shell("$S score --agreement --errors $T/a.tsv $T/a.tsv");
  EXPECT_EQ(errors.status, 2);
  EXPECT_THAT(errors.err, HasSubstr("--errors: lists what differs from a gold"));
}

}  // namespace
}  // namespace synoptic::cli
