// Translation memories, columns and alignments where the program reads articles and gold.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAreArray;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kEnglish[] = {
    "The old bridge over the river was opened again on Monday.", "Repairs cost 4.2 million euros.",
    "Nobody was hurt when the storm came.", "The museum sells tickets for eight euros."};
constexpr const char* kItalian[] = {"Il vecchio ponte sul fiume è stato riaperto lunedì.",
                                    "I lavori sono costati 4,2 milioni di euro.",
                                    "Nessuno è rimasto ferito quando è arrivata la tempesta.",
                                    "Il museo vende i biglietti a otto euro."};

class BitextTest : public ShellTest {
 protected:
  BitextTest() {
    std::string memory = "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header/><body>\n";
    std::string columns;
    for (std::size_t i = 0; i < 4; ++i) {
      memory += std::string("<tu><tuv xml:lang=\"en\"><seg>") + kEnglish[i] +
                "</seg></tuv><tuv xml:lang=\"it\"><seg>" + kItalian[i] + "</seg></tuv></tu>\n";
      columns += std::to_string(i) + '\t' + kEnglish[i] + '\t' + kItalian[i] + '\n';
    }
    Write("memory.tmx", memory + "</body></tmx>\n");
    Write("columns.tsv", columns);
    Write("swapped.tsv", std::string(kEnglish[0]) + '\t' + kItalian[0] + '\n' + kEnglish[1] + '\t' +
                             kItalian[3] + '\n' + kEnglish[2] + '\t' + kItalian[2] + '\n' +
                             kEnglish[3] + '\t' + kItalian[1] + '\n');
  }
};

TEST_F(BitextTest, IsSegmented) {
  for (const char* file : {"memory.tmx", "columns.tsv"}) {
    const Outcome outcome = Shell(std::string("$S segment $T/") + file);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(LinesOf(outcome.out).size(), 8U) << outcome.out;
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("#it\",\"lang\":\"it\""), HasSubstr(kItalian[3])));
  }
  EXPECT_EQ(LinesOf(Shell("$S segment $T/memory.tmx#it").out).size(), 4U);
  EXPECT_EQ(LinesOf(Shell("$S segment $T/memory.tmx#1").out).size(), 4U);
}

TEST_F(BitextTest, IsAligned) {
  const Outcome outcome = Shell("$S align --format beads $T/memory.tmx");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(LinesOf(outcome.out).size(), 4U) << outcome.out;
  EXPECT_THAT(Shell("$S align $T/memory.tmx#en").err, HasSubstr("two or more articles"));
}

TEST_F(BitextTest, IsInBatches) {
  Write("list.tsv", "q\tmemory.tmx#en\tcolumns.tsv#it\n");
  const Outcome outcome = Shell("$S batch $T/list.tsv");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr(kEnglish[2]), HasSubstr(kItalian[2])));
}

TEST_F(BitextTest, IsChecked) {
  const Outcome sound = Shell("$S score --order free --errors $T/memory.tmx");
  EXPECT_EQ(sound.status, 0) << sound.err;
  EXPECT_THAT(sound.out, Not(HasSubstr("wrong link")));
  const Outcome swapped = Shell("$S score --order free --errors $T/swapped.tsv");
  EXPECT_EQ(swapped.status, 0) << swapped.err;
  EXPECT_THAT(swapped.out, AllOf(HasSubstr("link not found"), HasSubstr("swapped#en:2"),
                                 HasSubstr(kItalian[3])));
}

TEST_F(BitextTest, IsCheckedAgainstAResult) {
  ASSERT_EQ(Shell("$S align $T/memory.tmx -o $T/r.json").status, 0);
  ASSERT_EQ(Shell("$S align $T/memory.tmx -o $T/r.beads").status, 0);
  EXPECT_THAT(Shell("$S score $T/memory.tmx --result $T/r.json --format json").out,
              HasSubstr("\"expected\": 4"));
  EXPECT_EQ(Shell("$S score $T/memory.tmx --result $T/r.beads").status, 0);
  ASSERT_EQ(Shell("$S align $T/memory.tmx#1 $T/memory.tmx#1 -o $T/o.json").status, 0);
  Write("short.tsv", std::string(kEnglish[0]) + '\t' + kItalian[0] + '\n' + kEnglish[1] + '\t' +
                         kItalian[3] + '\n');
  EXPECT_THAT(Shell("$S score $T/short.tsv --result $T/o.json").err, HasSubstr("other sentences"));
}

TEST_F(BitextTest, OfMosesIsTwoTexts) {
  std::string english, italian;
  for (std::size_t i = 0; i < 4; ++i) {
    english += std::string(kEnglish[i]) + '\n';
    italian += std::string(kItalian[i]) + '\n';
  }
  Write("m.en", english);
  Write("m.it", italian);
  EXPECT_EQ(LinesOf(Shell("$S align --presplit --format beads $T/m.en $T/m.it").out).size(), 4U);
}

// What "align" writes of links is read back with the same sentences.
TEST_F(BitextTest, OfOurOwnIsReadBack) {
  const std::string texts = " | sed 's/.*\"text\":\"\\([^\"]*\\)\".*/\\1/'";
  const Outcome all = Shell("$S segment $T/memory.tmx" + texts);
  for (const char* name : {"x.tmx", "x.xces", "x.tei"}) {
    const std::string file = std::string("$T/") + name;
    ASSERT_EQ(Shell("$S align $T/memory.tmx -o " + file).status, 0);
    EXPECT_THAT(LinesOf(Shell("$S segment " + file + texts).out),
                ElementsAreArray(LinesOf(all.out)))
        << name;
  }
  EXPECT_THAT(Shell("$S score $T/x.xces --format tsv").out, HasSubstr("x.xces"));
  EXPECT_THAT(Shell("$S segment - < $T/x.xces").err, HasSubstr("give it as a file"));
}

}  // namespace
}  // namespace synoptic::cli
