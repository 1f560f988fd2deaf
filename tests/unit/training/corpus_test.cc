#include "models/training/corpus.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "synoptic/error.hpp"
#include "tests/unit/training/parallel_text.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic::training {
namespace {

using testing::CorpusOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;
using testing::WordsOf;

const std::string kRows =
    "s\tit\tIl sole sorge.\tid\tMatahari terbit.\ten\tThe sun rises.\n"
    "t\tit\tLa luna.\tid\tBulan.\n"
    "s\tit\tIl mare.\ten\tThe sea.\n";

CorpusOptions Only(std::vector<std::string> languages) {
  CorpusOptions options;
  options.languages = std::move(languages);
  return options;
}

/// The forms that are in the vocabulary, the best first.
std::vector<std::string> Vocabulary(const Corpus& corpus, std::size_t max_words) {
  std::vector<std::string> forms;
  for (const std::uint32_t form : ChooseVocabulary(corpus, max_words)) {
    forms.push_back(corpus.forms[form]);
  }
  return forms;
}

std::string Repeat(const std::string& row, int times) {
  std::string rows;
  for (int i = 0; i < times; ++i) rows += row;
  return rows;
}

TEST(CorpusTest, HoldsTheWordsOfEachTextBySourceAndRow) {
  const Corpus corpus = CorpusOf(kRows);
  EXPECT_EQ(corpus.row_count, 3U);
  ASSERT_THAT(corpus.sources, SizeIs(2));
  ASSERT_THAT(corpus.sources[0], SizeIs(2));
  EXPECT_EQ(corpus.sources[0][0].size, 3U);
  EXPECT_THAT(WordsOf(corpus, corpus.sources[0][0].begin), ElementsAre("il", "sole", "sorge"));
  EXPECT_THAT(WordsOf(corpus, corpus.sources[0][0].begin + 1), ElementsAre("matahari", "terbit"));
  EXPECT_THAT(WordsOf(corpus, corpus.sources[0][1].begin), ElementsAre("il", "mare"));
  EXPECT_THAT(WordsOf(corpus, corpus.sources[1][0].begin + 1), ElementsAre("bulan"));
}

TEST(CorpusTest, HoldsTheLanguagesAskedForAndNoTraceOfOthers) {
  const Corpus corpus = CorpusOf(kRows, Only({"en", "it"}));
  EXPECT_EQ(corpus.row_count, 2U);
  EXPECT_THAT(corpus.languages, UnorderedElementsAre("en", "it"));
  EXPECT_THAT(corpus.forms,
              UnorderedElementsAre("il", "sole", "sorge", "mare", "the", "sun", "rises", "sea"));
  EXPECT_THAT(corpus.texts, SizeIs(4));
}

TEST(CorpusTest, DropsRowsOfFewerThanTwoTextsWithWords) {
  const Corpus corpus = CorpusOf("a\tit\t...\tfr\tle soleil\nb\tit\t\tde\t - \n" + kRows);
  EXPECT_EQ(corpus.row_count, 3U);
  EXPECT_THAT(corpus.sources, SizeIs(2));
  EXPECT_THAT(corpus.languages, UnorderedElementsAre("it", "id", "en"));
  EXPECT_EQ(corpus.tokens.size(), 15U);
}

TEST(CorpusTest, LeavesOutATextWithoutWordsWhereTwoOthersHaveSome) {
  const Corpus corpus = CorpusOf("a\tit\tsole\tfr\t?\tid\tmatahari\n");
  EXPECT_EQ(corpus.sources[0][0].size, 2U);
}

TEST(CorpusTest, CutsLongTexts) {
  std::string row = "s\tit\t";
  for (int i = 0; i < 100; ++i) row += "parola ";
  const Corpus corpus = CorpusOf(row + "\tid\tkata\n");
  EXPECT_THAT(WordsOf(corpus, 0), SizeIs(60));
  EXPECT_THAT(WordsOf(corpus, 1), SizeIs(1));
}

TEST(CorpusTest, SamplesRowsOfAllSources) {
  CorpusOptions options;
  options.keep_every = 2;
  const Corpus corpus = CorpusOf(kRows, options);
  EXPECT_EQ(corpus.row_count, 2U);
  EXPECT_THAT(WordsOf(corpus, corpus.sources[0][1].begin), ElementsAre("il", "mare"));
}

TEST(CorpusTest, GivesEqualTextsEqualHashesAndOthersOthers) {
  const Corpus corpus = CorpusOf(
      "s\tit\til sole\tid\tmatahari\n"
      "s\tit\tIl SOLE!\tid\tsang surya\n"
      "s\tit\tsole il\tid\tmatahari itu\n");
  EXPECT_EQ(corpus.texts[0].hash, corpus.texts[2].hash);
  EXPECT_NE(corpus.texts[0].hash, corpus.texts[4].hash) << "the order of words counts";
  EXPECT_NE(corpus.texts[1].hash, corpus.texts[3].hash);
}

TEST(CorpusTest, MeasuresFrequencyInTheLanguageThatUsesAFormMost) {
  // "a" is one of ten words of Italian and five of ten of Portuguese.
  const Corpus corpus = CorpusOf("s\tit\ta b c d e f g h i j\tpt\ta a a a a k l m n o\n");
  const auto form = [&](const std::string& name) {
    return static_cast<std::size_t>(std::find(corpus.forms.begin(), corpus.forms.end(), name) -
                                    corpus.forms.begin());
  };
  EXPECT_DOUBLE_EQ(corpus.frequency[form("a")], 0.5);
  EXPECT_DOUBLE_EQ(corpus.frequency[form("b")], 0.1);
}

TEST(CorpusTest, SaysThatNoRowHasTwoOfTheLanguages) {
  EXPECT_ERROR(CorpusOf(kRows, Only({"it", "tlh"})), ErrorCode::kInvalidFormat,
               "rows.tsv: expected rows with text in two or more of the languages");
  EXPECT_ERROR(CorpusOf(""), ErrorCode::kInvalidFormat, "found none");
}

TEST(ChooseVocabularyTest, PutsTheMostFrequentFirstAndLeavesOutWhatOccursOnce) {
  const Corpus corpus = CorpusOf(
      "s\tit\tuno due tre due tre tre\tid\tsatu\n"
      "s\tit\ttre quattro\tid\tempat\n");
  EXPECT_THAT(Vocabulary(corpus, 10), ElementsAre("tre", "due"));
}

TEST(ChooseVocabularyTest, HoldsNoMoreWordsThanAskedFor) {
  const Corpus corpus = CorpusOf(Repeat("s\tit\til sole sorge\tid\tmatahari terbit lagi\n", 5));
  EXPECT_THAT(Vocabulary(corpus, 4), SizeIs(4));
  EXPECT_THAT(Vocabulary(corpus, 100), SizeIs(6));
}

TEST(ChooseVocabularyTest, DoesNotLetALanguageOfMuchTextCrowdOutOneOfLittle) {
  // 900 words of Italian, each form a hundred times; 6 of Klingon, each twice.
  const Corpus corpus = CorpusOf(Repeat("s\tit\ta b c d e f g h i\tid\tx\n", 100) +
                                 Repeat("s\ttlh\tqapla batlh maj\tid\tx\n", 2));
  const std::vector<std::string> vocabulary = Vocabulary(corpus, 13);
  EXPECT_THAT(vocabulary, ::testing::IsSupersetOf({"qapla", "batlh", "maj", "a", "i", "x"}));
  // By count alone the form that occurs three times would come first.
  const Corpus balanced =
      CorpusOf(Repeat("s\tit\ta b c d e f g h i a b c d e f g h i\tid\tx\n", 200) +
               "s\tit\tz z z\ttlh\tqapla qapla maj\n");
  const std::vector<std::string> order = Vocabulary(balanced, 100);
  const auto rank = [&](const std::string& word) {
    return std::find(order.begin(), order.end(), word) - order.begin();
  };
  EXPECT_LT(rank("qapla"), rank("z"));
}

TEST(ChooseVocabularyTest, IsTheSameEachTime) {
  const std::string rows = testing::MakeRows(testing::MakeLexicon(50), 100, 2);
  EXPECT_EQ(Vocabulary(CorpusOf(rows), 30), Vocabulary(CorpusOf(rows), 30));
}

}  // namespace
}  // namespace synoptic::training
