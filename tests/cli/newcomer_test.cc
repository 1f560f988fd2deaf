// Mistakes that whoever is new makes, and for each what is said: what was expected, and what to do.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

struct Mistake {
  std::string command;
  std::string phrase;  ///< Of what is said.
  int status = 1;
};

class NewcomerTest : public ShellTest {
 protected:
  NewcomerTest() {
    Write("it.txt",
          "Il ponte nuovo è stato aperto lunedì dopo tre anni di lavori.\n\nIl sindaco ha "
          "ringraziato gli ingegneri.\n");
    Write("en.txt",
          "The new bridge was opened on Monday after three years of work.\n\nThe mayor "
          "thanked the engineers.\n");
    Write("sw.txt",
          "Daraja jipya juu ya mto lilifunguliwa Jumatatu baada ya miaka mitatu ya "
          "kazi.\n\nMeya aliwashukuru wahandisi kutoka Kenya.\n");
    Write("page.pdf", "%PDF-1.7\n\xE2\xE3\xCF\xD3\n1 0 obj\n");
    Write("page.docx", std::string("PK\x03\x04\x14\x00\x06\x00\x08\x00", 10) + "\xFF\xFE\xFD\n");
    Write("picture.png", "\x89PNG\r\n\x1A\n\xFF\xFE\xFD");
    Write("program", std::string("\x7F") + "ELF\x02\x01\x01\xFF\xFE");
    Write("empty.txt", "");
    Write("scores.json", "{\"scores\": []}\n");
    Shell("mkdir $T/folder $T/articles && cp $T/it.txt $T/en.txt $T/articles");
    Shell("$S align --format json -o $T/result.json $T/it.txt $T/en.txt");
    Shell(
        "$S train corpora/samples/phrases.tsv --steps 2 --dimension 4 --buckets 100 --threads 1 "
        "-o $T/tiny.bin; $S pack $T/tiny.bin -o $T/tiny.synoptic");
  }
};

TEST_F(NewcomerTest, EachMistakeIsToldWhatToDo) {
  const std::vector<Mistake> mistakes = {
      // Verbs.
      {"algin it.txt en.txt", "there is no verb \"algin\"; did you mean \"align\"?", 2},
      {"it.txt en.txt", "but there is such a file; \"synoptic align\" lays articles side by side",
       2},
      {"--format html it.txt en.txt", "a verb comes first", 2},
      {"help veiw", "did you mean \"view\"?", 2},
      // Options.
      {"align --formt html it.txt en.txt",
       "\"align\" has no option \"--formt\"; did you mean \"--format\"?", 2},
      {"align --min-probabilty=0.5 it.txt en.txt", "did you mean \"--min-probability\"?", 2},
      {"align --strict it.txt en.txt",
       "\"align\" has no option \"--strict\", which is one of batch", 2},
      {"view --lang it,en result.json", "which is one of align, batch", 2},
      {"align --format pdf it.txt en.txt", "expected beads, csv, html, json", 2},
      {"align -o out.pdf it.txt en.txt", "expected a name that ends with .beads, .csv, .html", 2},
      {"align --min-probability 40 it.txt en.txt", "expected a number from 0 to 1, found \"40\"",
       2},
      {"align it.txt en.txt --output", "--output: expected FILE behind it, found nothing", 2},
      {"align it.txt en.txt -o x.json -o y.json", "--output: expected once, found more often", 2},
      {"-q align it.txt en.txt", "\"-q\" stands before the verb; expected it behind", 2},
      {"train it.txt -o x.bin --checkpoint 0", "--checkpoint: expected a number from", 2},
      {"fit --from it.vec --to id.vec -o x", "expected LANG=FILE, such as it=wiki.it.vec", 2},
      // Arguments.
      {"align", "ARTICLE is required: Files of plain text, HTML or JSON", 2},
      {"align it.txt", "expected two or more articles, found one", 2},
      {"pack tiny.bin", "--output is required: The store to write", 2},
      {"batch it.txt en.txt",
       "\"$T/en.txt\" is one argument too many: \"batch\" takes LIST alone (\"align\" lays", 2},
      // Files that are others than was thought.
      {"align it.txt nowhere.txt", "nowhere.txt: no such file"},
      {"align https://example.org/a.html en.txt",
       "nothing is fetched from addresses: save the page first"},
      {"align articles en.txt", "a directory; expected a text file; of folders, \"synoptic pair\""},
      {"align page.pdf en.txt", "expected an article, found a PDF; save its text"},
      {"align page.docx en.txt", "found an archive, as office programs write them; save its text"},
      {"align picture.png en.txt", "expected an article, found an image"},
      {"segment program", "expected an article, found a program"},
      {"align tiny.synoptic en.txt", "expected an article, found a model; name it with --model"},
      {"align tiny.bin en.txt", "expected an article, found a model; name it with --model"},
      {"align result.json en.txt", "Results are shown by: synoptic view"},
      {"align empty.txt en.txt", "empty has no text", 0},
      {"view it.txt", "expected a result, the JSON that \"synoptic align --format json\""},
      {"view articles", "a directory; expected a file, the JSON of align or batch"},
      {"score result.json", "a result is named with --result, behind the gold"},
      {"pack it.txt -o x", "it.txt: not a usable model: expected a store"},
      {"align --model it.txt it.txt en.txt", "it.txt: not a usable model: expected a store"},
      {"train it.txt -o x", "expected a source, then a language and a text"},
      {"batch it.txt", "expected lines of id, path, path between tabs, or records of JSON", 0},
      {"pair it.txt", "name a folder of articles, or two", 0},
      {"pair folder", "folder: there is no file in it"},
      // Languages.
      {"align --lang xx,en it.txt en.txt", "unknown language \"xx\"; expected a tag such as it", 2},
      {"align --lang it it.txt en.txt", "expected a language for each of the 2 articles, found 1",
       2},
      {"align --lang en,it it.txt en.txt",
       "--lang calls $T/it.txt English, but it reads as Italian; languages stand in the order of "
       "the articles",
       0},
      {"align sw.txt en.txt", "the model was not trained on Swahili (sw); expect fewer", 0},
      {"pair sw.txt", "the model was not trained on Swahili", 0},
      {"embed sw.txt", "the model was not trained on Swahili", 0},
  };
  EXPECT_GE(mistakes.size(), 30U);
  const std::string folder = Shell("printf %s \"$T\"").out;
  const auto in_folder = [&](std::string text) {
    for (std::size_t at = 0; (at = text.find("$T", at)) != std::string::npos;) {
      text.replace(at, 2, folder);
    }
    return text;
  };
  for (const auto& [command, phrase, status] : mistakes) {
    // Names of files that there are, in the test's own folder.
    std::string named;
    for (std::size_t begin = 0, end = 0; end != std::string::npos; begin = end + 1) {
      end = command.find(' ', begin);
      const std::string word = command.substr(begin, end - begin);
      const bool is_file = word.ends_with(".txt") || std::ranges::count(Files(), word) > 0;
      named += ' ' + (is_file ? "$T/" + word : word);
    }
    const Outcome outcome = Shell("$S" + named);
    EXPECT_EQ(outcome.status, status) << named << outcome.err;
    EXPECT_THAT(outcome.err, StartsWith("synoptic: ")) << named;
    EXPECT_THAT(outcome.err, HasSubstr(in_folder(phrase))) << named;
    if (status != 0) {
      EXPECT_THAT(outcome.out, IsEmpty()) << named;
    }
  }
}

TEST_F(NewcomerTest, OfFarWordsNothingIsSuggested) {
  for (const std::string command : {"sing", "align --sideways a b", "x", "align --zzzzz a b"}) {
    EXPECT_THAT(Shell("$S " + command).err, ::testing::Not(HasSubstr("did you mean"))) << command;
  }
}

TEST_F(NewcomerTest, EveryVerbSaysTheVersionAndTheModel) {
  const Outcome version = Shell("$S --version");
  EXPECT_EQ(version.status, 0);
  EXPECT_THAT(version.out, ::testing::MatchesRegex("synoptic [0-9.]+\nmodel [^ \n]+ [0-9a-f]{16}\n"
                                                   "weights [^ \n]+ [0-9a-f]+\n"));
  for (const std::string verb : {"align", "batch", "train", "help"}) {
    EXPECT_EQ(Shell("$S " + verb + " --version").out, version.out) << verb;
  }
}

TEST_F(NewcomerTest, QuietVerbsSayOnlyWhatWentWrong) {
  for (const std::string command :
       {"align $T/sw.txt $T/en.txt", "embed $T/sw.txt", "batch corpora/samples/pairs.tsv",
        "pair $T/articles", "view $T/result.json -o $T/folder/",
        "train corpora/samples/phrases.tsv --steps 2 --dimension 4 -o $T/x.bin",
        "fit --from it=corpora/samples/vectors/it.vec --to id=corpora/samples/vectors/id.vec "
        "--dictionary corpora/samples/vectors/it-id.tsv -o $T/y"}) {
    EXPECT_THAT(Shell("$S " + command).err, ::testing::Not(IsEmpty())) << command;
    const Outcome quiet = Shell("$S " + command + " --quiet");
    EXPECT_EQ(quiet.status, 0) << command;
    EXPECT_THAT(quiet.err, IsEmpty()) << command;
  }
  EXPECT_THAT(Shell("$S align -q $T/nowhere.txt $T/en.txt").err, HasSubstr("no such file"));
}

}  // namespace
}  // namespace synoptic::cli
