// What goes wrong around a run of batch: streams, files and folders that are not as they should be.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/batch_records.hpp"
#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class BatchFailuresTest : public ShellTest {};

TEST_F(BatchFailuresTest, AClosedStreamIsNoneOfTheFilesOfTheRun) {
  Write("list", InlineRecords(3));
  const Outcome in = Shell("timeout 60 $S batch - <&-");
  EXPECT_EQ(in.status, 1);
  EXPECT_THAT(in.err, HasSubstr("standard input: cannot be read"));
  const Outcome out = Shell("$S batch $T/list >&-");
  EXPECT_EQ(out.status, 1);
  EXPECT_THAT(out.err, HasSubstr("cannot write standard output"));
  EXPECT_EQ(Shell("$S batch $T/list -o $T/out 2>&- <&-").status, 0);
  EXPECT_THAT(IdsOf(Read("out")), ElementsAre("g1", "g2", "g3"));
}

TEST_F(BatchFailuresTest, HalfALineIsNoGroupWhenARunIsAskedToEnd) {
  Shell("mkfifo $T/fifo");
  Write("list", InlineRecords(3));
  const Outcome outcome = Shell(
      "$S batch --resume -o $T/out - < $T/fifo & run=$!; exec 3> $T/fifo\n"
      "head -n 1 $T/list >&3; printf '{\"id\":\"g2\",\"art' >&3\n"
      "i=0; until [ -s $T/out.partial ] || [ $i = 600 ]; do sleep 0.1; i=$((i + 1)); done\n"
      "sleep 0.2; kill $run; wait $run; echo $?");
  EXPECT_EQ(outcome.out, "143\n");
  EXPECT_THAT(IdsOf(Read("out.partial")), ElementsAre("g1"));
  EXPECT_EQ(Shell("$S batch --resume -o $T/out - < $T/list").status, 0);
  EXPECT_EQ(Read("out"), Shell("$S batch $T/list").out);
}

TEST_F(BatchFailuresTest, AStreamIsNoFileToGoOnWith) {
  Write("list", InlineRecords(2));
  for (const std::string stream : {"/dev/stdout", "/dev/fd/1", "/dev/null"}) {
    const Outcome outcome = Shell("$S batch --resume -o " + stream + " $T/list");
    EXPECT_EQ(outcome.status, 2) << stream;
    EXPECT_THAT(outcome.err, HasSubstr("--resume: needs --output, a file or a folder"));
  }
}

TEST_F(BatchFailuresTest, CountsReplaceNothingThatIsRead) {
  const std::string list = InlineRecords(3);
  Write("list", list);
  const Outcome input = Shell("cd $T; $S batch list --stats ./list");
  EXPECT_EQ(input.status, 2);
  EXPECT_THAT(input.err, HasSubstr("--stats ./list would overwrite the input list"));
  EXPECT_EQ(Read("list"), list);
  EXPECT_EQ(Shell("$S batch $T/list --stats $T/x -o $T/x").status, 2);
  const Outcome nowhere = Shell("$S batch $T/list --stats $T/nowhere/x");
  EXPECT_EQ(nowhere.status, 1);
  EXPECT_THAT(nowhere.out, IsEmpty()) << "it is known before anything is aligned";
}

TEST_F(BatchFailuresTest, CountsAreThereOfARunThatFailuresEnd) {
  Write("list", InlineRecords(9));
  EXPECT_EQ(Shell("$S batch $T/list --strict --stats $T/stats").status, 1);
  EXPECT_EQ(nlohmann::json::parse(Read("stats")).at("groups"), 5);
}

TEST_F(BatchFailuresTest, NoIdTakesTheFileOfAnother) {
  Write("first", InlineRecord("a/b"));
  Shell("$S batch $T/first -o $T/out/");
  const std::string file = LinesOf(Shell("ls $T/out").out).at(0);
  Write("list", InlineRecord("a/b") + InlineRecord(file.substr(0, file.rfind('.'))));
  EXPECT_EQ(Shell("$S batch $T/list -o $T/both/").status, 0);
  EXPECT_THAT(LinesOf(Shell("ls $T/both").out), SizeIs(2));
}

TEST_F(BatchFailuresTest, AFullDiskEndsTheRunWhichIsThenGoneOnWith) {
  Write("list", InlineRecords(12));
  Shell("$S batch $T/list -o $T/whole/; mkdir -p $T/out; ln -s /dev/full $T/out/g3.json");
  for (const std::string threads : {"1", "3"}) {
    const Outcome full = Shell("$S batch $T/list -o $T/out/ --threads " + threads);
    EXPECT_EQ(full.status, 1);
    EXPECT_THAT(IdsOf(full.out), ElementsAre("g1", "g2"));
    EXPECT_THAT(full.err, HasSubstr("g3.json: cannot be written: No space left on device"));
  }
  Shell("rm $T/out/g3.json");
  EXPECT_EQ(Shell("$S batch $T/list --resume -o $T/out/").status, 0);
  EXPECT_EQ(Shell("diff -r $T/whole $T/out").out, "");
}

TEST_F(BatchFailuresTest, WhatAnotherRunIsWritingIntoAFolderIsLeftToIt) {
  Write("list", InlineRecords(3));
  Shell("mkdir $T/out; touch $T/out/g1.json.7.partial $T/out/g2.json.8.partial");
  const Outcome outcome = Shell(
      "exec 9>> $T/out/g2.json.8.partial; flock -n 9 || exit 3; $S batch --resume -o $T/out/ "
      "$T/list");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(LinesOf(Shell("ls $T/out").out),
              ElementsAre("g1.json", "g2.json", "g2.json.8.partial", "g3.json"));
}

TEST_F(BatchFailuresTest, NamesThatAreAlikeOnceTheyAreTextAreTold) {
  Shell(
      "mkdir $T/in; for x in '\\376' '\\377'; do for l in it en; do\n"
      "  cp corpora/samples/gpu-launch/it.txt \"$T/in/a$(printf $x).$l.txt\"; done; done");
  const auto records = RecordsOf(Shell("$S batch $T/in").out);
  ASSERT_THAT(records, SizeIs(2));
  EXPECT_TRUE(records[0].contains("synopsis"));
  EXPECT_EQ(records[1].at("error").at("message"),
            "the id \"a\xEF\xBF\xBD\" is already that of another group");
}

}  // namespace
}  // namespace synoptic::cli
