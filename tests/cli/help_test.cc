// Help, man pages and completions: all from the options that the program parses by.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;

const std::vector<std::string> kVerbs = {"align",   "view",      "batch", "pair", "mine",
                                         "score",   "calibrate", "train", "fit",  "pack",
                                         "segment", "embed",     "help"};

class HelpTest : public ShellTest {
 protected:
  void SetUp() override { ASSERT_EQ(Shell("$S help --write-manual $T/share").status, 0); }

  bool Has(const std::string& tool) const { return Shell("command -v " + tool).status == 0; }

  /// What bash offers for the last of these words.
  std::vector<std::string> Completed(const std::string& words, int count) const {
    Write("try", "source $1\nCOMP_WORDS=(" + words + ")\nCOMP_CWORD=" + std::to_string(count - 1) +
                     "\n_synoptic\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n");
    const Outcome outcome = Shell("bash $T/try $T/share/bash-completion/completions/synoptic");
    EXPECT_THAT(outcome.err, IsEmpty());
    return LinesOf(outcome.out);
  }
};

TEST_F(HelpTest, OfAVerbIsWhatItSaysItself) {
  for (const std::string& verb : kVerbs) {
    EXPECT_EQ(Shell("$S help " + verb).out, Shell("$S " + verb + " --help").out) << verb;
  }
  EXPECT_EQ(Shell("$S help").out, Shell("$S --help").out);
  const Outcome wrong = Shell("$S help sing");
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr("there is no verb \"sing\""));
}

TEST_F(HelpTest, EveryVerbHasAPageThatNamesItsOptions) {
  for (const std::string& verb : kVerbs) {
    const std::string page = Read("share/man/man1/synoptic-" + verb + ".1");
    const std::string help = Shell("$S " + verb + " --help").out;
    for (std::size_t at = help.find("\n  --"); at != help.npos; at = help.find("\n  --", at + 1)) {
      std::string name = help.substr(at + 3, help.find_first_of(" ,\n", at + 4) - at - 3);
      for (std::size_t i = 0; (i = name.find('-', i)) != name.npos; i += 2) name.insert(i, "\\");
      EXPECT_THAT(page, HasSubstr(name)) << verb;
    }
    EXPECT_THAT(page, AllOf(HasSubstr(".SH EXAMPLE\n.nf\nsynoptic "), Not(HasSubstr("/synoptic"))));
    EXPECT_THAT(Read("share/man/man1/synoptic.1"), HasSubstr("\\fB" + verb + "\\fR"));
  }
}

TEST_F(HelpTest, PagesAreFreeOfMistakes) {
  if (!Has("groff")) GTEST_SKIP() << "groff is not installed";
  for (const std::string& verb : kVerbs) {
    const Outcome outcome =
        Shell("groff -man -ww -Tutf8 $T/share/man/man1/synoptic-" + verb + ".1 > $T/page");
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.err, IsEmpty()) << verb;
    EXPECT_THAT(Read("page"), HasSubstr("synoptic " + verb));
  }
}

TEST_F(HelpTest, BashCompletesVerbsOptionsValuesAndFiles) {
  if (!Has("bash")) GTEST_SKIP() << "bash is not installed";
  EXPECT_THAT(Completed("synoptic ''", 2), IsSupersetOf(kVerbs));
  EXPECT_THAT(Completed("synoptic vi", 2), ElementsAre("view"));
  EXPECT_THAT(Completed("synoptic view --su", 3), ElementsAre("--summary", "--subset"));
  EXPECT_THAT(Completed("synoptic align --order ''", 4), ElementsAre("auto", "free", "monotone"));
  EXPECT_THAT(Completed("synoptic align --format t", 4),
              ElementsAre("tei", "terminal", "tmx", "tsv"));
  EXPECT_THAT(Completed("synoptic align READ", 3), ElementsAre("README.md"));
  EXPECT_THAT(Completed("synoptic help al", 3), ElementsAre("align"));
  EXPECT_THAT(Completed("synoptic align --output READ", 4), Contains("README.md"));
}

TEST_F(HelpTest, TheOtherShellsReadTheirs) {
  const std::string zsh = Read("share/zsh/site-functions/_synoptic");
  EXPECT_THAT(
      zsh, AllOf(HasSubstr("#compdef synoptic\n"), HasSubstr("'--order=[free\\: links may cross"),
                 HasSubstr(":ORDER:(auto free monotone)'")));
  const std::string fish = Read("share/fish/vendor_completions.d/synoptic.fish");
  EXPECT_THAT(fish, AllOf(HasSubstr("-l order -d 'free: links may cross"),
                          HasSubstr("-x -a 'auto free monotone'"), HasSubstr("-a view -d ")));
  // Where these shells are, they find no mistake.
  EXPECT_TRUE(!Has("zsh") || Shell("zsh -n $T/share/zsh/site-functions/_synoptic").err.empty());
  EXPECT_TRUE(!Has("fish") || Shell("fish -n $T/share/fish/vendor_completions.d/*").err.empty());
}

}  // namespace
}  // namespace synoptic::cli
