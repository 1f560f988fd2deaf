// An output that is one of the inputs: refused as wrong usage before anything is written, by
// whatever name the file is called.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Names of the file "x" in $T, from within $T, where SetUp made the links.
const std::vector<std::string> kSpellings = {
    "x",    "$T/x",     "./x",     "folder/../x",     ".//x", "soft", "softer",
    "hard", "linked/x", "$T//./x", "/proc/self/cwd/x"};

class OverwritingTest : public ShellTest {
 protected:
  void SetUp() override {
    Write("x", "precious\n");
    Write("y", "A sentence stands here. Another one follows it.\n");
    Shell("cd $T; mkdir folder; ln -s x soft; ln -s soft softer; ln x hard; ln -s . linked");
    files_ = Files();
  }

  /// Runs a command in $T and expects that it is refused with both names in the message.
  void ExpectRefused(const std::string& command, const std::string& output,
                     const std::string& input) {
    const Outcome outcome = Shell("cd $T; $S " + command);
    EXPECT_EQ(outcome.status, 2) << command << outcome.err;
    EXPECT_THAT(outcome.out, IsEmpty()) << command;
    EXPECT_THAT(
        outcome.err,
        HasSubstr(
            Shell("printf %s \"" + output + " would overwrite the input " + input + "\"").out +
            "; name another file"))
        << command;
    EXPECT_EQ(Read("x"), "precious\n") << command;
    EXPECT_EQ(Files(), files_) << command;
  }

  std::vector<std::string> files_;
};

TEST_F(OverwritingTest, IsRefusedByEachVerbForEachOfItsInputs) {
  const std::vector<std::string> commands = {
      "align x y",
      "align y x",
      "align y x y",
      "align y y --embeddings x y",
      "align y y --embeddings y x",
      "align y y --model x",
      "align y y --model it=y,id=x",
      "align y y --dictionary x",
      "align y y --dictionary y --dictionary x",
      "batch x",
      "batch y --dictionary x",
      "score y --dictionary x",
      "batch y --model x",
      "segment y x",
      "embed x y",
      "embed y --model x",
      "embed y --model it=x",
      "score x",
      "score y x",
      "score y --result x",
      "score y --model x",
      "train x",
      "fit --from it=x --to id=y",
      "fit --from it=y --to id=x",
      "fit --from it=y --to id=y --dictionary x",
      "pack x",
      "pack y --rows x",
      "pack y --card x",
  };
  for (const std::string& command : commands) {
    ExpectRefused(command + " -o x", "--output x", "x");
    ExpectRefused(command + " --output=soft", "--output soft", "x");
  }
}

TEST_F(OverwritingTest, IsRefusedByEachNameOfTheFile) {
  for (const std::string verb :
       {"align y", "batch", "segment", "embed", "score", "train", "pack", "pair"}) {
    for (const std::string& name : kSpellings) {
      ExpectRefused(verb + " x -o " + name, "--output " + name, "x");
      ExpectRefused(verb + " " + name + " -o x", "--output x", name);
    }
  }
}

TEST_F(OverwritingTest, IsRefusedWhereTheInputIsStandardInput) {
  for (const std::string command : {"align - y", "batch -", "segment -", "score y --result -"}) {
    ExpectRefused(command + " -o hard < x", "--output hard", "on standard input");
  }
  ExpectRefused("segment /dev/stdin -o x < x", "--output x", "/dev/stdin");
}

TEST_F(OverwritingTest, IsRefusedWhereTheOutputIsStandardOutput) {
  ExpectRefused("segment x >> x", "standard output", "x");
  ExpectRefused("batch x -o /dev/stdout >> x", "--output /dev/stdout", "x");
}

TEST_F(OverwritingTest, IsRefusedForTheArticlesOfAList) {
  Write("list", "# a comment\none\ty\ty\ntwo\ty\tfolder/../x\n");
  files_ = Files();
  for (const std::string& name : kSpellings) {
    ExpectRefused("batch $T/list -o " + name, "--output " + name, "$T/folder/../x");
  }
}

/// The list comes through a pipe: what it names is known when it is read.
TEST_F(OverwritingTest, EndsABatchWhoseListNamesItsOutputAndKeepsTheLinesBefore) {
  const std::string feed = "{ printf 'one\\ty\\ty\\n'; printf 'two\\ty\\tx\\n'; } | ";
  const Outcome outcome = Shell("cd $T; " + feed + "$S batch - -o soft");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--output soft would overwrite the input x; name another"));
  EXPECT_THAT(outcome.err,
              HasSubstr("1 aligned, 0 failed, 0 of 1 pair of articles unrelated so far, in x."));
  EXPECT_EQ(Read("x"), "precious\n");
  const std::vector<std::string> lines = LinesOf(Shell("cat $T/*.partial").out);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_THAT(lines[0], HasSubstr("{\"id\":\"one\",\"synopsis\""));
}

TEST_F(OverwritingTest, IsRefusedForTheArticlesOfGold) {
  Shell("cd corpora/samples/charter; cp gold.tsv it.txt id.txt $T; cd $T; cp it.txt it.old");
  Shell("cd $T; $S align it.txt id.txt -o $T/r.json; rm x; ln it.txt x");
  for (const std::string result : {"", " --result r.json"}) {
    for (const std::string name : {"it.txt", "./it.txt", "x", "soft"}) {
      const Outcome outcome = Shell("cd $T; $S score gold.tsv --format table -o " + name + result);
      EXPECT_EQ(outcome.status, 2) << name;
      EXPECT_THAT(outcome.err,
                  HasSubstr("--output " + name + " would overwrite the input it.txt;"));
      EXPECT_EQ(Read("it.txt"), Read("it.old"));
    }
  }
}

TEST_F(OverwritingTest, IsNoMatterOfNamesButOfFiles) {
  EXPECT_EQ(Shell("cd $T; $S segment x -o folder/x; cmp -s x folder/x").status, 1);
  EXPECT_EQ(Shell("cd $T; $S segment y -o x").status, 0);
  EXPECT_EQ(Shell("$S batch /dev/null -o /dev/null").status, 0);
  EXPECT_EQ(Shell("cd $T; $S segment absent -o absent").status, 1);
  EXPECT_THAT(Shell("ls $T | grep -c partial").out, "0\n");
}

}  // namespace
}  // namespace synoptic::cli
