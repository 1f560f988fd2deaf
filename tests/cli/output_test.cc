// Where data goes: whole files or none, and an error when it cannot be written.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const std::string kPair = " corpora/samples/charter/it.txt corpora/samples/charter/id.txt";

class OutputTest : public ShellTest {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "no /dev/full on this system";
  }
};

TEST_F(OutputTest, ARunThatIsAskedToEndLeavesNothingAndSaysSo) {
  Write("shard", "{\"id\":\"a\",\"file\":\"x\"}\n");
  Write("old", "old");
  for (const std::string signal : {"TERM", "HUP"}) {
    for (const std::string file : {"out", "old"}) {
      // It has its output open, and waits for the list.
      const Outcome outcome = Shell(
          "rm -f $T/fifo; mkfifo $T/fifo; $S merge $T/fifo $T/shard -o $T/" + file +
          " & run=$!; exec 3> $T/fifo\n"
          "i=0; until ls -l /proc/$run/fd | grep -q \"$T/.*\\(deleted\\|partial\\)\" || [ $i = 600 "
          "]; do sleep 0.1; i=$((i + 1)); done\n"
          // Open is not yet entered among those that are to be told of.
          "sleep 0.3; kill -" +
          signal + " $run; wait $run; echo $?");
      EXPECT_EQ(outcome.out, signal == "TERM" ? "143\n" : "129\n") << outcome.err;
      EXPECT_THAT(outcome.err, HasSubstr("synoptic: ended by SIG" + signal + "; "));
      EXPECT_THAT(outcome.err,
                  HasSubstr(file == "old" ? "old is as it was before\n" : "out was not written\n"));
      EXPECT_THAT(Files(), ElementsAre("fifo", "old", "shard"));
    }
  }
  EXPECT_EQ(Read("old"), "old");
}

TEST_F(OutputTest, AFullDiskIsAnError) {
  for (const std::string verb :
       {"align --format terminal", "align --format html", "align --format json", "segment"}) {
    const Outcome outcome = Shell("$S " + verb + kPair + " > /dev/full");
    EXPECT_EQ(outcome.status, 1) << verb;
    EXPECT_EQ(outcome.err, "synoptic: cannot write standard output: No space left on device\n");
  }
  EXPECT_EQ(Shell("$S batch corpora/samples/pairs.tsv > /dev/full").status, 1);
  EXPECT_EQ(Shell("$S batch corpora/samples/pairs.tsv -o /dev/full").status, 1);
  EXPECT_EQ(Shell("$S score corpora/samples/charter/gold.tsv > /dev/full").status, 1);
  EXPECT_EQ(Shell("$S --help > /dev/full").status, 1);
}

TEST_F(OutputTest, AClosedStandardOutputIsAnError) {
  EXPECT_EQ(Shell("$S align" + kPair + " >&-").status, 1);
}

TEST_F(OutputTest, AReaderThatStopsEarlyIsNoError) {
  const Outcome outcome = Shell("$S align --format json" + kPair + " | head -c 1");
  EXPECT_EQ(outcome.out, "{");
  EXPECT_THAT(outcome.err, IsEmpty());
  EXPECT_THAT(Shell("trap '' PIPE; $S align --format json" + kPair + " | head -c 1").err,
              IsEmpty());
}

TEST_F(OutputTest, WritesAFileAndNothingElse) {
  const Outcome outcome = Shell("$S align --format jsonl -o $T/out" + kPair);
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_THAT(Files(), ElementsAre("out"));
  EXPECT_EQ(Read("out"), Shell("$S align --format jsonl -o -" + kPair).out);
}

TEST_F(OutputTest, AFailedRunLeavesTheOldFile) {
  Write("out", "old");
  EXPECT_EQ(Shell("$S align -o $T/out --format html $T/nowhere.txt README.md").status, 1);
  EXPECT_EQ(Shell("$S score -o $T/out --format table README.md").status, 1);
  EXPECT_EQ(Shell("$S embed -o $T/out --format npy --model README.md" + kPair).status, 1);
  EXPECT_EQ(Shell("$S segment -o $T/out $T/nowhere.txt").status, 1);
  EXPECT_EQ(Shell("$S train README.md -o $T/out").status, 1);
  EXPECT_EQ(Shell("$S pack README.md -o $T/out").status, 1);
  EXPECT_EQ(Shell("$S fit --from it=README.md --to id=LICENSE -o $T/out").status, 1);
  EXPECT_EQ(Read("out"), "old");
  EXPECT_THAT(Files(), ElementsAre("out"));
}

TEST_F(OutputTest, AFileThatIsReplacedPassesOnItsPermissions) {
  Write("out", "old");
  Write("store", "old");
  Shell("chmod 640 $T/out; chmod 604 $T/store");
  EXPECT_EQ(Shell("$S segment -o $T/out" + kPair).status, 0);
  EXPECT_EQ(Shell("$S pack corpora/samples/vectors/it.vec -o $T/store").status, 0);
  EXPECT_EQ(Shell("stat --format %a $T/out $T/store").out, "640\n604\n");
  EXPECT_EQ(Shell("umask 027; $S segment -o $T/new" + kPair).status, 0);
  EXPECT_EQ(Shell("stat --format %a $T/new").out, "640\n");
}

TEST_F(OutputTest, WhatAnotherRunLeftBesideItIsNotTouched) {
  const Outcome outcome = Shell(
      "cd $T; sh -c 'touch out.$$.partial; echo $$; exec \"$0\" segment -o out out.$$.partial' $S");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const std::string process = LinesOf(outcome.out)[0];
  EXPECT_THAT(Files(), ElementsAre("out", "out." + process + ".partial"));
}

TEST_F(OutputTest, AFileThatMayNotBeWrittenIsAnErrorAndStaysAsItWas) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
  Write("out", "old");
  Shell("chmod 444 $T/out");
  EXPECT_THAT(Shell("$S segment -o $T/out" + kPair).err,
              HasSubstr("out: cannot be written: Permission denied"));
  Shell("chmod 644 $T/out; chmod 555 $T");
  EXPECT_THAT(Shell("$S segment -o $T/out" + kPair).err,
              HasSubstr("out: cannot be written, for nothing can be made in its folder: Permission "
                        "denied"));
  EXPECT_EQ(Read("out"), "old");
  Shell("chmod 755 $T");
}

TEST_F(OutputTest, StandardOutputByItsPathIsWrittenWhereItIs) {
  const std::string lines = Shell("$S segment" + kPair).out;
  for (const std::string name : {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "$T/link"}) {
    Shell("ln -sf /dev/stdout $T/link");
    EXPECT_EQ(
        Shell("{ echo first; $S segment -o " + name + kPair + "; echo last; } > $T/out").status, 0);
    EXPECT_EQ(Read("out"), "first\n" + lines + "last\n") << name;
    EXPECT_EQ(Shell("$S segment -o " + name + kPair + " | cat").out, lines) << name;
  }
  EXPECT_THAT(Files(), ElementsAre("link", "out"));
}

TEST_F(OutputTest, APipeIsWrittenDirectly) {
  EXPECT_EQ(Shell("mkfifo $T/pipe; $S segment -o $T/pipe" + kPair + " & cat $T/pipe").out,
            Shell("$S segment" + kPair).out);
  EXPECT_THAT(Files(), ElementsAre("pipe"));
}

TEST_F(OutputTest, ALinkStaysALink) {
  Write("real", "old");
  Shell("ln -s real $T/link");
  EXPECT_EQ(Shell("$S align --format html -o $T/link" + kPair).status, 0);
  EXPECT_EQ(Shell("readlink $T/link").out, "real\n");
  EXPECT_THAT(Read("real"), StartsWith("<!doctype html>"));
  EXPECT_EQ(Shell("$S pack corpora/samples/vectors/it.vec -o $T/link").status, 0);
  EXPECT_EQ(Shell("readlink $T/link").out, "real\n");
  EXPECT_EQ(Shell("$S embed --model $T/real" + kPair).status, 0);
}

TEST_F(OutputTest, ALinkToAFileThatIsNotThereYetMakesThatFile) {
  Shell("mkdir $T/folder; ln -s folder/later $T/link; ln -s link $T/other");
  EXPECT_EQ(Shell("$S segment -o $T/other" + kPair).status, 0);
  EXPECT_THAT(Read("folder/later"), StartsWith("{"));
  EXPECT_EQ(Shell("readlink $T/link $T/other").out, "folder/later\nlink\n");
}

TEST_F(OutputTest, AFolderThatIsNotThereIsAnError) {
  const Outcome outcome = Shell("$S align -o $T/no/out.html" + kPair);
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("no/out.html: cannot be written: No such file or directory"));
  EXPECT_EQ(Shell("$S align -o $T" + kPair).status, 1);
}

}  // namespace
}  // namespace synoptic::cli
