// Views for other tools: beads, ladders, tables.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::StartsWith;

class BeadsVerbTest : public ShellTest {
 protected:
  BeadsVerbTest() {
    Write("it.txt", "Piove a Roma.\n\nIl terremoto del 1908 distrusse Messina.\n");
    Write("id.txt", "Hujan turun di Roma.\nGempa tahun 1908 menghancurkan Messina.\n");
  }
  const std::string pair_ = " --lang it,id $T/it.txt $T/id.txt";
};

TEST_F(BeadsVerbTest, ALineABeadWithItsCost) {
  const Outcome outcome = Shell(
      "$S align --format beads corpora/samples/charter/it.txt corpora/samples/charter/id.txt");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  for (const std::string& line : LinesOf(outcome.out)) {
    EXPECT_THAT(line, MatchesRegex("\\[[0-9, ]*\\]:\\[[0-9, ]*\\]:[01]\\.[0-9][0-9][0-9][0-9]"));
  }
  EXPECT_THAT(LinesOf(outcome.out), Contains(StartsWith("[0]:[0]:")));
}

TEST_F(BeadsVerbTest, WithPresplitTheIndicesAreThoseOfLines) {
  EXPECT_THAT(LinesOf(Shell("$S align --format beads" + pair_).out),
              Contains(StartsWith("[1]:[1]:")));
  EXPECT_THAT(LinesOf(Shell("$S align --presplit --format beads" + pair_).out),
              Contains(StartsWith("[2]:[1]:")));
}

TEST_F(BeadsVerbTest, ALadderOfAFreeOrderIsRefused) {
  const Outcome outcome = Shell("$S align --order free -o $T/x.ladder" + pair_);
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("free order"));
  EXPECT_THAT(Files(), ::testing::Not(Contains("x.ladder")));
}

TEST_F(BeadsVerbTest, TheEndingTsvMakesATable) {
  ASSERT_EQ(Shell("$S align -o $T/x.tsv" + pair_).status, 0);
  EXPECT_THAT(Read("x.tsv"), StartsWith("claim\tlabel\tprobability\t"));
}

}  // namespace
}  // namespace synoptic::cli
