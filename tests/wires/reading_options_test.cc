// What tells how files are read counts in every verb that reads them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/shell.hpp"

namespace synoptic::wires {
namespace {

using ::testing::HasSubstr;

using ReadingOptionsTest = cli::ShellTest;

TEST_F(ReadingOptionsTest, FieldsOfJsonCountForEachVerb) {
  Write("it.json", R"({"content": "Altro.", "corpo": "Il ponte ha riaperto lunedì."})");
  Write("id.json", R"({"content": "Lain.", "corpo": "Jembatan dibuka kembali hari Senin."})");
  Write("list", "x\tit.json\tid.json\n");
  for (const std::string command : {"align --format jsonl $T/it.json $T/id.json", "batch $T/list",
                                    "segment $T/it.json", "embed $T/it.json"}) {
    const cli::Outcome plain = Shell("$S " + command);
    const cli::Outcome told = Shell("$S " + command + " --fields text=corpo");
    EXPECT_EQ(told.status, 0) << command << told.err;
    EXPECT_NE(told.out, plain.out) << command;
  }
  EXPECT_THAT(Shell("$S segment $T/it.json --fields text=corpo").out,
              HasSubstr("Il ponte ha riaperto"));
  EXPECT_THAT(Shell("$S segment $T/it.json --fields body=corpo").err,
              HasSubstr("expected text, title"));
}

TEST_F(ReadingOptionsTest, OfEmbedTheLanguageCountsWhereEachHasAFile) {
  Write("text", "sole luna\n");
  const std::string embed =
      "$S embed --model it=corpora/samples/vectors/it.vec,id=corpora/samples/vectors/id.vec "
      "$T/text";
  EXPECT_NE(Shell(embed + " --lang it").out, Shell(embed + " --lang id").out);
}

}  // namespace
}  // namespace synoptic::wires
