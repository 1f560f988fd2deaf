// How a run of batch goes: failures, kills, shards, files a group.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/cli/batch_records.hpp"
#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class BatchRunsTest : public ShellTest {};

TEST_F(BatchRunsTest, ErrorsEndARunWhereItIsAskedForAndNowhereElse) {
  Write("list", InlineRecords(20));  // 5, 10, 15 and 20 fail.
  const Outcome all = Shell("$S batch $T/list");
  EXPECT_EQ(all.status, 0);
  EXPECT_THAT(LinesOf(all.out), SizeIs(20));
  EXPECT_EQ(Shell("$S batch --max-errors 4 $T/list").status, 0);
  for (const std::string threads : {"1", "4"}) {
    const Outcome few = Shell("$S batch --max-errors 2 --threads " + threads + " $T/list");
    EXPECT_EQ(few.status, 1);
    EXPECT_THAT(LinesOf(few.out), SizeIs(15)) << "the same for any number of threads";
    EXPECT_THAT(few.err, HasSubstr("3 groups failed, more than --max-errors 2"));
    const Outcome strict = Shell("$S batch --strict --threads " + threads + " $T/list");
    EXPECT_EQ(strict.status, 1);
    EXPECT_THAT(LinesOf(strict.out), SizeIs(5));
    EXPECT_THAT(strict.err, HasSubstr("1 group failed, and --strict allows none"));
  }
  EXPECT_EQ(Shell("$S batch --strict --max-errors 1 $T/list").status, 2);
}

TEST_F(BatchRunsTest, FromWhateverMomentARunIsResumedTheBytesAreTheSame) {
  Write("list", InlineRecords(12));
  const std::string whole = Shell("$S batch $T/list").out;
  std::set<std::size_t> places = {0, 1, whole.size() - 1, whole.size()};
  for (std::size_t at = 0; (at = whole.find('\n', at)) != std::string::npos; ++at) {
    if (places.size() < 12) places.insert({at, at + 1, at + 40});
  }
  for (const std::size_t place : places) {
    Write("out.partial", whole.substr(0, place));
    const Outcome outcome = Shell("$S batch --resume -o $T/out $T/list");
    EXPECT_EQ(outcome.status, 0) << place << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("10 aligned, 2 failed"));
    EXPECT_EQ(Read("out"), whole) << place;
    EXPECT_THAT(Files(), ElementsAre("list", "out"));
    Shell("rm $T/out");
  }
}

TEST_F(BatchRunsTest, KilledAtRandomMomentsARunEndsWithTheSameBytes) {
  Write("list", InlineRecords(400));
  const std::string whole = Shell("$S batch $T/list").out;
  const Outcome kills = Shell(
      "for pause in 02 05 08 11 14 17 20 26 33 41; do\n"
      "  timeout -s KILL 0.$pause $S batch --resume --threads 2 -o $T/out $T/list 2> /dev/null\n"
      "  [ $? = 137 ] && [ -s $T/out.partial ] && echo killed\n"
      "done; $S batch --resume -o $T/out $T/list");
  EXPECT_EQ(kills.status, 0) << kills.err;
  EXPECT_EQ(Read("out"), whole);
  const Outcome done = Shell("$S batch --resume -o $T/out $T/list");
  EXPECT_EQ(done.status, 0);
  EXPECT_THAT(done.err, HasSubstr("nothing is left to do"));
}

TEST_F(BatchRunsTest, ResultsOfAnotherCorpusAreNotGoneOnWith) {
  Write("list", InlineRecords(3));
  for (const std::string& other : {InlineRecord("x"), InlineRecords(4)}) {
    Write("other", other);
    ASSERT_EQ(Shell("$S batch -o $T/out.partial $T/other").status, 0);
    const Outcome outcome = Shell("$S batch --resume -o $T/out $T/list");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("it is of another corpus or shard"));
    EXPECT_THAT(Files(), Not(Contains("out")));
  }
  EXPECT_EQ(Shell("$S batch --resume $T/list").status, 2);
  EXPECT_EQ(Shell("$S batch --resume -o - $T/list").status, 2);
}

TEST_F(BatchRunsTest, ResultsOfAnotherModelAreNotGoneOnWith) {
  Write("list", InlineRecords(3));
  Write("first", InlineRecords(1));
  ASSERT_EQ(Shell("$S batch -o $T/out.partial $T/first").status, 0);
  const std::string before = Read("out.partial");
  const Outcome outcome = Shell("$S batch --resume --model none -o $T/out $T/list");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("made with another version, model"));
  EXPECT_EQ(Read("out.partial"), before);
}

TEST_F(BatchRunsTest, TwoRunsDoNotWriteOneFile) {
  Write("list", InlineRecords(3));
  Shell("mkfifo $T/fifo");
  const Outcome outcome = Shell(
      "$S batch --resume -o $T/out - < $T/fifo & exec 3> $T/fifo\n"
      "i=0; until [ -e $T/out.partial ] || [ $i = 600 ]; do sleep 0.1; i=$((i + 1)); done; sleep "
      "0.2\n"
      "$S batch --resume -o $T/out $T/list; echo $?; cat $T/list >&3; exec 3>&-; wait");
  EXPECT_EQ(outcome.out, "1\n");
  EXPECT_THAT(outcome.err, HasSubstr("another run is writing it"));
  EXPECT_THAT(IdsOf(Read("out")), ElementsAre("g1", "g2", "g3"));
}

TEST_F(BatchRunsTest, ARunThatIsAskedToEndFinishesWhatItHasInHand) {
  Shell("mkfifo $T/fifo");
  Write("list", InlineRecords(4));
  const Outcome outcome = Shell(
      "$S batch --resume --stats $T/stats -o $T/out - < $T/fifo & run=$!; exec 3> $T/fifo\n"
      "head -n 3 $T/list >&3\n"
      "i=0; until [ \"$(wc -l < $T/out.partial)\" = 3 ] || [ $i = 600 ]; do sleep 0.1; i=$((i + "
      "1)); done\n"
      "kill $run; wait $run; echo $?");
  EXPECT_EQ(outcome.out, "143\n") << "as of SIGTERM";
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("stopped before the end; the same command goes on"),
                                 HasSubstr("3 aligned, 0 failed")));
  EXPECT_EQ(nlohmann::json::parse(Read("stats")).at("groups"), 3);
  EXPECT_EQ(Shell("$S batch --resume -o $T/out - < $T/list").status, 0);
  EXPECT_EQ(Read("out"), Shell("$S batch $T/list").out);
}

TEST_F(BatchRunsTest, ShardsAreStableByIdAndTogetherAreTheWhole) {
  Write("list", InlineRecords(30) + InlineRecord("g7"));
  std::multiset<std::string> whole;
  for (const std::string& line : LinesOf(Shell("$S batch $T/list").out)) whole.insert(line);
  std::multiset<std::string> together;
  for (const std::string shard : {"1/3", "2/3", "3/3"}) {
    const Outcome outcome = Shell("$S batch --shard " + shard + " $T/list");
    EXPECT_EQ(outcome.status, 0);
    for (const std::string& line : LinesOf(outcome.out)) together.insert(line);
    const Outcome reversed = Shell("tac $T/list | $S batch --shard " + shard + " -");
    EXPECT_THAT(IdsOf(reversed.out), ::testing::UnorderedElementsAreArray(IdsOf(outcome.out)));
  }
  EXPECT_EQ(together, whole);
  for (const std::string bad : {"0/3", "4/3", "3", "a/b", "1/3x", "-1/3"}) {
    const Outcome outcome = Shell("$S batch --shard=" + bad + " $T/list");
    EXPECT_EQ(outcome.status, 2) << bad;
    EXPECT_THAT(outcome.err, HasSubstr("expected i/n"));
  }
}

TEST_F(BatchRunsTest, ATaskOfAJobArrayOfSlurmTakesItsShard) {
  Write("list", InlineRecords(10));
  const auto task = [&](const std::string& variables, const std::string& options = "") {
    return Shell("env SLURM_ARRAY_TASK_MIN=4 SLURM_ARRAY_TASK_COUNT=3 " + variables +
                 " $S batch $T/list " + options);
  };
  const Outcome second = task("SLURM_ARRAY_TASK_ID=5");
  EXPECT_EQ(second.out, Shell("$S batch --shard 2/3 $T/list").out);
  EXPECT_THAT(second.err, HasSubstr("note: shard 2/3, as this task of Slurm's job array"));
  EXPECT_EQ(task("SLURM_ARRAY_TASK_ID=8 SLURM_ARRAY_TASK_STEP=2").out,
            Shell("$S batch --shard 3/3 $T/list").out);
  EXPECT_EQ(task("SLURM_ARRAY_TASK_ID=5", "--shard 1/1").out, Shell("$S batch $T/list").out);
  EXPECT_EQ(task("SLURM_ARRAY_TASK_ID=9").status, 2);
  EXPECT_EQ(task("SLURM_ARRAY_TASK_ID=3").status, 2);
}

TEST_F(BatchRunsTest, AFileAGroupStaysInTheFolderWhateverTheIdsAre) {
  const std::string ids[] = {"plain", "../../up", "/etc/passwd", "a/b",
                             "a-b",   "..",       "con é",       std::string(300, 'x')};
  std::string list;
  for (const std::string& id : ids) list += InlineRecord(id);
  Write("list", list + "{\"id\":\"bad\",\"articles\":[]}\n");
  const Outcome outcome = Shell("$S batch -o $T/out/ --format html $T/list");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  std::set<std::string> files;
  for (const auto& record : RecordsOf(outcome.out)) {
    if (record.at("id") == "bad") {
      EXPECT_EQ(record.at("error").at("code"), "invalid_format");
    } else {
      files.insert(record.at("file").get<std::string>());
    }
  }
  EXPECT_THAT(files, SizeIs(8));
  EXPECT_THAT(files, Contains("plain.html"));
  const auto there = LinesOf(Shell("ls -A $T/out").out);
  EXPECT_EQ(std::set<std::string>(there.begin(), there.end()), files);
  EXPECT_THAT(Files(), ElementsAre("list", "out"));
  EXPECT_EQ(Shell("$S batch --format html $T/list").status, 2) << "that needs a folder";
}

TEST_F(BatchRunsTest, AFolderIsGoneOnWithToo) {
  Write("list", InlineRecords(12));
  const std::string lines = Shell("$S batch -o $T/whole/ $T/list").out;
  Shell(
      "mkdir $T/out; cp $T/whole/g1.json $T/whole/g7.json $T/out; echo { > "
      "$T/out/g3.json.1.partial;"
      "touch -d 2020-01-01 $T/out/*");
  const Outcome outcome = Shell("$S batch --resume -o $T/out/ $T/list");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, lines);
  EXPECT_EQ(Shell("diff -r $T/whole $T/out").out, "");
  EXPECT_EQ(Shell("find $T/out -newermt 2021-01-01 | grep -c 'g[17].json'").out, "0\n");
}

TEST_F(BatchRunsTest, AnArticleIsNotAmongTheResults) {
  Write("a.it.txt", "Il ponte ha riaperto.\n");
  Write("a.en.txt", "The bridge has reopened.\n");
  Write("list", "a\ta.it.txt\ta.en.txt\n");
  const Outcome outcome = Shell("$S batch -o $T $T/list --format terminal");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("holds the article"));
}

TEST_F(BatchRunsTest, StatsCountWhatCameOfTheGroups) {
  Write("list", InlineRecords(11));
  ASSERT_EQ(Shell("$S batch --stats $T/stats -o $T/all $T/list").status, 0);
  auto stats = nlohmann::json::parse(Read("stats"));
  EXPECT_GT(stats.at("seconds"), 0);
  stats.erase("seconds");
  EXPECT_EQ(stats.at("groups"), 11);
  EXPECT_EQ(stats.at("aligned"), 9);
  EXPECT_EQ(stats.at("failures").at("invalid_format"), 2);
  std::size_t claims = 0;
  for (const auto& record : RecordsOf(Read("all"))) {
    if (record.contains("synopsis")) claims += record.at("synopsis").at("claims").size();
  }
  std::size_t counted = 0;
  for (const auto& count : stats.at("claims")) counted += count.get<std::size_t>();
  EXPECT_EQ(counted, claims);
  // Those of a run that was resumed are those of all of it.
  Shell("head -n 6 $T/all > $T/again.partial");
  ASSERT_EQ(Shell("$S batch --resume --stats $T/resumed -o $T/again $T/list").status, 0);
  auto resumed = nlohmann::json::parse(Read("resumed"));
  resumed.erase("seconds");
  EXPECT_EQ(resumed, stats);
}

TEST_F(BatchRunsTest, AFullDiskAndAClosedPipeEndTheRun) {
  Write("list", InlineRecords(40));
  const Outcome full = Shell("$S batch $T/list > /dev/full");
  EXPECT_EQ(full.status, 1);
  EXPECT_THAT(full.err, HasSubstr("cannot write standard output"));
  const Outcome closed = Shell("$S batch $T/list | head -n 1");
  EXPECT_THAT(IdsOf(closed.out), ElementsAre("g1"));
  EXPECT_THAT(closed.err, Not(HasSubstr("should not happen")));
}

}  // namespace
}  // namespace synoptic::cli
