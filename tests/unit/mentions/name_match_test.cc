#include "synoptic/internal/name_match.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/unit/defaults.hpp"

namespace synoptic::mentions {
namespace {

// Spellings of one name, as it comes out of Latin, Cyrillic, Arabic, kana and Chinese.
const std::vector<std::vector<std::string_view>> kNames = {
    {"macron", "makron", "makrona", "makrwn", "makuron"},
    {"trump", "tramp", "trampom", "tramb", "toranpu", "tlanp"},
    {"obama", "obamy", "awbama", "aobama"},
    {"huang", "khuan"},
    {"moskva", "mosukuva"},
    {"zelensky", "zelenskiy", "zelenskij", "zelenskogo", "zylynsky", "zerensuki"},
    {"schulman", "shulman", "shurman"},
    {"gaudi", "ghawdy"},
    {"cifuentes", "sifuentes", "syfwyntys"},
    {"starlin", "starlyn"},
    {"osborne", "osborn", "awzbwrn"},
    {"salzburg", "zaltsburg", "zarutsuburuku"},
    {"schwarzenegger", "shvartsenegger"},
    {"khrushchev", "hrushchev", "khrushchova"},
    {"chekhov", "tschechow", "cechov"},
    {"netanyahu", "netanyakhu", "ntnyahw", "netaniyafu"},
    {"merkel", "myrkl", "merukeru"},
    {"scholz", "sholts", "shorutsu"},
    {"biden", "bayden", "baydn", "baiden"},
    {"putin", "putina", "bwtyn", "puchin"},
    {"washington", "vashington", "washinton"},
    {"johnson", "dzhonson", "jonson", "jwnswn"},
    {"xi jinping", "xijinping"},
};

TEST(NameMatch, SpellingsOfOneNameAreSimilar) {
  for (const auto& spellings : kNames) {
    for (const std::string_view a : spellings) {
      EXPECT_GE(NameSimilarity(spellings.front(), a), Defaults().linking.mentions.same_name)
          << spellings.front() << ' ' << a;
    }
  }
}

TEST(NameMatch, AcronymsAreOneWithTheirWords) {
  EXPECT_EQ(NameSimilarity("nra", "national rifle association"), 1);
  EXPECT_EQ(NameSimilarity("central intelligence agency", "cia"), 1);
  EXPECT_LT(NameSimilarity("nra", "national research"), .7);
  EXPECT_LT(NameSimilarity("nra", "national rifle association america"), .7);
  EXPECT_LT(NameSimilarity("ab", "anna bianchi"), .7);
  EXPECT_LT(NameSimilarity("a", "anna"), .7);
}

TEST(NameMatch, NumbersTellNamesApart) {
  EXPECT_EQ(NameSimilarity("pius", "pius 12"), 1);
  EXPECT_EQ(NameSimilarity("pius 12", "pius 12"), 1);
  EXPECT_LT(NameSimilarity("pius 11", "pius 12"), .7);
  EXPECT_LT(NameSimilarity("world war 1", "world war 2"), .7);
  EXPECT_LT(NameSimilarity("airbus a320", "airbus a321"), .7);
  EXPECT_EQ(NameSimilarity("ursula leyen", "leyen"), 1);
}

TEST(NameMatch, DifferentNamesAreNot) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    for (std::size_t j = 0; j < kNames.size(); ++j) {
      if (i == j) continue;
      for (const std::string_view a : kNames[i]) {
        for (const std::string_view b : kNames[j]) {
          EXPECT_LT(NameSimilarity(a, b), Defaults().linking.mentions.same_name) << a << ' ' << b;
        }
      }
    }
  }
  const std::pair<std::string_view, std::string_view> kDifferent[] = {{"anna rossi", "marco rossi"},
                                                                      {"h100", "h200"},
                                                                      {"b200", "gb200"},
                                                                      {"milan", "turin"},
                                                                      {"google", "amazon"},
                                                                      {"gpt 3", "gpt 4"},
                                                                      {"rossi", "bianchi"},
                                                                      {"nvidia", "intel"},
                                                                      {"smith", "brown"},
                                                                      {"madrid", "barcelona"},
                                                                      {"who", "wto"},
                                                                      {"imf", "ecb"},
                                                                      {"paul smith", "john smith"},
                                                                      {"iran", "iraq"}};
  for (const auto& [a, b] : kDifferent)
    EXPECT_LT(NameSimilarity(a, b), Defaults().linking.mentions.same_name) << a << ' ' << b;
}

TEST(NameMatch, IsToldFromAThresholdOnAsBySimilarity) {
  std::vector<std::string> names = {"", "region DE", "h100", "li", "lee", "who", "anna rossi"};
  for (const auto& spellings : kNames)
    names.insert(names.end(), spellings.begin(), spellings.end());
  std::mt19937_64 random(5);
  for (int round = 0; round < 150; ++round) {
    std::string& name = names.emplace_back();
    for (std::size_t length = 1 + random() % 12; length > 0; --length) {
      constexpr std::string_view kLetters = "aeioulrbpvfgkdtszshcyjmnxqw '\xC3";
      name += kLetters[random() % kLetters.size()];
    }
  }
  for (const std::string& a : names) {
    for (const std::string& b : names) {
      const double similarity = NameSimilarity(a, b);
      for (const double least : {0.3, 0.6, 0.75, 0.9, 1.0}) {
        EXPECT_EQ(AreOneName(SoundedName(a), SoundedName(b), least), similarity >= least)
            << a << " | " << b << " | " << least;
      }
    }
  }
}

TEST(NameMatch, APartOfANameIsTheName) {
  EXPECT_EQ(NameSimilarity("huang", "jensen huang"), 1);
  EXPECT_EQ(NameSimilarity("ursula leyen", "leyen"), 1);
  EXPECT_GE(NameSimilarity("emmanuel macron", "makuron"), Defaults().linking.mentions.same_name);
  EXPECT_GE(NameSimilarity("rossi anna", "anna rossi"), Defaults().linking.mentions.same_name);
}

TEST(NameMatch, CodesAreEqualOrNot) {
  EXPECT_EQ(NameSimilarity("region DE", "region DE"), 1);
  EXPECT_EQ(NameSimilarity("region DE", "region DK"), 0);
  EXPECT_EQ(NameSimilarity("region DE", "de"), 0);
}

TEST(NameMatch, IsSymmetricAndBounded) {
  std::mt19937 random(5);
  const std::string_view letters = "abcdehiklmnorstuwyz1 ";
  for (int round = 0; round < 2000; ++round) {
    std::string a;
    std::string b;
    for (std::size_t i = random() % 50; i > 0; --i) a += letters[random() % letters.size()];
    for (std::size_t i = random() % 50; i > 0; --i) b += letters[random() % letters.size()];
    const double similarity = NameSimilarity(a, b);
    EXPECT_GE(similarity, 0);
    EXPECT_LE(similarity, 1);
    EXPECT_DOUBLE_EQ(similarity, NameSimilarity(b, a)) << a << " | " << b;
    EXPECT_EQ(NameSimilarity(a, a), 1);
  }
}

TEST(SoundLikenessTest, CountsShortWordsAndTheMostAlikeOnes) {
  EXPECT_GE(SoundLikeness("lee", "li"), 0.6);
  EXPECT_GE(SoundLikeness("qing", "tsin"), 0.6);
  EXPECT_GE(SoundLikeness("anna rossi", "rosi"), 0.6);
  EXPECT_LT(SoundLikeness("merkel", "scholz"), 0.6);
  EXPECT_EQ(SoundLikeness("", "rossi"), 0);
  EXPECT_EQ(SoundLikeness("lee", "li"), SoundLikeness("li", "lee"));
}

TEST(AreSpelledAlikeTest, AllowsForFewLetters) {
  EXPECT_TRUE(AreSpelledAlike("schenk", "schenck"));
  EXPECT_TRUE(AreSpelledAlike("herzl", "herlz"));
  EXPECT_TRUE(AreSpelledAlike("merkel", "merkels"));
  EXPECT_TRUE(AreSpelledAlike("edinburgh", "edimburgo"));
  EXPECT_TRUE(AreSpelledAlike("", ""));
  EXPECT_FALSE(AreSpelledAlike("merkel", "scholz"));
  EXPECT_FALSE(AreSpelledAlike("paris", "madrid"));
  EXPECT_FALSE(AreSpelledAlike("rossi", ""));
}

TEST(AreSpelledAlikeTest, IsSymmetricAndBounded) {
  const std::string text(1000, 'a');
  EXPECT_TRUE(AreSpelledAlike(text, text + "b"));
  for (const std::string_view a : {"", "a", "macron", "makron", "rossi"}) {
    EXPECT_TRUE(AreSpelledAlike(a, a));
    for (const std::string_view b : {"b", "macron", "orcamn", "bellini"}) {
      EXPECT_EQ(AreSpelledAlike(a, b), AreSpelledAlike(b, a)) << a << ' ' << b;
    }
  }
}

}  // namespace
}  // namespace synoptic::mentions
