// synoptic mine.

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
using ::testing::StartsWith;

class MineTest : public ShellTest {
 protected:
  MineTest() {
    Write("a.txt",
          "Il traghetto è partito dal porto a mezzogiorno con trecento passeggeri.\n"
          "\n"
          "Il sindaco ha inaugurato la nuova biblioteca comunale.\n"
          "La squadra ha perso la partita per tre reti a zero.\n"
          "Il sindaco ha inaugurato la nuova biblioteca comunale!\n");
    Write("b.txt",
          "The team lost the match by three goals to nil.\n"
          "The mayor opened the new municipal library.\n"
          "The price of wheat has risen again this week.\n"
          "The ferry left the port at noon with three hundred passengers.\n");
  }
};

TEST_F(MineTest, WritesWhatSaysTheSameByLine) {
  const Outcome outcome = Shell("$S mine $T/a.txt $T/b.txt | cut -f 3-");
  EXPECT_EQ(
      outcome.out,
      "1\t4\tIl traghetto è partito dal porto a mezzogiorno con trecento passeggeri.\tThe "
      "ferry left the port at noon with three hundred passengers.\n"
      "3\t2\tIl sindaco ha inaugurato la nuova biblioteca comunale.\tThe mayor opened the new "
      "municipal library.\n"
      "4\t1\tLa squadra ha perso la partita per tre reti a zero.\tThe team lost the match by "
      "three goals to nil.\n");
  EXPECT_THAT(outcome.err, HasSubstr("3 pairs found among 5 and 4 sentences"));
}

TEST_F(MineTest, SaysInJsonWhatAPairRestsOn) {
  const Outcome outcome =
      Shell("$S mine --lang it,en --format jsonl $T/a.txt $T/b.txt | sed -n 2p");
  const auto pair = nlohmann::json::parse(outcome.out);
  EXPECT_GT(pair["probability"], 0.5);
  EXPECT_GT(pair["margin"], 1);
  EXPECT_GT(pair["words"], 0.2);
  EXPECT_EQ(pair["a"]["id"], "3");
  EXPECT_EQ(pair["a"]["copies"], 2);
  EXPECT_FALSE(pair["b"].contains("copies"));
}

// A frame of zstd with one block that is not compressed (RFC 8878), which needs no program.
std::string InZstd(const std::string& text) {
  const std::size_t head = text.size() << 3 | 1;
  std::string frame("\x28\xB5\x2F\xFD\x00\x58", 6);
  for (int shift = 0; shift < 24; shift += 8) frame += static_cast<char>(head >> shift & 0xFF);
  return frame + text;
}

TEST_F(MineTest, ReadsCompressedLinesAndPipes) {
  const std::string plain = Shell("$S mine $T/a.txt $T/b.txt").out;
  Write("b.zst", InZstd(Read("b.txt")));
  const Outcome outcome = Shell(
      "gzip -k $T/a.txt && $S mine $T/a.txt.gz $T/b.zst && cat $T/b.txt | $S mine $T/a.txt -");
  EXPECT_EQ(outcome.out, plain + plain) << outcome.err;
}

TEST_F(MineTest, SentencesMayHaveIds) {
  Write("a.tsv", "x1\tIl sindaco ha inaugurato la nuova biblioteca comunale.\n");
  Write("b.tsv", "y7\tThe mayor opened the new municipal library.\n");
  const Outcome ids =
      Shell("$S mine --ids $T/a.tsv $T/b.tsv --lang it,en --min-probability 0 | cut -f 3-4");
  EXPECT_EQ(ids.out, "x1\ty7\n") << ids.err;
}

TEST_F(MineTest, MergesShardsToTheSameBytes) {
  const Outcome outcome = Shell(
      "for i in 1 2 3; do $S mine --shard $i/3 -o $T/$i $T/a.txt $T/b.txt || exit; done; $S mine "
      "--threads 1 $T/a.txt $T/b.txt -o $T/all.tsv && $S mine --merge $T/3 $T/1 $T/2 -o "
      "$T/merged.tsv -- "
      "$T/a.txt $T/b.txt && cmp $T/all.tsv $T/merged.tsv");
  EXPECT_EQ(outcome.status, 0) << outcome.err << outcome.out;
  const Outcome other = Shell("$S mine --merge $T/1 $T/2 -- $T/a.txt $T/b.txt");
  EXPECT_EQ(other.status, 1);
  EXPECT_THAT(other.err, HasSubstr("expected all parts of one run"));
  EXPECT_EQ(Shell("$S mine --shard 4/3 $T/a.txt $T/b.txt").status, 2);
}

TEST_F(MineTest, MergesNoPartsOfAnotherModel) {
  const std::string mine = "$S mine $T/a.txt $T/b.txt ";
  ASSERT_EQ(Shell("for i in 1 2; do " + mine + "--shard $i/2 -o $T/$i || exit; done").status, 0);
  const Outcome none = Shell(mine + "--model none --merge $T/1 $T/2");
  EXPECT_EQ(none.status, 1);
  EXPECT_THAT(none.err, HasSubstr("made with another model"));
  EXPECT_EQ(Shell(mine + "--merge $T/1 $T/2 --embeddings $T/x.npy $T/y.npy").status, 2);
  EXPECT_THAT(Shell(mine + "--merge $T/1 $T").err, HasSubstr("not a file that can be read"));
}

TEST_F(MineTest, AByteOrderMarkIsNoPartOfTheFirstSentence) {
  const std::string plain = Shell("$S mine --lang it,en $T/a.txt $T/b.txt").out;
  Shell("printf '\\357\\273\\277' | cat - $T/a.txt > $T/marked.txt");
  EXPECT_EQ(Shell("$S mine --lang it,en $T/marked.txt $T/b.txt").out, plain);
}

TEST_F(MineTest, FindsTheSentencesOfArticles) {
  const Outcome outcome = Shell(
      "$S mine --articles corpora/samples/moon-landing/it.txt corpora/samples/moon-landing/id.txt");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("it.txt:"));
}

TEST_F(MineTest, SaysWhatIsWrongWithItsInput) {
  EXPECT_THAT(Shell("$S mine $T/nowhere $T/b.txt").err, HasSubstr("nowhere: no such file"));
  EXPECT_EQ(Shell("$S mine - -").status, 2);
  EXPECT_EQ(Shell("$S mine --lang it $T/a.txt $T/b.txt").status, 2);
  EXPECT_THAT(Shell("$S mine --ids $T/a.txt $T/b.txt").err, HasSubstr("a.txt:1: expected an id"));
  EXPECT_THAT(Shell("gzip -c $T/a.txt | head -c 60 > $T/cut.gz; $S mine $T/cut.gz $T/b.txt").err,
              HasSubstr("cut off"));
  Write("bad.txt", "caf\xE9 \xFF\n" + std::string("Il sindaco ha inaugurato la biblioteca.\n"));
  const Outcome bad = Shell("$S mine --lang it,en $T/bad.txt $T/b.txt");
  EXPECT_EQ(bad.status, 0);
  EXPECT_THAT(Shell("$S mine -q --lang it,en $T/bad.txt $T/b.txt").err,
              HasSubstr("bad.txt:1: no UTF-8"));
  EXPECT_THAT(bad.err, AllOf(HasSubstr("bad.txt:1: no UTF-8"), HasSubstr("among 2 and 4")));
  const Outcome empty = Shell("$S mine --lang it,en /dev/null $T/b.txt");
  EXPECT_EQ(empty.status, 0) << empty.err;
  EXPECT_THAT(empty.out, IsEmpty());
  EXPECT_EQ(Shell("$S mine $T/a.txt $T/b.txt -o $T/a.txt").status, 2);
}

}  // namespace
}  // namespace synoptic::cli
