#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "models/mentions/mentions.hpp"

namespace synoptic::mentions {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Values(std::string_view text, std::string_view lang) {
  std::vector<std::string> values;
  for (const Mention& mention : FindFigures(text, lang, "2024-03-18")) {
    values.push_back(mention.value.text());
  }
  return values;
}

std::string Repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

TEST(FiguresRobustnessTest, NumbersBeyondEveryUseAreLeftAlone) {
  EXPECT_THAT(Values(Repeated("7", 10000), "en"), IsEmpty());
  EXPECT_THAT(Values(Repeated("7.", 10000), "en"), IsEmpty());
  EXPECT_THAT(Values(Repeated("777.", 10000) + "777", "it"), IsEmpty());
  EXPECT_THAT(Values("1" + Repeated("0", 10000), "en"), IsEmpty());
  EXPECT_THAT(Values("9999999 trillion trillion trillion", "en"), ElementsAre("9.999999e42"));
}

TEST(FiguresRobustnessTest, DigitsOfMixedScriptsAreNoNumber) {
  EXPECT_THAT(Values("1٢3", "ar"), IsEmpty());
  EXPECT_THAT(Values("１2３", "ja"), IsEmpty());
  EXPECT_THAT(Values("٣", "ar"), ElementsAre("3"));
}

TEST(FiguresRobustnessTest, InvisibleCharactersDoNotMatter) {
  EXPECT_THAT(Values("1\u200B234\u2060 km", "en"), ElementsAre("1234000 m"));
  EXPECT_THAT(Values("\u202B٣\u200F مارس \u202A2024\u202C", "ar"), ElementsAre("2024-03-03"));
  EXPECT_THAT(Values("5 kilo\u00ADmeters", "en"), ElementsAre("5000 m"));
}

TEST(FiguresRobustnessTest, EmojiSeparateNumbers) {
  EXPECT_THAT(Values("1\U0001F600234", "en"), ElementsAre("1", "234"));
  EXPECT_THAT(Values("1\uFE0F\u20E3", "en"), ElementsAre("1"));
}

TEST(FiguresRobustnessTest, BothDirectionsInALineAreRead) {
  EXPECT_THAT(Values("بلغت 208 مليار دولار (208 billion) في 2024", "ar"),
              ElementsAre("208000000000 USD", "208", "2024"));
}

TEST(FiguresRobustnessTest, BytesThatAreNotUtf8ArePassedOver) {
  EXPECT_THAT(Values("\xFF 5 km \xC3", "en"), ElementsAre("5000 m"));
  EXPECT_THAT(Values("\xF0\x9F", "zh"), IsEmpty());
}

TEST(FiguresRobustnessTest, WordsThatOnlyBeginAsNumbersAreNone) {
  for (const std::string_view word : {"vieren", "achten", "tienen", "zevene", "vierenhal"}) {
    EXPECT_THAT(Values(std::string("Wij ").append(word).append(" het feest."), "nl"), IsEmpty());
    EXPECT_THAT(Values(word, "nl"), IsEmpty()) << word;
  }
  for (const std::string_view word : {"millee", "centoe", "ventie"}) {
    EXPECT_THAT(Values(word, "it"), IsEmpty()) << word;
  }
  for (const std::string_view word : {"zweiund", "hundertund", "zehnun"}) {
    EXPECT_THAT(Values(word, "de"), IsEmpty()) << word;
  }
}

TEST(FiguresRobustnessTest, NothingIsFoundInNothing) {
  EXPECT_THAT(Values("", "en"), IsEmpty());
  EXPECT_THAT(Values(" \n\t", "zh"), IsEmpty());
  EXPECT_THAT(Values("%", "en"), IsEmpty());
  EXPECT_THAT(FindFigures("oggi", "it", "not a date"), IsEmpty());
  EXPECT_THAT(FindFigures("today", "en", "2024-02-31"), IsEmpty());
}

TEST(FiguresRobustnessTest, LinesDoNotJoin) {
  EXPECT_THAT(Values("3\nmillion", "en"), ElementsAre("3"));
  EXPECT_THAT(Values("5\nkm", "it"), ElementsAre("5"));
}

// Whatever is put together from what figures are made of, spans are in order and inside of the
// text.
TEST(FiguresRobustnessTest, AnyMixtureGivesOrderedSpans) {
  const std::vector<std::string_view> parts = {
      "3",     "2024",    "12", ".",      ",",        "-",      "–",    "/",         ":",
      "%",     "$",       "€",  "Rp",     "million",  "miliar", "tra",  "und",       "e",
      "三",    "百",      "万", "億",     "年",       "月",     "日",   "分",        "之",
      "marzo", "March",   "км", "тыс.",   "yüzde",    "bin",    "واحد", "و",         "٣",
      "½",     "'",       "s",  "ke-",    "第",       "over",   "+",    "more",      "ago",
      " ",     " ",       " ",  "\u00A0", "\u200F",   "\n",     "°C",   "TB/s",      "three",
      "yirmi", "hundert", "de", "00",     "99999999", "um",     "Uhr",  "pukul",     "以上",
      "多",    "a.m.",    "#",  "lunedì", "T",        "W-1",    "\xFF", "\U0001F600"};
  std::mt19937 random(7);
  for (const std::string_view lang : {"it", "id", "en", "de", "fr", "es", "pt", "nl", "ru", "tr",
                                      "ar", "zh", "ja", "und", "hi", "th"}) {
    for (int round = 0; round < 300; ++round) {
      std::string text;
      for (int i = 0; i < 30; ++i) text += parts[random() % parts.size()];
      std::size_t end = 0;
      for (const Mention& mention : FindFigures(text, lang, "2024-03-18")) {
        ASSERT_LE(end, mention.span.begin) << text;
        ASSERT_LT(mention.span.begin, mention.span.end) << text;
        ASSERT_LE(mention.span.end, text.size()) << text;
        ASSERT_FALSE(mention.value.text().empty()) << text;
        end = mention.span.end;
      }
    }
  }
}

// A quadratic reader would take minutes.
TEST(FiguresRobustnessTest, LongRunsOfAnythingAreReadOnce) {
  for (const std::string_view part : {"1 234 ",
                                      "5 million 300 thousand ",
                                      "between ",
                                      "3-",
                                      "三百",
                                      "一",
                                      "twenty-",
                                      "$",
                                      "1/",
                                      "hundert",
                                      "und",
                                      "'",
                                      "2024-",
                                      "و",
                                      "3 de ",
                                      "%%",
                                      "3:",
                                      "from 3 to ",
                                      "+1 ",
                                      "2024年",
                                      "2024年の",
                                      "令和6年",
                                      "2024 yılının ",
                                      "Boeing 7",
                                      "9-5 "}) {
    const std::string text = Repeated(part, 20000);
    for (const std::string_view lang : {"en", "de", "ru", "zh", "ar", "es"}) {
      FindFigures(text, lang, "2024-03-18");
    }
  }
}

// Each token may begin a figure inside of a chain that goes on to the end of the text.
TEST(FiguresRobustnessTest, LongChainsOfDigitsAreReadOnce) {
  for (const std::string_view part :
       {"10:20.30,", "14:20-", "14.20-", "14h20:", "1,5-", "12.30/", "9:59:04.", "3:1,", "5'11."}) {
    const std::string text = Repeated(part, 20000);
    for (const std::string_view lang : {"en", "fr", "tr", "ja", "ar", "it", "de"}) {
      FindFigures(text, lang, "2024-03-18");
    }
  }
}

TEST(FiguresRobustnessTest, ManyThreadsFindTheSame) {
  std::vector<std::vector<std::string>> found(8);
  {
    std::vector<std::jthread> threads;
    for (std::vector<std::string>& values : found) {
      threads.emplace_back([&values] { values = Values("1,5 miljarder och 5 km", "sv"); });
    }
  }
  for (const std::vector<std::string>& values : found) EXPECT_EQ(values, found[0]);
  EXPECT_THAT(found[0], ElementsAre("1500000000", "5000 m"));
}

}  // namespace
}  // namespace synoptic::mentions
