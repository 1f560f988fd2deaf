#include <gtest/gtest.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <string>
#include <vector>

#include "synoptic/text.hpp"

namespace synoptic {
namespace {

std::string Spelled(const icu::RuleBasedNumberFormat& rules, std::int64_t number) {
  icu::UnicodeString words;
  icu::FieldPosition position;
  rules.format(number, words, position);
  std::string utf8;
  words.toUTF8String(utf8);
  return utf8;
}

// All below a thousand, and then ever fewer.
std::vector<std::int64_t> Numbers() {
  constexpr std::int64_t kFirst = 11;
  constexpr std::int64_t kThousand = 1000;
  constexpr std::int64_t kLast = 1000000;
  std::vector<std::int64_t> numbers;
  for (std::int64_t n = kFirst; n < kLast; n = n < kThousand ? n + 1 : n * 11 / 10 + 7) {
    numbers.push_back(n);
  }
  return numbers;
}

// Number words are put together by our own rules from few of CLDR; ICU spells all of them out.
TEST(SpelledNumbersTest, WhatIcuSpellsOutIsReadAsTheSameNumber) {
  const std::vector<std::int64_t> numbers = Numbers();
  for (const char* lang :
       {"ar", "de", "en", "es", "fr", "id", "it", "ja", "nl", "pt", "ru", "tr", "zh"}) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RuleBasedNumberFormat rules(icu::URBNF_SPELLOUT, icu::Locale(lang), status);
    ASSERT_TRUE(U_SUCCESS(status)) << lang;
    std::size_t right = 0;
    std::string wrong;
    for (const std::int64_t number : numbers) {
      const std::string words = Spelled(rules, number);
      const std::vector<Mention> found = FindMentions(words, lang, "2024-03-18");
      if (found.size() == 1 && found[0].value.text() == std::to_string(number)) {
        ++right;
      } else if (wrong.size() < 500) {
        wrong += "\n" + std::to_string(number) + ": " + words;
      }
    }
    // Turkish "yüz", a hundred, is also a face; a line or two of a language is of this kind.
    EXPECT_GE(static_cast<double>(right), 0.985 * static_cast<double>(numbers.size()))
        << lang << wrong;
  }
}

}  // namespace
}  // namespace synoptic
