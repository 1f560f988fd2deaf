#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class ScoreVerbTest : public ShellTest {};

TEST_F(ScoreVerbTest, PrintsALineAGoldAndTheTotal) {
  const Outcome outcome =
      Shell("$S score corpora/samples/charter/gold.tsv corpora/samples/volcano/gold.tsv");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const auto lines = LinesOf(outcome.out);
  ASSERT_EQ(lines.size(), 5u);
  EXPECT_THAT(lines[2], StartsWith("corpora/samples/charter/gold.tsv "));
  EXPECT_THAT(lines[4], StartsWith("total "));
}

TEST_F(ScoreVerbTest, FormatsAgree) {
  const std::string golds = " corpora/samples/charter/gold.tsv corpora/samples/gpu-launch/gold.tsv";
  const auto json = nlohmann::json::parse(Shell("$S score --format json" + golds).out);
  ASSERT_EQ(json.at("golds").size(), 2u);
  const auto& links = json.at("golds")[0].at("links");
  const auto lines = LinesOf(Shell("$S score --format tsv" + golds).out);
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_THAT(lines[0], StartsWith("gold\tlinks_correct\tlinks_proposed\tlinks_expected\t"));
  EXPECT_THAT(lines[1], StartsWith("corpora/samples/charter/gold.tsv\t" +
                                   std::to_string(links.at("correct").get<int>()) + "\t" +
                                   std::to_string(links.at("proposed").get<int>()) + "\t"));
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

}  // namespace
}  // namespace synoptic::cli
