// JSON and JSON Lines where the program reads articles.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class JsonArticlesTest : public ShellTest {
 protected:
  JsonArticlesTest() {
    Write(
        "news.jsonl",
        "{\"id\":\"en\",\"lang\":\"en\",\"title\":\"Bridge opens\",\"text\":\"The old bridge over "
        "the Lenn was opened again on Monday.\\n\\nRepairs cost 4.2 million euros.\"}\n"
        "{\"id\":\"it\",\"lang\":\"it\",\"title\":\"Riaperto il ponte\",\"text\":\"<p>Il vecchio "
        "ponte sulla Lenn \\u00e8 stato riaperto lunedì.</p><p>I lavori sono costati 5,2 milioni "
        "di euro.</p>\"}\n");
  }
};

TEST_F(JsonArticlesTest, AreSegmented) {
  const Outcome outcome = Shell("$S segment $T/news.jsonl");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("\"article\":\"en\""), HasSubstr("\"article\":\"it\""),
                                 HasSubstr("Il vecchio ponte"), Not(HasSubstr("<p>"))));
}

TEST_F(JsonArticlesTest, AreAlignedWithOneAnother) {
  const Outcome outcome = Shell("$S align --format json $T/news.jsonl");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("\"differs\""), HasSubstr("5200000 EUR")));
  const Outcome one = Shell("$S align $T/news.jsonl#en");
  EXPECT_EQ(one.status, 2);
  EXPECT_THAT(one.err, HasSubstr("expected two or more articles"));
}

TEST_F(JsonArticlesTest, AreChosenInBatches) {
  Write("list.tsv", "q\tnews.jsonl#en\tnews.jsonl#2\nr\tnews.jsonl#no\tnews.jsonl#en\n");
  const Outcome outcome = Shell("$S batch $T/list.tsv");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("Il vecchio ponte"), HasSubstr("no article \\\"no\\\"")));
}

TEST_F(JsonArticlesTest, AreNotOverwritten) {
  const Outcome outcome = Shell("$S segment $T/news.jsonl#en -o $T/news.jsonl");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("would overwrite"));
}

}  // namespace
}  // namespace synoptic::cli
