// What `align` shows after it has aligned, `view` shows of what was saved, in every format.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string kCharter = " corpora/samples/charter/it.txt corpora/samples/charter/id.txt";
const std::string kGpu = " corpora/samples/gpu-launch/it.txt corpora/samples/gpu-launch/id.txt";

class ViewTest : public ShellTest {};

TEST_F(ViewTest, AViewOfWhatWasSavedIsTheViewOfTheAlignment) {
  ASSERT_EQ(Shell("$S align -o $T/a.json" + kCharter).status, 0);
  ASSERT_EQ(Shell("$S align -o $T/a.jsonl" + kCharter).status, 0);
  for (const std::string format : {"terminal", "html", "json", "jsonl", "tsv", "csv", "xlsx", "md",
                                   "tmx", "tei", "beads", "ladder"}) {
    const Outcome aligned = Shell("$S align --format " + format + kCharter);
    ASSERT_EQ(aligned.status, 0) << format << aligned.err;
    for (const std::string saved : {"$T/a.json", "$T/a.jsonl", "- < $T/a.json"}) {
      const Outcome viewed = Shell("$S view --format " + format + " " + saved);
      EXPECT_EQ(viewed.status, 0) << format << viewed.err;
      if (format == "beads" || format == "ladder") continue;
      EXPECT_TRUE(viewed.out == aligned.out) << format;
    }
  }
  EXPECT_EQ(Shell("$S view --color always --width 80 $T/a.json").out,
            Shell("$S align --color always --width 80" + kCharter).out);
  EXPECT_TRUE(Shell("$S view $T/a.json -o $T/b.html; cat $T/b.html").out ==
              Shell("$S align --format html" + kCharter).out);
}

/// Of links alone, alignment does without labels, and links nothing else.
TEST_F(ViewTest, BeadsOfWhatWasSavedAreThoseOfTheAlignment) {
  ASSERT_EQ(Shell("$S align --order free -o $T/a.json" + kGpu).status, 0);
  EXPECT_EQ(Shell("$S view --format beads $T/a.json").out,
            Shell("$S align --order free --format beads" + kGpu).out);
  ASSERT_EQ(Shell("$S align --presplit -o $T/b.json" + kGpu).status, 0);
  EXPECT_NE(Shell("$S view --format beads --presplit $T/b.json").out,
            Shell("$S view --format beads $T/b.json").out);
}

TEST_F(ViewTest, AGroupOfABatchIsChosenByItsId) {
  ASSERT_EQ(Shell("$S batch corpora/samples/pairs.tsv -o $T/all.jsonl").status, 0);
  EXPECT_EQ(Shell("$S view --id charter $T/all.jsonl").out, Shell("$S align" + kCharter).out);
  const Outcome none = Shell("$S view $T/all.jsonl");
  EXPECT_EQ(none.status, 2);
  EXPECT_THAT(none.err, HasSubstr("holds 5 groups: gpu-launch, moon-landing, volcano, olympics, "
                                  "charter; choose one with --id"));
  const Outcome wrong = Shell("$S view --id nix $T/all.jsonl");
  EXPECT_EQ(wrong.status, 1);
  EXPECT_THAT(wrong.err, HasSubstr("expected a group \"nix\", found 5 groups: gpu-launch"));
}

TEST_F(ViewTest, OfSeveralGroupsOfOneIdTheFirstIsShownAndThatIsSaid) {
  Write("charter.tsv", "twice\tcorpora/samples/charter/it.txt\tcorpora/samples/charter/id.txt\n");
  Write("volcano.tsv", "twice\tcorpora/samples/volcano/it.txt\tcorpora/samples/volcano/en.txt\n");
  ASSERT_EQ(Shell("for list in charter volcano; do $S batch - < $T/$list.tsv; done > $T/all.jsonl")
                .status,
            0);
  for (const std::string format : {"xces", "md"}) {
    const Outcome outcome = Shell("$S view --id twice $T/all.jsonl -o $T/page." + format);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.err, HasSubstr("several groups are called \"twice\"; this is the first"));
  }
  EXPECT_EQ(Shell("ls $T/page.*").out,
            Shell("ls $T/page.xces $T/page.it.xml $T/page.id.xml $T/page.md").out);
  Shell(
      "echo broken >> $T/all.jsonl; head -1 $T/all.jsonl > $T/one.jsonl; echo broken >> "
      "$T/one.jsonl");
  EXPECT_EQ(Shell("$S view --id twice $T/one.jsonl").err, "");
}

TEST_F(ViewTest, AFileOfAnothersNameIsNotReplacedInSilence) {
  ASSERT_EQ(Shell("$S align -o $T/a.json" + kCharter).status, 0);
  Write("page.it.xml", "mine\n");
  Write("text.id", "mine\n");
  EXPECT_THAT(Shell("$S view $T/a.json -o $T/page.xces").err,
              AllOf(HasSubstr("note: replaced "), HasSubstr("page.it.xml, which was another"),
                    Not(HasSubstr("page.id.xml"))));
  EXPECT_THAT(Shell("$S view $T/a.json -o $T/text.moses").err, HasSubstr("text.id, which was"));
  EXPECT_EQ(Shell("$S view $T/a.json -o $T/page.xces").err, "");  // The same once more.
}

TEST_F(ViewTest, AnIndexOfSomebodyElseIsNotReplaced) {
  ASSERT_EQ(Shell("$S align -o $T/a.json" + kCharter).status, 0);
  ASSERT_EQ(Shell("mkdir $T/site; echo '<title>Home</title>' > $T/site/index.html").status, 0);
  const Outcome refused = Shell("$S view $T/a.json -o $T/site");
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr("index.html is there, and no index of results"));
  EXPECT_EQ(Shell("ls $T/site").out, "index.html\n");
  EXPECT_EQ(Shell("$S view $T/a.json -o $T/pages/; $S view $T/a.json -o $T/pages/").status, 0);
}

TEST_F(ViewTest, AGroupThatWasNotAlignedSaysWhy) {
  Write("list.tsv", "lost\tnowhere.txt\tnothing.txt\n");
  Shell("$S batch $T/list.tsv -o $T/all.jsonl");
  const Outcome outcome = Shell("$S view --id lost $T/all.jsonl");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("the group \"lost\" was not aligned (not_found: "));
}

TEST_F(ViewTest, ShowsTheClaimsThatAreAskedFor) {
  ASSERT_EQ(Shell("$S align -o $T/a.json" + kGpu).status, 0);
  const auto rows = [&](const std::string& options) {
    return LinesOf(Shell("$S view --format tsv " + options + " $T/a.json").out).size() - 1;
  };
  EXPECT_EQ(
      rows("--only shared") + rows("--only partial") + rows("--only differs") + rows("--only only"),
      rows(""));
  EXPECT_EQ(rows("--only shared,partial,differs,only"), rows(""));
  EXPECT_EQ(rows("--subset A,B") + rows("--subset 'only A'") + rows("--subset b"), rows(""));
  EXPECT_EQ(rows("--subset A,B"), rows("--only shared,partial,differs"));
  EXPECT_LT(rows("--min-probability 0.9"), rows(""));
  EXPECT_EQ(Shell("$S align --only only --subset A --format csv" + kGpu).out,
            Shell("$S view --only only --subset A --format csv $T/a.json").out);
  EXPECT_THAT(Shell("$S view --only partial $T/a.json").out,
              AllOf(HasSubstr("~ partial"), Not(HasSubstr("\n· only "))));
  EXPECT_EQ(LinesOf(Shell("$S view --summary $T/a.json").out).size(), 5U);
}

TEST_F(ViewTest, WhatDoesNotGoTogetherIsWrongUsage) {
  ASSERT_EQ(Shell("$S align -o $T/a.json" + kGpu).status, 0);
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"--only sideways", "expected shared, partial, differs or only, found \"sideways\""},
      {"--subset A,Q", "expected letters of articles, A to B, such as"},
      {"--only only --format json", "json holds all claims"},
      {"--summary --format tsv", "needs the terminal view, found tsv"},
      {"--format moses", "moses is several files: name one with --output"},
      {"--format xces -o /dev/stdout", "xces is several files"},
      {"--only shared -o $T/x.xces", "xces holds all claims"},
      {"-o $T/x.pdf", "x.pdf: expected a name that ends with"},
      {"-o $T/a.json", "would overwrite the input"},
  };
  for (const auto& [options, message] : cases) {
    const Outcome outcome = Shell("$S view $T/a.json " + options);
    EXPECT_EQ(outcome.status, 2) << options;
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, HasSubstr(message)) << options;
  }
  EXPECT_EQ(Shell("$S view $T/nowhere.json").status, 1);
  EXPECT_EQ(Shell("$S view $T").status, 1);
  EXPECT_THAT(Shell("$S view README.md").err, HasSubstr("README.md: expected a result, the JSON"));
  EXPECT_THAT(Shell("$S view - < /dev/null").err, HasSubstr("standard input: expected the JSON"));
}

TEST_F(ViewTest, OfABatchAFolderHasAPageAGroupAndAnIndex) {
  Write("list.tsv", "lost\tnowhere.txt\tnothing.txt\n../../up\t" SYNOPTIC_SOURCE_DIR
                    "/corpora/samples/charter/it.txt\t" SYNOPTIC_SOURCE_DIR
                    "/corpora/samples/charter/id.txt\n");
  Shell("$S batch $T/list.tsv -o $T/all.jsonl");
  const Outcome outcome = Shell("$S view $T/all.jsonl -o $T/pages/");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("group 1 has no file: not_found: "),
                                 HasSubstr("1 of 2 groups and an index in ")));
  EXPECT_EQ(Shell("ls $T/pages").out, "0002-..-..-up.html\nindex.html\n");
  EXPECT_TRUE(Shell("cat $T/pages/0002*").out == Shell("$S align --format html" + kCharter).out);
  EXPECT_THAT(Read("pages/index.html"), AllOf(HasSubstr("href=\"0002-..-..-up.html\""),
                                              HasSubstr("could not be aligned: not_found: ")));
  // The folder is there now, and needs no slash; another format has no index.
  EXPECT_EQ(Shell("$S view - --format tsv -o $T/pages < $T/all.jsonl").status, 0);
  EXPECT_THAT(LinesOf(Shell("ls $T/pages").out),
              ElementsAre("0002-..-..-up.html", "0002-..-..-up.tsv", "index.html"));
  EXPECT_THAT(Files(), ElementsAre("all.jsonl", "list.tsv", "pages"));
}

TEST_F(ViewTest, ABrokenLineOfABatchIsToldAndTheOthersAreShown) {
  Write("list.tsv",
        "one\t" SYNOPTIC_SOURCE_DIR "/corpora/samples/charter/it.txt\t" SYNOPTIC_SOURCE_DIR
        "/corpora/samples/charter/id.txt\n");
  Shell("$S batch $T/list.tsv -o $T/one.jsonl");
  Shell("(cat $T/one.jsonl; echo '{\"id\": \"tw'; cat $T/one.jsonl) > $T/all.jsonl");
  const Outcome outcome = Shell("$S view --page-language it $T/all.jsonl -o $T/pages/");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err,
              AllOf(HasSubstr("all.jsonl:2: expected the JSON of a synopsis"),
                    HasSubstr("2 of 3 groups and an index in "), HasSubstr(", 1 line not read\n")));
  EXPECT_EQ(Shell("ls $T/pages").out, "0001-one.html\n0003-one.html\nindex.html\n");
  EXPECT_THAT(Read("pages/index.html"),
              AllOf(HasSubstr("<bdi>riga 2</bdi>"), HasSubstr("di cui 1 senza pagina")));
  const Outcome chosen = Shell("tail -n 2 $T/all.jsonl | $S view --id one -");
  EXPECT_EQ(chosen.status, 0);
  EXPECT_THAT(chosen.err, HasSubstr("note: standard input:1: expected"));
  const Outcome two = Shell(
      "(echo '{\"id\": \"on'; echo '{\"id\": \"tw'; cat $T/one.jsonl) | "
      "$S view - -o $T/two/");
  EXPECT_THAT(two.err, AllOf(HasSubstr("input:1: expected"), HasSubstr("input:2: expected"),
                             HasSubstr("1 of 3 groups and an index in ")));
  EXPECT_EQ(Shell("ls $T/two").out, "0003-one.html\nindex.html\n");
}

TEST_F(ViewTest, WhatAFormatDoesNotHeedIsTold) {
  ASSERT_EQ(Shell("$S align -o $T/a.json" + kCharter).status, 0);
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"--width 80 --format csv", "--width changes nothing in csv: only the terminal"},
      {"--color always --format html", "--color changes nothing in html"},
      {"--page-language it", "--page-language changes nothing in terminal: only a page"},
      {"--presplit --format md", "--presplit changes nothing in md: only beads and ladders"}};
  for (const auto& [options, message] : cases) {
    const Outcome outcome = Shell("$S view $T/a.json " + options);
    EXPECT_EQ(outcome.status, 0) << options;
    EXPECT_THAT(outcome.err, HasSubstr("note: " + message));
    EXPECT_EQ(Shell("$S view $T/a.json --format html --page-language it --only differs").err, "");
  }
  EXPECT_THAT(Shell("$S align --width 80 --format csv" + kCharter).err,
              HasSubstr("note: --width changes nothing in csv"));
}

TEST_F(ViewTest, AFolderIsLeftAsItWasByWhatCannotBe) {
  Write("list.tsv",
        "one\t" SYNOPTIC_SOURCE_DIR "/corpora/samples/charter/it.txt\t" SYNOPTIC_SOURCE_DIR
        "/corpora/samples/charter/id.txt\n");
  Shell("$S batch $T/list.tsv -o $T/all.jsonl");
  for (const std::string options :
       {"--only differs --format json", "--format xces --subset A", "--summary", "--id one"}) {
    EXPECT_EQ(Shell("$S view $T/all.jsonl -o $T/pages/ " + options).status, 2) << options;
  }
  EXPECT_THAT(Files(), ElementsAre("all.jsonl", "list.tsv"));
  EXPECT_EQ(Shell("$S view $T/all.jsonl -o $T/pages/").status, 0);
  Shell("cp $T/all.jsonl $T/pages/0001-one.html; rm $T/pages/index.html");
  const Outcome refused = Shell("$S view $T/pages/0001-one.html -o $T/pages");
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr("would overwrite the input"));
  EXPECT_EQ(Shell("ls $T/pages").out, "0001-one.html\n");
  // Where no group can be shown, nothing was done.
  EXPECT_EQ(Shell("$S view $T/all.jsonl --format csv --subset Z -o $T/tables/").status, 1);
}

TEST_F(ViewTest, EmptyValuesAreWrongUsage) {
  ASSERT_EQ(Shell("$S align -o $T/a.json" + kCharter).status, 0);
  for (const std::string options : {"--subset ''", "--only ''", "-o ''"}) {
    EXPECT_EQ(Shell("$S view $T/a.json " + options).status, 2) << options;
  }
}

TEST_F(ViewTest, OfSeveralFilesNoneTakesItsPlaceIfOneCannotBeWritten) {
  ASSERT_EQ(Shell("$S align -o $T/a.json" + kCharter).status, 0);
  Write("b.it", "old");
  Shell("mkdir $T/b.id");
  EXPECT_EQ(Shell("$S view $T/a.json -o $T/b.moses").status, 1);
  EXPECT_EQ(Read("b.it"), "old");
}

TEST_F(ViewTest, AFormatOfSeveralFilesNamesThemByLanguage) {
  ASSERT_EQ(Shell("$S align -o $T/a.json" + kCharter).status, 0);
  EXPECT_EQ(Shell("$S view $T/a.json -o $T/b.moses").status, 0);
  EXPECT_EQ(Shell("$S align -o $T/c.xces" + kCharter).status, 0);
  EXPECT_EQ(Shell("$S view --format moses $T/a.json -o $T/corpus").status, 0);
  EXPECT_THAT(Files(), ElementsAre("a.json", "b.id", "b.it", "c.id.xml", "c.it.xml", "c.xces",
                                   "corpus.id", "corpus.it"));
  EXPECT_THAT(Read("c.xces"), HasSubstr("fromDoc=\"c.it.xml\" toDoc=\"c.id.xml\""));
  EXPECT_EQ(LinesOf(Read("b.it")).size(), 15U);
  // Of one language, by letter; and a language from a file becomes no path.
  EXPECT_EQ(Shell("$S align -o $T/d.moses --lang it,it" + kCharter).status, 0);
  EXPECT_EQ(
      Shell("sed 's|\"lang\": \"it\"|\"lang\": \"../../x\"|' $T/a.json | $S view - -o $T/e.moses")
          .status,
      0);
  EXPECT_THAT(Files(), ::testing::IsSupersetOf({"d.A.it", "d.B.it", "e.und", "e.id"}));
  // None of them replaces what is read.
  Shell("cp $T/a.json $T/f.it; cp $T/a.json $T/f.id");
  const Outcome refused = Shell("$S view $T/f.id -o $T/f.moses");
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr("would overwrite the input"));
  EXPECT_EQ(Read("f.it"), Read("a.json"));
}

/// An id or a name may hold what a terminal obeys; messages show it.
TEST_F(ViewTest, MessagesHoldNothingThatATerminalObeys) {
  Write("list.tsv", "a\x1B]0;x\x07\t" SYNOPTIC_SOURCE_DIR
                    "/corpora/samples/charter/it.txt\t" SYNOPTIC_SOURCE_DIR
                    "/corpora/samples/charter/id.txt\n\x1B[2J\tno\x1B[2J\tx\n");
  Shell("$S batch $T/list.tsv -o $T/all.jsonl");
  for (const std::string options : {"", "--id nix", "-o $T/pages/"}) {
    EXPECT_THAT(Shell("$S view $T/all.jsonl " + options).err, Not(HasSubstr("\x1B"))) << options;
  }
}

}  // namespace
}  // namespace synoptic::cli
