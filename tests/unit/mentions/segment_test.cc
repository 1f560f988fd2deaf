// What Segment promises of any article, sensible or not.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

const std::vector<std::string_view> kLanguages = {"it", "id", "en", "de", "fr", "es", "pt", "nl",
                                                  "ru", "tr", "ar", "zh", "ja", "th", "und"};

// White space as Unicode defines it.
bool IsWhiteSpace(std::string_view character) {
  static const std::vector<std::string_view> kWhiteSpace = {
      " ",      "\t",     "\n",     "\v",     "\f",     "\r",     "\u0085", "\u00A0", "\u1680",
      "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008",
      "\u2009", "\u200A", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000"};
  return std::find(kWhiteSpace.begin(), kWhiteSpace.end(), character) != kWhiteSpace.end();
}

std::vector<std::string_view> Characters(std::string_view text) {
  std::vector<std::string_view> characters;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
    characters.push_back(text.substr(i, end - i));
    i = end;
  }
  return characters;
}

bool IsBlank(std::string_view text) {
  for (const std::string_view character : Characters(text)) {
    if (!IsWhiteSpace(character)) return false;
  }
  return true;
}

void ExpectSound(const Article& article) {
  SCOPED_TRACE(article.lang + ": " + article.text.substr(0, 200));
  std::size_t end = 0;
  std::size_t paragraph = 0;
  const std::vector<Unit> units = Segment(article);
  const std::vector<Unit> bare = CutSentences(article);
  ASSERT_EQ(bare.size(), units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    EXPECT_EQ(bare[i].span, unit.span);
    EXPECT_EQ(bare[i].paragraph, unit.paragraph);
    EXPECT_EQ(bare[i].sentence, unit.sentence);
    EXPECT_TRUE(bare[i].mentions.empty());
    ASSERT_LE(end, unit.span.begin);
    ASSERT_LT(unit.span.begin, unit.span.end);
    ASSERT_LE(unit.span.end, article.text.size());
    ASSERT_LT(unit.paragraph, article.paragraphs.size());
    const Span around = article.paragraphs[unit.paragraph];
    EXPECT_TRUE(around.begin <= unit.span.begin && unit.span.end <= around.end);
    EXPECT_LE(paragraph, unit.paragraph);
    EXPECT_EQ(unit.sentence, i);
    for (const Mention& mention : unit.mentions) {
      EXPECT_GE(mention.span.begin, unit.span.begin);
      EXPECT_LE(mention.span.end, unit.span.end);
    }
    const auto characters = Characters(Slice(article.text, unit.span));
    EXPECT_FALSE(IsWhiteSpace(characters.front()));
    EXPECT_FALSE(IsWhiteSpace(characters.back()));
    EXPECT_TRUE(IsBlank(Slice(article.text, {end, unit.span.begin})));
    end = unit.span.end;
    paragraph = unit.paragraph;
  }
  EXPECT_TRUE(IsBlank(std::string_view(article.text).substr(end)));
}

TEST(Segment, CoversEveryTextInOrderAndOnce) {
  const std::vector<std::string_view> pieces = {
      ".",   ".",  "!",      "?",      "…",      "...", "。",   "？",
      "؟",   " ",  " ",      " ",      "\n",     "\n",  "\"",   "“",
      "”",   "«",  "»",      "(",      ")",      "[",   "]",    "「",
      "」",  "'",  "’",      ",",      ":",      "—",   "-",    "A",
      "b",   "Il", "il",     "U.S",    "Prof",   "12",  "2024", "3.5",
      "è",   "È",  "人",     "工",     "です",   "と",  "ا",    "ว",
      "ไทย", "😀",  "\u0301", "\u00A0", "\u3000", "@x",  "#y",   "https://a.b/c",
      "ст",  "г",  "T",      "a.m",    "etc",    "*"};
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    std::string text = "x";
    const std::size_t count = 1 + random() % 20;
    for (std::size_t i = 0; i < count; ++i) text += pieces[random() % pieces.size()];
    ReadOptions options;
    options.id = "random";
    options.lang = kLanguages[random() % kLanguages.size()];
    options.lines = random() % 2 ? ReadOptions::Lines::kParagraph : ReadOptions::Lines::kWrapped;
    ExpectSound(ParseArticle(text, options));
    if (::testing::Test::HasFailure()) return;
  }
}

TEST(Segment, GivesEachUnitItsParagraph) {
  ReadOptions options;
  options.lang = "en";
  const Article article =
      ParseArticle("Headline\n\nOne. Two.\n- an item\n- another item\n", options);
  std::vector<std::string> seen;
  for (const Unit& unit : Segment(article)) {
    seen.push_back(std::to_string(unit.paragraph) + " " +
                   std::string(Slice(article.text, unit.span)));
  }
  EXPECT_EQ(seen, (std::vector<std::string>{"0 Headline", "1 One.", "1 Two.", "2 - an item",
                                            "3 - another item"}));
}

TEST(Segment, TakesOneLongLineOfAnything) {
  Article article;
  article.lang = "en";
  for (const std::string_view piece : {"(word. ", "[", "è", ". ", "\"?", "A.", "\n.\u3000"}) {
    article.text.clear();
    while (article.text.size() < 3'000'000) article.text += piece;
    article.text += 'x';
    article.paragraphs = {{0, article.text.size()}};
    ExpectSound(article);
  }
}

TEST(Segment, GivesNothingForAnEmptyArticle) { EXPECT_TRUE(Segment(Article()).empty()); }

}  // namespace
}  // namespace synoptic
