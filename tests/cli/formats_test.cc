// A file holds what its name says: the ending of --output stands for a format, and one that stands
// for none is refused.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string kPair = " corpora/samples/charter/it.txt corpora/samples/charter/id.txt";
const std::string kGold = " corpora/samples/charter/gold.tsv";

struct Case {
  std::string verb;
  std::string ending;
  std::string format;
};

class FormatsTest : public ShellTest {};

TEST_F(FormatsTest, AnEndingStandsForAFormat) {
  const std::vector<Case> cases = {
      {"align" + kPair, "html", "html"},
      {"align" + kPair, "json", "json"},
      {"align" + kPair, "jsonl", "jsonl"},
      {"align" + kPair, "tsv", "tsv"},
      {"align" + kPair, "csv", "csv"},
      {"align" + kPair, "xlsx", "xlsx"},
      {"align" + kPair, "md", "md"},
      {"align" + kPair, "tmx", "tmx"},
      {"align" + kPair, "tei", "tei"},
      {"align --order monotone" + kPair, "beads", "beads"},
      {"align --order monotone" + kPair, "ladder", "ladder"},
      {"align" + kPair, "txt", "terminal"},
      {"align" + kPair, "JSON", "json"},
      {"embed" + kPair, "jsonl", "jsonl"},
      {"embed" + kPair, "npy", "npy"},
      {"score" + kGold, "txt", "table"},
      {"score" + kGold, "tsv", "tsv"},
      {"score" + kGold, "json", "json"},
  };
  for (const auto& [verb, ending, format] : cases) {
    const std::string command = "$S " + verb;
    EXPECT_EQ(Shell(command + " -o $T/a.b." + ending).status, 0) << verb << ' ' << ending;
    EXPECT_EQ(Shell(command + " --format " + format + " > $T/expected").status, 0);
    EXPECT_EQ(Read("a.b." + ending), Read("expected")) << verb << ' ' << ending;
  }
}

TEST_F(FormatsTest, AnotherEndingIsRefusedAndTheKnownOnesAreListed) {
  const std::vector<std::pair<std::string, std::string>> verbs = {
      {"align" + kPair,
       ".beads, .csv, .html, .json, .jsonl, .ladder, .md, .moses, .tei, .tmx, .tsv, .txt, .xces or "
       ".xlsx"},
      {"embed" + kPair, ".jsonl or .npy"},
      {"score" + kGold, ".json, .tsv or .txt"},
  };
  const std::vector<std::pair<std::string, std::string>> names = {
      {"x.pdf", ".pdf"},      {"x.html.gz", ".gz"},  {"x", "no ending"},       {"x.", "no ending"},
      {".json", "no ending"}, {"x.htmlx", ".htmlx"}, {"a.html/x", "no ending"}};
  for (const auto& [verb, endings] : verbs) {
    for (const auto& [name, found] : names) {
      const Outcome outcome = Shell("$S " + verb + " -o $T/" + name);
      EXPECT_EQ(outcome.status, 2) << name;
      EXPECT_THAT(outcome.out, IsEmpty());
      EXPECT_THAT(outcome.err, HasSubstr(name + ": expected a name that ends with " + endings +
                                         ", or --format; found " + found + "\n"));
    }
  }
  EXPECT_THAT(Files(), IsEmpty());
}

TEST_F(FormatsTest, ANamedFormatGoesIntoAFileOfAnyName) {
  for (const std::string name : {"x.pdf", "x", "x.html"}) {
    EXPECT_EQ(Shell("$S align --format json -o $T/" + name + kPair).status, 0);
    EXPECT_EQ(Read(name).front(), '{');
  }
  EXPECT_EQ(Shell("$S score --format table -o $T/x" + kGold).status, 0);
  EXPECT_EQ(Shell("$S embed --format npy -o $T/x" + kPair).status, 0);
}

TEST_F(FormatsTest, DevicesAndPipesHaveNoEndings) {
  EXPECT_EQ(Shell("$S align -o /dev/null" + kPair).status, 0);
  EXPECT_EQ(Shell("$S align -o /dev/stdout" + kPair).out, Shell("$S align" + kPair).out);
  EXPECT_EQ(Shell("mkfifo $T/pipe; $S score -o $T/pipe" + kGold + " & cat $T/pipe").out,
            Shell("$S score" + kGold).out);
}

/// There is one format only.
TEST_F(FormatsTest, SegmentAndBatchWriteJsonLinesUnderAnyName) {
  EXPECT_EQ(Shell("$S segment -o $T/x" + kPair).status, 0);
  EXPECT_EQ(Shell("$S batch -o $T/y.z corpora/samples/pairs.tsv").status, 0);
  EXPECT_THAT(Files(), ElementsAre("x", "y.z"));
}

}  // namespace
}  // namespace synoptic::cli
