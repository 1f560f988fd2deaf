// Splitting without ICU against splitting by ICU.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/language/icu.hpp"
#include "models/language/words/words.hpp"

namespace synoptic::language {
namespace {

const std::vector<std::string> kLanguages = {"it", "tr", "ru", "ar", "he", "zh", "und"};

std::string Show(const Words& words) {
  std::string shown;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto [begin, end] = words.span(i);
    shown += std::to_string(begin) + '-' + std::to_string(end) + ' ';
    shown += words.form(i);
    shown += '\n';
  }
  return shown;
}

void ExpectSame(std::string_view text, std::string_view lang) {
  EXPECT_EQ(Show(SplitWords(text, lang)), Show(SplitWordsByIcu(text, lang)))
      << lang << ": \"" << text << '"';
}

std::string Utf8(char32_t c) {
  std::string bytes;
  AppendCharacter(static_cast<UChar32>(c), bytes);
  return bytes;
}

// Letters, digits and marks of many kinds, and whatever might join them.
const std::u32string kTelling =
    U"aIß9٣éİıŉſǆÀςЁйאبًّـ،؛٫𝐚あ漢ア한ไन्๎ªº²½ 　 \u00A0\n\r\t\u2028.,;:'\"@_-/·’‘“”…–—"
    U"\u00AD\u0301\u0308\u0307\u200B\u200C\u200D\u2060\u202F\u02BC\u2027\u2024\u203F\u066C\u055F"
    U"\uFE0F\U0001F1EE\U0001F600©™";

TEST(WordSplitter, SplitsAnyFourTellingCharactersAsIcuDoes) {
  std::mt19937_64 random(7);
  std::uniform_int_distribution<std::size_t> pick(0, kTelling.size() - 1);
  for (int i = 0; i < 200000 && !::testing::Test::HasFailure(); ++i) {
    std::string text;
    const std::size_t length = 2 + random() % 9;
    for (std::size_t k = 0; k < length; ++k) text += Utf8(kTelling[pick(random)]);
    ExpectSame(text, kLanguages[random() % kLanguages.size()]);
  }
}

TEST(WordSplitter, SplitsEveryCharacterBetweenLettersDigitsAndSpacesAsIcuDoes) {
  const std::vector<std::string> around = {"a", "5", " ", "ب", ".", ","};
  for (char32_t c = 1; c < 0x2100 && !::testing::Test::HasFailure(); ++c) {
    std::string text;
    for (const std::string& before : around) {
      for (const std::string& behind : around) {
        text = "x " + before + Utf8(c) + behind + "b y";
        ExpectSame(text, c % 2 == 0 ? "ar" : "tr");
      }
    }
  }
}

TEST(WordSplitter, SplitsTheSamplesAsIcuDoes) {
  int texts = 0;
  for (const auto& folder :
       std::filesystem::directory_iterator(SYNOPTIC_SOURCE_DIR "/corpora/samples")) {
    if (!std::filesystem::exists(folder.path() / "gold.tsv")) continue;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream file(entry.path());
      const std::string text{std::istreambuf_iterator<char>(file), {}};
      for (const std::string& lang : kLanguages) ExpectSame(text, lang);
      ++texts;
    }
  }
  EXPECT_GT(texts, 60);
}

TEST(WordSplitter, ForgetsTheTextBefore) {
  WordSplitter splitter("it");
  splitter.Split("L'intelligenza, 4,8 漢字 x");
  const std::span<const WordView> words = splitter.Split("un Altro");
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].form, "un");
  EXPECT_EQ(words[1].form, "altro");
}

TEST(WordSplitter, HasNothingToSayToBytesThatAreNotUtf8) {
  for (const std::string_view text : {"a\xFF b", "\xC3", "a \xE2\x80", "\xF0\x9F x"}) {
    ExpectSame(text, "it");
  }
}

}  // namespace
}  // namespace synoptic::language
