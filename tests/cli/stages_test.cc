// The verbs that show one stage at a time, and the way from text to a model of one's own.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::HasSubstr;

class StagesTest : public ShellTest {};

TEST_F(StagesTest, SegmentWritesALineAUnitThatCanBeSlicedFromTheFile) {
  const Outcome outcome = Shell("$S segment corpora/samples/gpu-launch/it.txt");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const std::string text = Shell("cat corpora/samples/gpu-launch/it.txt").out;
  std::size_t index = 0;
  for (const std::string& line : LinesOf(outcome.out)) {
    const auto unit = nlohmann::json::parse(line);
    EXPECT_EQ(unit.at("article"), "it");
    EXPECT_EQ(unit.at("unit"), index++);
    const std::size_t begin = unit.at("begin");
    const std::size_t end = unit.at("end");
    EXPECT_EQ(unit.at("text"), text.substr(begin, end - begin));
  }
  EXPECT_GE(index, 19u);
}

TEST_F(StagesTest, AFileNameThatIsNoUtf8IsWrittenAsUtf8) {
  Shell("printf 'Piove.\\n' > \"$T/caff\xE8.txt\" && cp \"$T/caff\xE8.txt\" $T/id.txt");
  for (const char* verb : {"segment", "embed", "align --format json"}) {
    const Outcome outcome = Shell(std::string("$S ") + verb + " $T/*.txt");
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("\"caff\uFFFD\"")) << verb;
  }
}

TEST_F(StagesTest, EmbedWritesAUnitVectorALine) {
  const Outcome outcome = Shell("$S embed --tokens corpora/samples/charter/it.txt");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const std::string text = Shell("cat corpora/samples/charter/it.txt").out;
  for (const std::string& line : LinesOf(outcome.out)) {
    const auto unit = nlohmann::json::parse(line);
    double square = 0;
    for (const double x : unit.at("vector")) square += x * x;
    EXPECT_NEAR(std::sqrt(square), 1, 1e-3);
    ASSERT_FALSE(unit.at("tokens").empty());
    for (const auto& token : unit.at("tokens")) {
      EXPECT_EQ(token.at("vector").size(), unit.at("vector").size());
      EXPECT_GE(token.at("begin"), unit.at("begin"));
      EXPECT_LE(token.at("end"), unit.at("end"));
    }
  }
}

TEST_F(StagesTest, EmbedWithoutTokensIsBrief) {
  const Outcome outcome = Shell("$S embed corpora/samples/charter/it.txt");
  EXPECT_FALSE(nlohmann::json::parse(LinesOf(outcome.out).at(0)).contains("tokens"));
}

TEST_F(StagesTest, AModelOfOnesOwnIsTrainedPackedAndUsed) {
  const Outcome outcome = Shell(
      "set -e\n"
      "$S train corpora/samples/phrases.tsv --steps 100 --dimension 8 --buckets 1000 --threads 1 "
      "-o $T/tiny.bin\n"
      "$S pack $T/tiny.bin --rows corpora/samples/phrases.tsv --name tiny --languages it,id "
      "--bits 8 -o $T/tiny.store\n"
      "$S align --model $T/tiny.store --format json corpora/samples/charter/it.txt "
      "corpora/samples/charter/id.txt");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("40 rows"));
  const auto model = nlohmann::json::parse(outcome.out).at("engine").at("model");
  EXPECT_EQ(model.at("name"), "tiny");
  EXPECT_EQ(model.at("dim"), 8);
}

TEST_F(StagesTest, ALanguageThatTheModelHasNotSeenIsNoted) {
  const Outcome outcome =
      Shell("$S align --lang it,gd corpora/samples/charter/it.txt corpora/samples/charter/id.txt");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("note: the model was not trained on"));
}

}  // namespace
}  // namespace synoptic::cli
