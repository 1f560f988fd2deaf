// What the options of output change in what the program writes.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/shell.hpp"

namespace synoptic::wires {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class OutputOptionsTest : public cli::ShellTest {};

TEST_F(OutputOptionsTest, EmbedAddsTokensIfAsked) {
  const std::string embed = "$S embed corpora/samples/charter/it.txt";
  EXPECT_THAT(Shell(embed).out, Not(HasSubstr("\"tokens\":[")));
  EXPECT_THAT(Shell(embed + " --tokens").out, HasSubstr("\"tokens\":["));
  EXPECT_THAT(Shell(embed + " --format npy").out, StartsWith("\x93NUMPY"));
  EXPECT_GT(Shell(embed + " --format npy --tokens").out.size(),
            3 * Shell(embed + " --format npy").out.size());
  EXPECT_EQ(Shell(embed + " -o $T/out.jsonl; cat $T/out.jsonl").out, Shell(embed).out);
}

TEST_F(OutputOptionsTest, OutputOfSegmentAndScoreGoesIntoTheFile) {
  for (const std::string command : {"$S segment corpora/samples/charter/it.txt",
                                    "$S score --format tsv corpora/samples/charter/gold.tsv"}) {
    const cli::Outcome outcome = Shell(command + " -o $T/out");
    EXPECT_EQ(outcome.out, "") << command;
    EXPECT_EQ(Read("out"), Shell(command).out) << command;
    EXPECT_THAT(Read("out"), EndsWith("\n"));
  }
}

}  // namespace
}  // namespace synoptic::wires
