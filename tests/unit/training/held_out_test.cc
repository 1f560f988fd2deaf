#include "models/training/held_out.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/training/parallel_text.hpp"

namespace synoptic::training {
namespace {

using testing::CorpusOf;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Rows of sentences of six different words, of which none is in two rows.
std::string Sentences(int rows, const std::string& source) {
  std::string text;
  for (int i = 0; i < rows; ++i) {
    std::string sentence;
    for (const char* word : {"a", "b", "c", "d", "e", "f"})
      sentence += word + std::to_string(i) + ' ';
    text += source + "\tit\t" + sentence + "\tid\tx" + sentence + "\n";
  }
  return text;
}

TEST(HoldOutTest, TakesRowsOutOfTheCorpusAndGivesTheirTexts) {
  Corpus corpus = CorpusOf(Sentences(300, "s"));
  const Batch held_out = HoldOut(corpus, 20);
  EXPECT_THAT(held_out.a, SizeIs(20));
  EXPECT_THAT(held_out.b, SizeIs(20));
  EXPECT_EQ(corpus.row_count, 280U);
  EXPECT_THAT(corpus.sources[0], SizeIs(280));
  std::set<std::uint32_t> left;
  for (const Corpus::Row row : corpus.sources[0]) left.insert(row.begin);
  for (std::size_t i = 0; i < held_out.a.size(); ++i) {
    EXPECT_FALSE(left.contains(held_out.a[i]));
    EXPECT_NE(corpus.texts[held_out.a[i]].hash, corpus.texts[held_out.b[i]].hash);
  }
}

TEST(HoldOutTest, LeavesSmallSourcesAndShortTextsAlone) {
  Corpus small = CorpusOf(Sentences(99, "s"));
  EXPECT_THAT(HoldOut(small, 20).a, IsEmpty());
  std::string words;
  for (int i = 0; i < 300; ++i) words += "s\tit\tuno due\tid\tsatu dua\n";
  Corpus short_texts = CorpusOf(words);
  EXPECT_THAT(HoldOut(short_texts, 20).a, IsEmpty());
  EXPECT_EQ(short_texts.row_count, 300U);
}

TEST(HoldOutTest, TakesNothingWhereNothingIsWanted) {
  Corpus corpus = CorpusOf(Sentences(300, "s"));
  EXPECT_THAT(HoldOut(corpus, 0).a, IsEmpty());
  EXPECT_EQ(corpus.row_count, 300U);
}

TEST(HoldOutTest, TakesAtMostATenthOfTheRows) {
  Corpus corpus = CorpusOf(Sentences(200, "s"));
  EXPECT_THAT(HoldOut(corpus, 1000).a, SizeIs(20));
}

TEST(RetrievalPrecisionTest, IsOneWhereEachTextIsItsOwnTranslation) {
  const Corpus corpus = CorpusOf(Sentences(30, "s"));
  const Encoder encoder(corpus, {8, 100, {3, 5, 500}, 1e-3, 1});
  Batch batch;
  for (const Corpus::Row row : corpus.sources[0]) {
    batch.a.push_back(row.begin);
    batch.b.push_back(row.begin);
  }
  EXPECT_EQ(RetrievalPrecision(encoder, batch), 1);
  std::rotate(batch.b.begin(), batch.b.begin() + 1, batch.b.end());
  EXPECT_EQ(RetrievalPrecision(encoder, batch), 0);
}

}  // namespace
}  // namespace synoptic::training
