// Pages of HTML where the program reads articles.

#include "tests/unit/io/pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class PagesTest : public ShellTest {
 protected:
  PagesTest() {
    Write("bridge.html", testing::Page(R"(<meta name="date" content="2024-03-18">)"));
    Write("ponte.txt",
          "Riaperto il ponte\n\nIl vecchio ponte sulla Lenn è stato riaperto lunedì, due anni dopo "
          "l'alluvione.\n\nI lavori sono costati 5,2 milioni di euro.\n");
  }
};

TEST_F(PagesTest, AreSegmented) {
  const Outcome outcome = Shell("$S segment --lang en $T/bridge.html");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("The old bridge over the Lenn"), HasSubstr("\"kind\":\"subheading\""),
                    Not(HasSubstr("cookie")), Not(HasSubstr("our partners"))));
}

TEST_F(PagesTest, AreSegmentedFromStandardInput) {
  const Outcome outcome = Shell("$S segment --lang en - < $T/bridge.html");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("The old bridge over the Lenn"));
}

TEST_F(PagesTest, AreAligned) {
  const Outcome outcome = Shell("$S align --lang en,it --format json $T/bridge.html $T/ponte.txt");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("\"bridge\""), HasSubstr("\"differs\""), HasSubstr("5200000 EUR")));
}

TEST_F(PagesTest, AreInBatches) {
  Write("list.tsv", "q\tbridge.html\tponte.txt\n");
  const Outcome outcome = Shell("$S batch $T/list.tsv");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("The old bridge over the Lenn"));
}

TEST_F(PagesTest, ResultsAreNoArticles) {
  Shell("$S align --lang en,it -o $T/r.json $T/bridge.html $T/ponte.txt");
  Shell("$S align --lang en,it -o $T/r.tsv $T/bridge.html $T/ponte.txt");
  Shell("$S align --lang en,it -o $T/r.html $T/bridge.html $T/ponte.txt");
  Shell("$S align --lang en,it -o $T/r.md $T/bridge.html $T/ponte.txt");
  for (const char* file : {"$T/r.json", "$T/r.tsv", "$T/r.html", "$T/r.md"}) {
    const Outcome outcome = Shell(std::string("$S segment --lang en ") + file);
    EXPECT_EQ(outcome.status, 1) << file;
    EXPECT_THAT(outcome.err, HasSubstr("a result of synoptic")) << file;
  }
}

}  // namespace
}  // namespace synoptic::cli
