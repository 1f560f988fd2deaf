// Bitext in columns between tabs, and tables that are none.

#include "corpora/bitext/columns.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "corpora/recognise.hpp"
#include "synoptic/article.hpp"
#include "synoptic/error.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic::corpora::bitext {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

const std::string kRows =
    "1\tThe old bridge was opened again on Monday.\tIl vecchio ponte è stato riaperto "
    "lunedì.\t0.9\n"
    "2\tRepairs cost more than the town had thought.\tI lavori sono costati più del "
    "previsto.\t0.8\n"
    "\n"
    "3\tNobody was hurt by the stones.\t\t0.1\n";

std::vector<std::string> Sentences(const Article& article) {
  std::vector<std::string> texts;
  for (const Span span : article.sentences) texts.emplace_back(Slice(article.text, span));
  return texts;
}

TEST(Columns, AreTextsWithGivenSentences) {
  ASSERT_EQ(Recognise(kRows).format, Format::kColumns);
  Bitext bitext = ReadColumns(kRows, "a.tsv");
  ASSERT_THAT(bitext.texts, SizeIs(2));
  EXPECT_THAT(bitext.beads, ElementsAre(Bead{{0}, {0}, 0}, Bead{{1}, {1}, 0}, Bead{{2}, {}, 0}));
  NameTexts("a", bitext.texts);
  EXPECT_EQ(bitext.texts[1].id, "a#it");
  const Article english = std::move(bitext.texts[0]).Finish({});
  const Article italian = std::move(bitext.texts[1]).Finish({});
  CheckArticle(english);
  CheckArticle(italian);
  EXPECT_EQ(english.lang, "en");
  EXPECT_EQ(italian.lang, "it");
  EXPECT_THAT(Sentences(italian), ElementsAre("Il vecchio ponte è stato riaperto lunedì.",
                                              "I lavori sono costati più del previsto."));
}

TEST(Columns, MayHaveAHead) {
  for (const char* head :
       {"id\ten-GB\tit\tscore\n", "\tEnglish\tItalian\t\n", "n\tsource\ttarget\ts\n"}) {
    EXPECT_EQ(ReadColumns(head + kRows, "a.tsv").texts[0].size(), 3U) << head;
  }
  const std::string same =
      "source\ttarget\nThe old bridge was opened.\tThe bridge is open again.\n";
  EXPECT_TRUE(IsColumns(same)) << "a head tells what languages do not";
}

TEST(Columns, NameTheLineThatDiffers) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += kRows;
  EXPECT_ERROR(ReadColumns(text + "x\ty\n", "a.tsv"), ErrorCode::kInvalidFormat,
               "a.tsv:161: expected 4 columns between tabs, as on the lines before, found 2");
}

TEST(Columns, OfOtherTablesAreNone) {
  for (const std::string& text :
       {std::string("A storm reached the coast on Monday.\nIt went.\n"),
        std::string("volcano\tvolcano/it.txt\tvolcano/id.txt\nflood\tflood/it.txt\tflood/id.txt\n"),
        std::string("house\thuis\nsun\tzon\n"),
        std::string("18:00\tNews of the whole day\tWith a guest from the town\n"
                    "19:00\tThe weather for the coast\tWith the people of the sea\n"
                    "20:00\tA film about the bridge\tWith the man who built it\n"),
        std::string(
            "synoptic-gold\t1\narticle\tit\tit.txt\tit\nsentence\tit\t1\tSono dodici.\n")}) {
    EXPECT_FALSE(IsColumns(text)) << text;
  }
}

TEST(Columns, AreReadBesideMarksAndLineEnds) {
  std::string text = "\xEF\xBB\xBF";
  for (const char c : kRows) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(ReadColumns(text, "a.tsv").texts[0].size(), 3U);
}

}  // namespace
}  // namespace synoptic::corpora::bitext
