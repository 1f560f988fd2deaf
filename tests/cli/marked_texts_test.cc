// Wikitext, its exports, and Markdown where the program reads articles.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class MarkedTextsTest : public ShellTest {
 protected:
  MarkedTextsTest() {
    Write(
        "bridge.wiki",
        "'''The old bridge''' over the [[Lenn]] was opened again on Monday.<ref>[https://a.example "
        "Doe 2004]</ref>\n\nRepairs cost {{convert|4.2|km}} and 4.2 million euros.\n");
    Write("ponte.md",
          "# Riaperto il ponte\n\nIl vecchio **ponte** sulla [Lenn](http://x) è stato riaperto "
          "lunedì.\n\nI lavori sono costati 5,2 milioni di euro.\n");
    Write("dump.xml",
          "<mediawiki xml:lang=\"en\"><page><title>Bridge</title><ns>0</ns><revision><text>It was "
          "''opened'' on Monday.</text></revision></page><page><title>Road</title><ns>0</ns>"
          "<revision><text>It is long.</text></revision></page></mediawiki>");
  }
};

TEST_F(MarkedTextsTest, AreSegmented) {
  const Outcome outcome = Shell("$S segment $T/bridge.wiki $T/ponte.md $T/dump.xml");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(
      outcome.out,
      AllOf(HasSubstr("\"text\":\"The old bridge over the Lenn was opened again on Monday.\""),
            HasSubstr("\"references\":[{\"at\":56,\"text\":\"Doe 2004\",\"url\":\"https://"
                      "a.example\"}]"),
            HasSubstr("\"article\":\"ponte.md\""), HasSubstr("\"article\":\"Road\""),
            HasSubstr("It was opened on Monday."), Not(HasSubstr("**"))));
}

TEST_F(MarkedTextsTest, AreAligned) {
  const Outcome outcome = Shell("$S align --format json $T/bridge.wiki $T/ponte.md");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("5200000 EUR"), Not(HasSubstr("[["))));
}

TEST_F(MarkedTextsTest, AreInBatches) {
  Write("list.tsv", "q\tdump.xml#Bridge\tbridge.wiki\tponte.md\n");
  const Outcome outcome = Shell("$S batch $T/list.tsv");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("Il vecchio ponte"), HasSubstr("It was opened")));
}

}  // namespace
}  // namespace synoptic::cli
