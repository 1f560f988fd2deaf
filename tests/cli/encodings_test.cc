// Files in other encodings, and compressed ones, through the verbs that read articles.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class EncodingsTest : public ShellTest {
 protected:
  EncodingsTest() {
    Write("a.de.txt",
          "Der B\xFCrgermeister von K\xF6ln hat am Montag die Br\xFC\x63ke er\xF6\x66\x66net.\n");
    Write("b.en.txt", "The mayor of Cologne opened the bridge on Monday.\n");
  }
};

TEST_F(EncodingsTest, AreFoundAndNamed) {
  const Outcome outcome = Shell("$S segment $T/a.de.txt");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("Bürgermeister"), HasSubstr("\"lang\":\"de\"")));
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("note: "), HasSubstr("windows-1252")));
}

TEST_F(EncodingsTest, AreFoundOnStandardInputAndInBatches) {
  EXPECT_THAT(Shell("$S segment - < $T/a.de.txt").out, HasSubstr("Bürgermeister"));
  const Outcome aligned = Shell("$S align --format json $T/a.de.txt $T/b.en.txt");
  EXPECT_THAT(aligned.out, HasSubstr("Bürgermeister"));
  Write("list.tsv", "q\ta.de.txt\tb.en.txt\n");
  EXPECT_THAT(Shell("$S batch $T/list.tsv").out, HasSubstr("Bürgermeister"));
}

TEST_F(EncodingsTest, MayBeTold) {
  const Outcome told = Shell("$S segment --encoding koi8-r $T/a.de.txt");
  EXPECT_THAT(told.out, HasSubstr("BЭrgermeister"));
  EXPECT_THAT(told.err, IsEmpty());
  const Outcome utf8 = Shell("$S segment --encoding utf-8 $T/a.de.txt");
  EXPECT_EQ(utf8.status, 1);
  EXPECT_THAT(utf8.err, HasSubstr("expected UTF-8, found the byte 0xFC"));
  const Outcome unknown = Shell("$S segment --encoding koi9-r $T/a.de.txt");
  EXPECT_EQ(unknown.status, 1);
  EXPECT_THAT(unknown.err, HasSubstr("is it KOI8-R"));
}

TEST_F(EncodingsTest, OfTextThatWasDecodedWronglyIsNoted) {
  Write("broken.txt", "Der BÃ¼rgermeister von KÃ¶ln hat die BrÃ¼cke erÃ¶ffnet.\n");
  const Outcome outcome = Shell("$S segment $T/broken.txt");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("UTF-8"), HasSubstr("windows-1252"),
                                 HasSubstr("\"BÃ¼rgermeister\" for \"Bürgermeister\"")));
}

TEST_F(EncodingsTest, OfCompressedFilesAreFoundToo) {
  Shell("gzip -k $T/a.de.txt $T/b.en.txt");
  const Outcome segmented = Shell("$S segment $T/a.de.txt.gz");
  EXPECT_THAT(segmented.out, AllOf(HasSubstr("\"article\":\"a.de\""), HasSubstr("Bürgermeister")));
  EXPECT_THAT(Shell("$S segment - < $T/a.de.txt.gz").out, HasSubstr("Bürgermeister"));
  EXPECT_THAT(Shell("$S align --format json $T/a.de.txt.gz $T/b.en.txt.gz").out,
              HasSubstr("\"id\": \"b.en\""));
  Write("list.tsv", "q\ta.de.txt.gz\tb.en.txt.gz\n");
  EXPECT_THAT(Shell("$S batch $T/list.tsv").out, HasSubstr("Bürgermeister"));
  Shell("head -c 60 $T/a.de.txt.gz > $T/cut.gz");
  const Outcome cut = Shell("$S segment $T/cut.gz");
  EXPECT_EQ(cut.status, 1);
  EXPECT_THAT(cut.err, AllOf(HasSubstr("cut.gz"), HasSubstr("cut off")));
}

}  // namespace
}  // namespace synoptic::cli
