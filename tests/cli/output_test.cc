// Where data goes: whole files or none, and an error when it cannot be written.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
  EXPECT_EQ(Shell("$S align -o $T/out $T/nowhere.txt README.md").status, 1);
  EXPECT_EQ(Shell("$S score -o $T/out README.md").status, 1);
  EXPECT_EQ(Read("out"), "old");
  EXPECT_THAT(Files(), ElementsAre("out"));
}

TEST_F(OutputTest, ALinkStaysALink) {
  Write("real", "old");
  Shell("ln -s real $T/link");
  EXPECT_EQ(Shell("$S align --format html -o $T/link" + kPair).status, 0);
  EXPECT_EQ(Shell("readlink $T/link").out, "real\n");
  EXPECT_THAT(Read("real"), StartsWith("<!doctype html>"));
}

TEST_F(OutputTest, AFolderThatIsNotThereIsAnError) {
  const Outcome outcome = Shell("$S align -o $T/no/out.html" + kPair);
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("no/out.html: No such file or directory"));
  EXPECT_EQ(Shell("$S align -o $T" + kPair).status, 1);
}

}  // namespace
}  // namespace synoptic::cli
