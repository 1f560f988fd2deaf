#include "synoptic/internal/display.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Lines(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  for (const Span span : language::WrapText(text, columns)) lines.emplace_back(Slice(text, span));
  return lines;
}

TEST(DisplayWidth, IsAColumnForNarrowCharactersAndTwoForWide) {
  EXPECT_EQ(language::DisplayWidth(""), 0);
  EXPECT_EQ(language::DisplayWidth("abc 1"), 5);
  EXPECT_EQ(language::DisplayWidth("“così” — …"), 10);
  EXPECT_EQ(language::DisplayWidth("日本語"), 6);
  EXPECT_EQ(language::DisplayWidth("ｱＡ"), 3);
  EXPECT_EQ(language::DisplayWidth("한국"), 4);
  EXPECT_EQ(language::DisplayWidth("Москва"), 6);
}

TEST(DisplayWidth, IsNothingForMarksAndControls) {
  EXPECT_EQ(language::DisplayWidth("e\u0301"), 1);
  EXPECT_EQ(language::DisplayWidth("\u0628\u064E"), 1);
  EXPECT_EQ(language::DisplayWidth("a\u200Bb\u00ADc"), 3);
  EXPECT_EQ(language::DisplayWidth("\t\r\n\x1B"), 0);
  EXPECT_EQ(language::DisplayWidth("สวัสดี"), 4);
  EXPECT_EQ(language::DisplayWidth("\u1112\u1161\u11AB"), 2);  // Hangul in parts.
}

TEST(DisplayWidth, IsTwoForAnEmojiOfManyCharacters) {
  EXPECT_EQ(language::DisplayWidth("😀"), 2);
  EXPECT_EQ(language::DisplayWidth("👨‍👩‍👧‍👦"), 2);
  EXPECT_EQ(language::DisplayWidth("👍🏽"), 2);
  EXPECT_EQ(language::DisplayWidth("🇮🇹🇮🇩"), 4);
  EXPECT_EQ(language::DisplayWidth("1️⃣"), 2);
  EXPECT_EQ(language::DisplayWidth("☺"), 1);
  EXPECT_EQ(language::DisplayWidth("☺️"), 2);
}

TEST(WrapText, BreaksBetweenWordsAndDropsTheSpace) {
  EXPECT_THAT(Lines("The bridge  reopened on Monday.", 10),
              ElementsAre("The bridge", "reopened", "on Monday."));
  EXPECT_THAT(Lines("well-known e-mail", 6), ElementsAre("well-", "known", "e-mail"));
  EXPECT_THAT(Lines("  spaced  ", 20), ElementsAre("spaced"));
  EXPECT_THAT(Lines("", 10), IsEmpty());
}

TEST(WrapText, KeepsTogetherWhatBelongsTogether) {
  EXPECT_THAT(Lines("costa 5\u00A0euro", 9), ElementsAre("costa", "5\u00A0euro"));
  EXPECT_THAT(Lines("a «b» c", 3), ElementsAre("a", "«b»", "c"));
}

TEST(WrapText, BreaksBetweenIdeographsButNotBeforeAFullStop) {
  EXPECT_THAT(Lines("大桥昨天重新开放。", 8), ElementsAre("大桥昨天", "重新开", "放。"));
}

TEST(WrapText, BreaksAWordThatIsWiderThanALine) {
  EXPECT_THAT(Lines("an incomprehensible word", 7),
              ElementsAre("an", "incompr", "ehensib", "le word"));
  EXPECT_THAT(Lines("cafe\u0301", 2), ElementsAre("ca", "fe\u0301"));
  EXPECT_THAT(Lines("日本", 1), ElementsAre("日", "本"));
}

TEST(WrapText, TakesAWordOfAnyLength) {
  EXPECT_EQ(language::WrapText(std::string(1'000'000, 'x'), 80).size(), 12'500);
}

TEST(WrapText, EndsLinesWhereTheTextDoes) {
  EXPECT_THAT(Lines("one\ntwo\r\n\nthree\n", 20), ElementsAre("one", "two", "", "three"));
}

TEST(WrapText, KeepsEveryLineWithinTheColumnsAndLosesOnlySpace) {
  const std::vector<std::string_view> pieces = {"a",  "bc", "long-ish", " ", "  ", "è", "e\u0301",
                                                "人", "語", "。",       "😀", "«",  "»", "\u00A0",
                                                ",",  ".",  "ไทย",      "т", "-",  "(", "🇮🇹"};
  std::mt19937 random(3);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t i = random() % 30; i > 0; --i) text += pieces[random() % pieces.size()];
    const std::size_t columns = 2 + random() % 12;
    std::size_t end = 0;
    for (const Span line : language::WrapText(text, columns)) {
      ASSERT_LE(language::DisplayWidth(Slice(text, line)), columns) << text;
      ASSERT_LE(end, line.begin) << text;
      for (const char c : Slice(text, {end, line.begin})) {
        ASSERT_TRUE(c == ' ' || c == '\xC2' || c == '\xA0') << text;
      }
      end = line.end;
    }
    for (const char c : text.substr(end))
      ASSERT_TRUE(c == ' ' || c == '\xC2' || c == '\xA0') << text;
  }
}

TEST(HasRightToLeft, TellsHebrewArabicAndArabicDigitsFromTheRest) {
  for (const std::string_view text : {"مكتبة", "a שלום b", "٢", "\u200F", "\U0001E900"}) {
    EXPECT_TRUE(language::HasRightToLeft(text)) << text;
  }
  for (const std::string_view text :
       {"", "abc 123", "è", "港口街", "ไทย", "😀", "\u2068\u2069", "\xFF"}) {
    EXPECT_FALSE(language::HasRightToLeft(text)) << text;
  }
}

}  // namespace
}  // namespace synoptic
