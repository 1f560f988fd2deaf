#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::MatchesRegex;

const std::string kSamples = SYNOPTIC_SOURCE_DIR "/corpora/samples/";

/// A line of a list: an id and the two articles of a sample.
std::string Line(const std::string& id, const std::string& sample) {
  return id + '\t' + kSamples + sample + "/it.txt\t" + kSamples + sample + "/id.txt\n";
}

std::vector<nlohmann::json> Records(const Outcome& outcome) {
  std::vector<nlohmann::json> records;
  for (const std::string& line : LinesOf(outcome.out)) {
    records.push_back(nlohmann::json::parse(line));
  }
  return records;
}

std::vector<std::string> Ids(const Outcome& outcome) {
  std::vector<std::string> ids;
  for (const auto& record : Records(outcome)) ids.push_back(record.at("id"));
  return ids;
}

class BatchTest : public ShellTest {};

TEST_F(BatchTest, WritesALineAGroupInTheOrderOfTheList) {
  const Outcome outcome = Shell("$S batch corpora/samples/pairs.tsv");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(Ids(outcome),
              ElementsAre("gpu-launch", "moon-landing", "volcano", "olympics", "charter"));
  EXPECT_EQ(outcome.err, "synoptic: 5 aligned, 0 failed, 0 of 5 pairs of articles unrelated\n");
}

TEST_F(BatchTest, IsTheSameToTheByteForAnyNumberOfThreads) {
  std::string list;
  for (int i = 0; i < 12; ++i) {
    list += Line("a" + std::to_string(i), i % 3 == 0 ? "charter" : "moon-landing");
    list += Line("a" + std::to_string(i), "charter");  // The id is used: an error record.
  }
  Write("list.tsv", list);
  const Outcome one = Shell("$S batch --threads 1 $T/list.tsv");
  EXPECT_EQ(LinesOf(one.out).size(), 24u);
  EXPECT_EQ(Shell("$S batch --threads 2 $T/list.tsv").out, one.out);
  EXPECT_EQ(Shell("$S batch --threads 8 $T/list.tsv").out, one.out);
}

TEST_F(BatchTest, ArticlesOnDifferentEventsAreCountedAndNotLinked) {
  Write("list.tsv", "crossed\t" + kSamples + "volcano/it.txt\t" + kSamples + "suez/fr.txt\n" +
                        Line("same", "charter"));
  const Outcome outcome = Shell("$S batch $T/list.tsv");
  EXPECT_EQ(outcome.err, "synoptic: 2 aligned, 0 failed, 1 of 2 pairs of articles unrelated\n");
  const auto crossed = Records(outcome).at(0).at("synopsis");
  EXPECT_TRUE(crossed.at("relatedness").at(0).at("refused").get<bool>());
  EXPECT_TRUE(crossed.at("links").empty());
}

TEST_F(BatchTest, ARecordHoldsWhatAlignWrites) {
  Write("list.tsv", Line("x", "charter"));
  const auto record = Records(Shell("$S batch $T/list.tsv")).at(0);
  const Outcome aligned =
      Shell("$S align --format json " + kSamples + "charter/it.txt " + kSamples + "charter/id.txt");
  EXPECT_EQ(record.at("synopsis"), nlohmann::json::parse(aligned.out));
}

TEST_F(BatchTest, ABadGroupIsARecordAndTheRunGoesOn) {
  Write("bad.txt", "Satu \x01");
  Write("list.tsv", "# id, paths\n\n" + Line("first", "charter") +
                        "nowhere\ta.txt\tb.txt\n"
                        "bytes\tbad.txt\tbad.txt\n"
                        "short\ta.txt\n" +
                        Line("first", "charter") + "\ta.txt\tb.txt\n" + "dash\t-\ta.txt\n" +
                        Line("last", "charter"));
  const Outcome outcome = Shell("$S batch $T/list.tsv");
  EXPECT_EQ(outcome.status, 0) << "the run did its work";
  EXPECT_EQ(outcome.err, "synoptic: 2 aligned, 6 failed, 0 of 2 pairs of articles unrelated\n");
  EXPECT_THAT(Ids(outcome),
              ElementsAre("first", "nowhere", "bytes", "short", "first", "", "dash", "last"));
  const auto records = Records(outcome);
  const auto code = [&](std::size_t i) { return records.at(i).at("error").at("code"); };
  const auto message = [&](std::size_t i) {
    return records.at(i).at("error").at("message").get<std::string>();
  };
  EXPECT_EQ(code(1), "not_found");
  EXPECT_EQ(code(2), "invalid_text");
  EXPECT_EQ(code(3), "invalid_format");
  EXPECT_THAT(message(3), HasSubstr("list.tsv:6: "));
  EXPECT_THAT(message(4), HasSubstr("the id \"first\" is already that of line 3"));
  EXPECT_THAT(message(5), HasSubstr("expected an id"));
  EXPECT_THAT(message(6), HasSubstr("expected a path, found \"-\""));
  EXPECT_TRUE(records.at(7).contains("synopsis"));
}

TEST_F(BatchTest, PathsStartFromTheFolderOfTheList) {
  Shell("cp corpora/samples/charter/*.txt $T");
  Write("list.tsv", "x\tit.txt\tid.txt\n");
  EXPECT_EQ(Shell("cd / && $S batch $T/list.tsv").status, 0);
}

TEST_F(BatchTest, PathsOfAListOnStandardInputStartFromTheWorkingDirectory) {
  const Outcome outcome =
      Shell("cd corpora/samples && printf 'x\\tcharter/it.txt\\tcharter/id.txt' | $S batch -");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(Ids(outcome), ElementsAre("x"));
}

TEST_F(BatchTest, AListMayBeOfAnotherSystem) {
  Write("a.it.txt", "Il ponte ha riaperto.\n");
  Write("a.en.txt", "The bridge has reopened.\n");
  Write("list", "\xEF\xBB\xBFone\ta.it.txt\ta.en.txt\r\ntwo\ta.en.txt\ta.it.txt\r\n");
  const Outcome outcome = Shell("$S batch $T/list");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(Ids(outcome), ElementsAre("one", "two"));
}

TEST_F(BatchTest, AnEmptyListIsDone) {
  const Outcome outcome = Shell("$S batch - < /dev/null");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, IsEmpty());
}

TEST_F(BatchTest, AListThatIsNoneEndsTheRun) {
  Write("list.tsv", std::string(100'000, 'a'));
  const Outcome outcome = Shell("$S batch -o $T/out.jsonl $T/list.tsv");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("list.tsv:1: "));
  EXPECT_THAT(Files(), ElementsAre("list.tsv"));
}

TEST_F(BatchTest, ARunThatEndsEarlyKeepsItsLinesAndSaysWhere) {
  Write("list.tsv", Line("x", "charter") + std::string(100'000, 'a') + '\n' + Line("y", "charter"));
  const Outcome outcome = Shell("$S batch --strict -o $T/out.jsonl $T/list.tsv");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err,
              HasSubstr("1 aligned, 1 failed, 0 of 1 pair of articles unrelated so far, in "));
  EXPECT_THAT(Files(), ElementsAre("list.tsv", MatchesRegex("out.jsonl.[0-9]+.partial")));
  EXPECT_THAT(Ids(Shell("cat $T/out.jsonl.*")), ElementsAre("x", ""));
}

TEST_F(BatchTest, ARunThatIsStoppedLeavesItsLines) {
  Shell("mkfifo $T/list");
  Write("out", "old");
  const Outcome outcome = Shell(
      "$S batch - -o $T/out < $T/list & run=$!; exec 3> $T/list\n"
      "printf 'x\\tcorpora/samples/charter/it.txt\\tcorpora/samples/charter/id.txt\\n' >&3\n"
      "i=0; until [ -s $T/out.$run.partial ] || [ $i = 600 ]; do sleep 0.1; i=$((i + 1)); done\n"
      "kill $run; wait; cat $T/out.$run.partial");
  EXPECT_THAT(Ids(outcome), ElementsAre("x"));
  EXPECT_EQ(Read("out"), "old");
}

TEST_F(BatchTest, AListThatIsNotThere) {
  EXPECT_THAT(Shell("$S batch $T/nowhere.tsv").err, HasSubstr("nowhere.tsv: no such file"));
}

TEST_F(BatchTest, AResultIsWrittenAsSoonAsItIsThere) {
  Shell("mkfifo $T/list");
  const Outcome outcome = Shell(
      "$S batch - < $T/list > $T/out & exec 3> $T/list\n"
      "printf 'x\\tcorpora/samples/charter/it.txt\\tcorpora/samples/charter/id.txt\\n' >&3\n"
      "i=0; until [ -s $T/out ] || [ $i = 600 ]; do sleep 0.1; i=$((i + 1)); done\n"
      "wc -l < $T/out; exec 3>&-; wait");
  EXPECT_EQ(outcome.out, "1\n") << "while the list is still open";
}

}  // namespace
}  // namespace synoptic::cli
