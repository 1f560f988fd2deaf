// Wrong usage: exit status 2, nothing on standard output, and a sentence that says what was
// expected.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const std::vector<std::string> kVerbs = {"align", "view", "batch", "pair",  "mine",    "score",
                                         "train", "fit",  "pack",  "embed", "segment", "help"};

class UsageTest : public ShellTest {};

TEST_F(UsageTest, WrongUsageEndsWithTwoAndSaysWhatIsExpected) {
  const std::string pair = " corpora/samples/charter/it.txt corpora/samples/charter/id.txt";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"sing", "there is no verb \"sing\""},
      {"align", "ARTICLE is required"},
      {"align README.md", "expected two or more articles"},
      {"align --sideways" + pair, "--sideways"},
      {"align --format pdf" + pair,
       "expected beads, csv, html, json, jsonl, ladder, md, moses, tei, terminal, tmx, tsv, xces "
       "or "
       "xlsx, found \"pdf\""},
      {"align --format beads" + pair + " README.md", "beads joins two articles, found 3"},
      {"align --lang it,qqq" + pair, "unknown language \"qqq\""},
      {"align --lang it" + pair, "expected a language for each of the 2 articles, found 1"},
      {"align --min-probability 1.5" + pair, "expected a number from 0 to 1, found \"1.5\""},
      {"align --only-risk 0" + pair, "expected a number above 0 and below 1, found \"0\""},
      {"align --review ''" + pair, "expected the name of a file, found none"},
      {"batch --only-risk 1 list.tsv", "expected a number above 0 and below 1, found \"1\""},
      {"align --units word" + pair, "expected sentence or clause, found \"word\""},
      {"align --min-probability half" + pair, "found \"half\""},
      {"align --width 3" + pair, "found \"3\""},
      {"align --color red" + pair, "expected always, auto or never"},
      {"align --break-at '<p>'" + pair, "--break-at requires --presplit"},
      {"align" + pair + " --embeddings it.npy", "--embeddings"},
      {"align - -", "standard input can be read as one article only"},
      {"batch", "LIST is required"},
      {"batch --threads 0 list.tsv", "found \"0\""},
      {"score", "GOLD is required"},
      {"score --result r.json a.tsv b.tsv",
       "expected a result for each of the 2 gold files, found 1"},
      {"score --errors --format tsv a.tsv", "needs --format table or json"},
      {"train rows.tsv", "--output is required"},
      {"train rows.tsv -o x.bin --steps many", "--steps"},
      {"pack x.bin -o x.store --bits 5", "expected 4, 8 or 32, found \"5\""},
  };
  for (const auto& [arguments, message] : cases) {
    const Outcome outcome = Shell("$S " + arguments);
    EXPECT_EQ(outcome.status, 2) << arguments;
    EXPECT_THAT(outcome.out, IsEmpty()) << arguments;
    EXPECT_THAT(outcome.err, StartsWith("synoptic: ")) << arguments;
    EXPECT_THAT(outcome.err, HasSubstr(message)) << arguments;
    EXPECT_THAT(outcome.err, HasSubstr("--help\" for what is expected")) << arguments;
  }
}

TEST_F(UsageTest, WithoutAVerbTheVerbsAreListed) {
  const Outcome outcome = Shell("$S");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.out, IsEmpty());
  for (const std::string& verb : kVerbs) EXPECT_THAT(outcome.err, HasSubstr("\n  " + verb + " "));
}

TEST_F(UsageTest, TellsItsVersion) {
  const Outcome outcome = Shell("$S --version");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(LinesOf(outcome.out)[0],
              ::testing::MatchesRegex("synoptic [0-9]+\\.[0-9]+\\.[0-9]+"));
}

/// The verbs are tried one after another: the example of `pack` begins with that of `train`.
TEST_F(UsageTest, HelpOfEachVerbEndsWithACommandThatRuns) {
  for (const std::string& verb : kVerbs) {
    const Outcome help = Shell("$S " + verb + " --help");
    ASSERT_EQ(help.status, 0) << verb;
    EXPECT_THAT(help.err, IsEmpty());
    const std::size_t example = help.out.find("Example:\n");
    ASSERT_NE(example, std::string::npos) << verb;
    const std::string command = help.out.substr(help.out.find('\n', example));
    EXPECT_THAT(command, HasSubstr(" " + verb + " "));
    const Outcome outcome = Shell(command);
    EXPECT_EQ(outcome.status, 0) << command << outcome.err;
  }
}

TEST_F(UsageTest, HelpFitsATerminal) {
  for (const std::string& verb : kVerbs) {
    const Outcome help = Shell("$S " + verb + " --help");
    for (const std::string& line : LinesOf(help.out.substr(0, help.out.find("Example:")))) {
      EXPECT_LE(line.size(), line.starts_with("Usage:") ? line.size() : 100u) << line;
    }
  }
}

}  // namespace
}  // namespace synoptic::cli
