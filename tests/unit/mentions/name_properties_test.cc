// What holds of the finders of names, quotations and addresses for any text.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "models/language/words/words.hpp"
#include "models/mentions/mentions.hpp"
#include "synoptic/text.hpp"
#include "tests/unit/mentions/found.hpp"

namespace synoptic::mentions {
namespace {

bool IsBoundary(std::string_view text, std::size_t i) {
  return i == text.size() || (text[i] & 0xC0) != 0x80;
}

void ExpectSound(std::string_view text, const std::vector<Mention>& mentions, bool may_nest) {
  std::size_t end = 0;
  std::size_t begin = 0;
  for (const Mention& mention : mentions) {
    ASSERT_LT(mention.span.begin, mention.span.end);
    ASSERT_LE(mention.span.end, text.size());
    ASSERT_TRUE(IsBoundary(text, mention.span.begin)) << text;
    ASSERT_TRUE(IsBoundary(text, mention.span.end)) << text;
    ASSERT_GE(mention.span.begin, may_nest ? begin : end);
    ASSERT_FALSE(mention.value.text().empty());
    ASSERT_FALSE(FindInvalidUtf8(mention.value.text())) << text;
    begin = mention.span.begin;
    end = mention.span.end;
  }
}

constexpr std::string_view kPieces[] = {
    "Anna",   " ",      "rossi", "Rossi",  ". ",     "“",        "”",  "„",       "«",
    "»",      "'",      "\"",    "’",      "von ",   "Kanzler ", "@",  "#",       "http://",
    "www.",   "a.b",    "\n\n",  "\n",     "马",     "克",       "龙", "·",       "德国",
    "的",     "。",     "ア",    "メリカ", "・",     "「",       "」", "الرئيس ", "ماكرون",
    " و",     "Мо",     "сква ", "\u200B", "\u202E", "\u00AD",   "😀",  "İ",       "ß",
    "ﬁ",      "B200",   "U.S. ", "AI",     "-",      "&",        ": ", "1",       "，",
    "\u0301", "\uFDFA", "(",     ")",      "/",      "\t"};

constexpr std::string_view kLanguages[] = {"it", "id", "en", "de", "fr", "es", "pt",  "nl",
                                           "ru", "tr", "ar", "zh", "ja", "th", "und", ""};

TEST(NominalMentions, LieInOrderOnBoundariesOfCharacters) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t length = random() % 40;
    for (std::size_t i = 0; i < length; ++i) text += kPieces[random() % std::size(kPieces)];
    const std::string_view lang = kLanguages[random() % std::size(kLanguages)];
    ExpectSound(text, FindNames(text, lang, language::SplitWords(text, lang)), false);
    ExpectSound(text, FindQuotations(text, lang), true);
    ExpectSound(text, FindAddresses(text), false);
  }
}

TEST(NominalMentions, AreFoundInTextWithoutEnd) {
  for (const std::string_view piece :
       {"A", "a", "“", "德", "ア", "马·", "@", "http://", "ا", "\xFF"}) {
    std::string text;
    while (text.size() < 300'000) text += piece;
    for (const std::string_view lang : {"en", "de", "zh", "ja", "ar"}) {
      FindNames(text, lang, language::SplitWords(text, lang));
      FindQuotations(text, lang);
    }
    FindAddresses(text);
  }
}

TEST(NominalMentions, AreTheSameFromManyThreads) {
  const std::string_view text =
      "In Germania Emmanuel Macron ha detto «sì» a Огюст, マクロン e 马克龙, www.a.example.";
  const auto expected = Values(FindMentions(text, "it"));
  std::vector<std::vector<std::string>> found(4);
  std::vector<std::thread> threads;
  for (auto& values : found) {
    threads.emplace_back([&values, text] {
      for (int i = 0; i < 20; ++i) values = Values(FindMentions(text, "it"));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& values : found) EXPECT_EQ(values, expected);
}

}  // namespace
}  // namespace synoptic::mentions
