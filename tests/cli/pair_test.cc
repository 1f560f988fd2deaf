// synoptic pair.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string kCopy =
    "mkdir -p $T/a/deep $T/b && cd corpora/samples && cp gpu-launch/it.txt $T/a/chip.txt && cp "
    "moon-landing/it.txt $T/a/deep/moon.txt && cp moon-landing/id.txt $T/b/bulan.txt && cp "
    "gpu-launch/id.txt $T/b/cip.txt && cp charter/id.txt $T/b/piagam.txt";

class PairTest : public ShellTest {
 protected:
  PairTest() { EXPECT_EQ(Shell(kCopy).status, 0); }
};

TEST_F(PairTest, WritesAListThatBatchReads) {
  const Outcome outcome = Shell("$S pair -o $T/list.tsv $T/a $T/b");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("2 pairs found among 5 articles"));
  const Outcome batch = Shell("$S batch $T/list.tsv");
  EXPECT_EQ(batch.status, 0) << batch.err;
  EXPECT_THAT(batch.out, AllOf(HasSubstr("\"chip+cip\""), HasSubstr("\"moon+bulan\""),
                               Not(HasSubstr("piagam"))));
}

TEST_F(PairTest, SaysInJsonWhatAPairRestsOn) {
  const Outcome outcome = Shell("$S pair --format jsonl $T");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const auto first = nlohmann::json::parse(outcome.out.substr(0, outcome.out.find('\n')));
  EXPECT_EQ(first["id"], "chip+cip");
  EXPECT_GT(first["probability"], 0.5);
  EXPECT_GT(first["shared"], 1);
  EXPECT_EQ(first["articles"][0]["lang"], "it");
  EXPECT_THAT(first["articles"][1]["path"], HasSubstr("/b/cip.txt"));
}

TEST_F(PairTest, NamesArticlesOfAFileWithSeveral) {
  Write(
      "news.jsonl",
      "{\"id\":\"x\",\"lang\":\"en\",\"title\":\"Old bridge over the Lenn opens\",\"text\":\"The "
      "old bridge over the Lenn was opened again on 12 May 2031. Repairs cost 4,217,000 euros "
      "and took 31 weeks.\"}\n"
      "{\"id\":\"y\",\"lang\":\"it\",\"title\":\"Riaperto il vecchio ponte sulla "
      "Lenn\",\"text\":\"Il vecchio ponte sulla Lenn è stato riaperto il 12 maggio 2031. I lavori "
      "sono costati 4.217.000 euro e sono durati 31 settimane.\"}\n");
  const Outcome outcome = Shell("$S pair $T/news.jsonl > $T/list.tsv && $S batch $T/list.tsv");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("\"x+y\""), HasSubstr("\"claims\"")));
}

TEST_F(PairTest, LeavesOutWhatItCannotRead) {
  Write("a/broken.txt", "caf\xE9 \xFF\xFE\x80 \x01\x02\x03\x04");
  const Outcome outcome = Shell("$S pair $T/a $T/b");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("broken.txt"), HasSubstr("1 of 3 files"),
                                 HasSubstr("2 pairs found among 5 articles")));
  EXPECT_EQ(Shell("$S pair $T/nowhere").status, 1);
  EXPECT_THAT(Shell("mkdir $T/none && $S pair $T/none").err, HasSubstr("there is no file in it"));
}

TEST_F(PairTest, SaysWhyAllInOneLanguageIsUnpaired) {
  const Outcome outcome = Shell("$S pair $T/a $T/a");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_THAT(outcome.err, HasSubstr("--same-language"));
  EXPECT_THAT(Shell("$S pair --same-language --one-to-one $T/a $T/a").out,
              HasSubstr("chip+chip\t"));
}

TEST_F(PairTest, OverwritesNoArticle) {
  const Outcome outcome = Shell("$S pair --format tsv $T/a $T/b -o $T/a/chip.txt");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("would overwrite"));
}

}  // namespace
}  // namespace synoptic::cli
