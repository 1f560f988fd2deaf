#include "models/language/words/words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace synoptic::language {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Forms(std::string_view text, std::string_view lang) {
  std::vector<std::string> forms;
  WordSplitter splitter(lang);
  for (const WordView& word : splitter.Split(text)) forms.emplace_back(word.form);
  return forms;
}

TEST(Words, AreSeparatedByApostrophes) {
  EXPECT_THAT(Forms("L'intelligenza", "it"), ElementsAre("l", "intelligenza"));
  EXPECT_THAT(Forms("don’t", "en"), ElementsAre("don", "t"));
  EXPECT_THAT(Forms("Türkiye'nin", "tr"), ElementsAre("türkiye", "nin"));
  EXPECT_THAT(Forms("мʼята ‘tis rock'n'roll", "uk"),
              ElementsAre("м", "ята", "tis", "rock", "n", "roll"));
}

TEST(Words, KeepNumbersWhole) {
  EXPECT_THAT(Forms("4,8 TB/s, 1.234.567 o 3.5%", "it"),
              ElementsAre("4,8", "tb", "s", "1.234.567", "o", "3.5"));
  EXPECT_THAT(Forms("1\u202F234\u00A0567 habitants", "fr"),
              ElementsAre("1", "234", "567", "habitants"));
}

TEST(Words, KeepInnerPoints) {
  EXPECT_THAT(Forms("example.com, U.S. e.g.", "en"), ElementsAre("example.com", "u.s", "e.g"));
}

TEST(Words, LeaveOutPunctuationAndSymbols) {
  EXPECT_THAT(Forms("", "en"), IsEmpty());
  EXPECT_THAT(Forms(" – “…” ?! 😀 '' __ ", "en"), IsEmpty());
  EXPECT_THAT(Forms("@nvidia #AI well-known snake_case", "en"),
              ElementsAre("nvidia", "ai", "well", "known", "snake", "case"));
}

TEST(Words, AreOneWhereALineEndDividesThem) {
  const std::string text = "die Wirt-\nschaft wächst";
  const Words words = SplitWords(text, "de");
  ASSERT_EQ(words.size(), 3);
  EXPECT_EQ(words.form(1), "wirtschaft");
  EXPECT_EQ(Slice(text, words.span(1)), "Wirt-\nschaft");
  EXPECT_THAT(Forms("l'eco-\r\n  nomia", "it"), ElementsAre("l", "economia"));
  EXPECT_THAT(Forms("эко-\nномика", "ru"), ElementsAre("экономика"));
  EXPECT_THAT(Forms("in-\nter-\nest", "en"), ElementsAre("interest"));
}

TEST(Words, AreTwoWhereTheHyphenIsTheirs) {
  EXPECT_THAT(Forms("Haus-\nund Hoftür", "de"), ElementsAre("haus", "und", "hoftür"));
  EXPECT_THAT(Forms("in- en\nuitvoer, in-\nen uitvoer", "nl"),
              ElementsAre("in", "en", "uitvoer", "in", "en", "uitvoer"));
  EXPECT_THAT(Forms("die EU-\nStaaten", "de"), ElementsAre("die", "eu", "staaten"));
  EXPECT_THAT(Forms("2019-\n20 -\nso", "de"), ElementsAre("2019", "20", "so"));
  EXPECT_THAT(Forms("well-known well -\nknown", "en"),
              ElementsAre("well", "known", "well", "known"));
}

TEST(Words, AreFoldedForComparison) {
  EXPECT_THAT(Forms("STRASSE Straße ﬁne Ⅷ ﾃｽﾄ", "de"),
              ElementsAre("strasse", "strasse", "fine", "viii", "テスト"));
  EXPECT_THAT(Forms("cafe\u0301 CAFÉ", "fr"), ElementsAre("café", "café"));
  EXPECT_THAT(Forms("МОСКВА Ўсход", "be"), ElementsAre("москва", "ўсход"));
}

TEST(Words, FoldTheTwoLettersIOfTurkishApart) {
  EXPECT_THAT(Forms("IŞIK İstanbul I\u0307zmir", "tr"), ElementsAre("ışık", "istanbul", "izmir"));
  EXPECT_THAT(Forms("Bakı ILIQ", "az"), ElementsAre("bakı", "ılıq"));
  EXPECT_THAT(Forms("ILLINOIS", "en"), ElementsAre("illinois"));
}

TEST(Words, FoldSpellingVariantsOfTheirLanguage) {
  EXPECT_THAT(Forms("Ёлка", "ru"), ElementsAre("елка"));
  EXPECT_THAT(Forms("Ёлка", "be"), ElementsAre("ёлка"));
}

TEST(Words, ComeFromDictionariesWhereThereAreNoSpaces) {
  EXPECT_THAT(Forms("人工智能是未来。", "zh"), ElementsAre("人工", "智能", "是", "未来"));
  EXPECT_THAT(Forms("東京へ行く", "ja"), ElementsAre("東京", "へ", "行く"));
  EXPECT_THAT(Forms("ภาษาไทย", "th"), ElementsAre("ภาษา", "ไทย"));
}

TEST(Words, HaveNoWhiteSpaceInTheirForms) {
  EXPECT_THAT(Forms("\uFDFA", "und"), ElementsAre("صلىاللهعليهوسلم"));
}

TEST(Words, LieInOrderAndApart) {
  const std::string_view text = "L'Ölpreis: 3,5 % — 人工智能 'tis x_y ภาษาไทย «ок».";
  std::size_t end = 0;
  WordSplitter splitter("und");
  for (const WordView& word : splitter.Split(text)) {
    EXPECT_LE(end, word.span.begin);
    EXPECT_LT(word.span.begin, word.span.end);
    EXPECT_LE(word.span.end, text.size());
    EXPECT_FALSE(word.form.empty());
    end = word.span.end;
  }
}

TEST(Words, AreTheSameFromManyThreads) {
  const std::string_view text = "L'intelligenza artificiale, 人工智能, ภาษาไทย, 4,8 TB/s.";
  const std::vector<std::string> expected = Forms(text, "it");
  std::vector<std::vector<std::string>> found(4);
  std::vector<std::thread> threads;
  for (auto& forms : found) {
    threads.emplace_back([&forms, text] {
      for (int i = 0; i < 50; ++i) forms = Forms(text, "it");
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& forms : found) EXPECT_EQ(forms, expected);
}

}  // namespace
}  // namespace synoptic::language
