// What batch is given: records with articles in them, folders, and what is none of these.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/batch_records.hpp"
#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class BatchInputsTest : public ShellTest {};

TEST_F(BatchInputsTest, ARecordHoldsItsArticles) {
  Write("list", R"({"id": "one", "articles": [)"
                R"({"id": "ponte", "lang": "it", "title": "Il ponte", "date": "2024-03-18",)"
                R"( "text": "Il ponte ha riaperto lunedì.\n\nPiove."},)"
                R"({"text": "The bridge reopened on Monday.\n\nIt rains."}]})"
                "\n");
  const Outcome outcome = Shell("$S batch $T/list");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const auto articles = RecordsOf(outcome.out).at(0).at("synopsis").at("articles");
  EXPECT_EQ(articles.at(0).at("id"), "ponte");
  EXPECT_EQ(articles.at(0).at("lang"), "it");
  EXPECT_EQ(articles.at(0).at("title"), "Il ponte");
  EXPECT_EQ(articles.at(0).at("date"), "2024-03-18");
  EXPECT_EQ(articles.at(1).at("id"), "one#2");
  EXPECT_EQ(articles.at(1).at("lang"), "en");
  EXPECT_EQ(Shell("$S batch - < $T/list").out, outcome.out);
  EXPECT_EQ(Shell("cat $T/list | $S batch /dev/stdin").out, outcome.out);
}

TEST_F(BatchInputsTest, ARecordIsWhatItsFilesAre) {
  Write("a.it.txt", "Il ponte ha riaperto lunedì. Piove.\n");
  Write("b.en.txt", "The bridge reopened on Monday. It rains.\n");
  Write("paths", "x\ta.it.txt\tb.en.txt\n");
  Write("record", R"({"id":"x","articles":[)"
                  R"({"id":"a.it","text":"Il ponte ha riaperto lunedì. Piove."},)"
                  R"({"id":"b.en","text":"The bridge reopened on Monday. It rains."}]})");
  const auto claims = [&](const std::string& list) {
    return RecordsOf(Shell("$S batch --lang it,en $T/" + list).out)
        .at(0)
        .at("synopsis")
        .at("claims");
  };
  EXPECT_EQ(claims("record"), claims("paths"));
}

TEST_F(BatchInputsTest, WithPresplitARecordHasASentenceALine) {
  Write("list", R"({"id":"x","articles":[{"lang":"it","text":"Il ponte\nha riaperto"},)"
                R"({"lang":"en","text":"The bridge\nhas reopened"}]})"
                "\n"
                R"({"id":"y","articles":[{"text":7},{"text":"The bridge"}]})");
  const auto records = RecordsOf(Shell("$S batch --presplit $T/list").out);
  const auto articles = records.at(0).at("synopsis").at("articles");
  EXPECT_EQ(articles.at(0).at("units").size(), 2U);
  EXPECT_EQ(articles.at(1).at("lang"), "en");
  EXPECT_THAT(records.at(1).at("error").at("message").get<std::string>(),
              HasSubstr("list:2: y#1: expected a \"text\""));
}

TEST_F(BatchInputsTest, EachBadLineIsARecordAndAllOthersAreAligned) {
  Write("list", InlineRecord("first") + "nonsense\n[1, 2]\n{\"id\":\"cut\n" +
                    InlineRecord("first") +
                    R"({"id":"empty","articles":[{"text":"A."},{"text":""}]})" + "\n" +
                    InlineRecord("last") + R"({"id":"half","articles":[{"te)");
  const Outcome outcome = Shell("$S batch --threads 2 $T/list");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(IdsOf(outcome.out),
              ElementsAre("first", "nonsense", "[1, 2]", "", "first", "empty", "last", "half"));
  EXPECT_THAT(outcome.err, HasSubstr("2 aligned, 6 failed"));
  const auto records = RecordsOf(outcome.out);
  const auto message = [&](std::size_t i) {
    return records.at(i).at("error").at("message").get<std::string>();
  };
  EXPECT_THAT(message(1), HasSubstr("list:2: expected id and two or more paths"));
  EXPECT_THAT(message(3), HasSubstr("list:4: expected a record of JSON"));
  EXPECT_THAT(message(4), HasSubstr("is already that of line 1"));
  EXPECT_THAT(message(5), HasSubstr("list:6: empty#2: JSON without an article"));
  EXPECT_THAT(message(7), HasSubstr("list:8: expected a record of JSON"));
}

TEST_F(BatchInputsTest, ARecordOfAHundredMegabytesIsRefusedAndTheRunGoesOn) {
  Write("last", InlineRecord("last"));
  const Outcome outcome = Shell(
      "(printf '{\"id\":\"huge\",\"articles\":[{\"text\":\"'; head -c 100000000 /dev/zero | tr "
      "'\\0' a;"
      " printf '\"}]}\\n'; cat $T/last) | $S batch -");
  EXPECT_EQ(outcome.status, 0);
  const auto records = RecordsOf(outcome.out);
  EXPECT_EQ(records.at(0).at("id"), "huge");
  EXPECT_EQ(records.at(0).at("error").at("code"), "too_large");
  EXPECT_EQ(records.at(1).at("id"), "last");
}

TEST_F(BatchInputsTest, AFolderIsGroupedByNames) {
  Shell("mkdir -p $T/in/may/bridge && cp corpora/samples/charter/*.txt $T/in/may/bridge");
  Write("in/a.it.txt", "Il ponte ha riaperto lunedì.\n");
  Write("in/a.en.txt", "The bridge reopened on Monday.\n");
  Write("in/lonely.en.txt", "It rains.\n");
  const Outcome outcome = Shell("$S batch $T/in");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(IdsOf(outcome.out), ElementsAre("a", "lonely", "may/bridge"));
  const auto records = RecordsOf(outcome.out);
  EXPECT_EQ(records.at(0).at("synopsis").at("articles").at(0).at("lang"), "en");
  EXPECT_THAT(records.at(1).at("error").at("message").get<std::string>(),
              HasSubstr("lonely.en.txt: expected two or more articles of the group, found one"));
  EXPECT_EQ(Shell("$S batch --threads 3 $T/in").out, outcome.out);
}

}  // namespace
}  // namespace synoptic::cli
