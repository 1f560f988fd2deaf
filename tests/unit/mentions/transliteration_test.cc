#include "models/mentions/names/transliteration.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace synoptic::mentions {
namespace {

TEST(Transliteration, WritesNamesInSmallLatinLetters) {
  struct Case {
    std::string_view name;
    std::string_view latin;
  };
  const Case kCases[] = {{"Jensen Huang", "jensen huang"},
                         {"Şanlıurfa", "sanliurfa"},
                         {"Łódź", "lodz"},
                         {"Nguyễn", "nguyen"},
                         {"Дженсен Хуан", "dzhensen khuan"},
                         {"Ольга Щукина", "olga shchukina"},
                         {"Αθήνα", "athena"},
                         {"マクロン", "makuron"},
                         {"エマニュエル・マクロン", "emanyueru makuron"},
                         {"ジョン＝ポール", "jon poru"},
                         {"马克龙", "makron"},
                         {"Saint-Étienne", "saint etienne"},
                         {"O’Brien", "obrien"},
                         {"GPT-4", "gpt 4"},
                         {"Hu\u00ADang", "huang"},
                         {"…", ""},
                         {"", ""}};
  for (const auto& [name, latin] : kCases) EXPECT_EQ(NormaliseName(name), latin) << name;
}

// What depends on its neighbours; the values are those of CLDR's transforms.
TEST(Transliteration, ReadsCharactersAmongTheirNeighbours) {
  struct Case {
    std::string_view name;
    std::string_view latin;
  };
  const Case kCases[] = {{"Ельцин", "yeltsin"},      {"Сергеев", "sergeyev"},
                         {"Королёв", "korolev"},     {"Ёлкин", "yelkin"},
                         {"Аэрофлот", "aeroflot"},   {"Объедков", "obyedkov"},
                         {"ミッチェル", "mitcheru"}, {"シャルル", "sharuru"},
                         {"キャッシュ", "kyasshu"},  {"नरेन्द्र मोदी", "narendra modi"},
                         {"हिंदी", "hindi"},          {"ज़ाकिर", "zakira"},
                         {"ماكرون", "makrwn"},       {"٢٠٢٤", "2024"},
                         {"Straße", "strasse"},      {"Е\u0301льцин", "yeltsin"},
                         {"e\u0301te\u0301", "ete"}};
  for (const auto& [name, latin] : kCases) EXPECT_EQ(NormaliseName(name), latin) << name;
}

// A word in two alphabets, and of an alphabet that no table has: ICU's transforms read them.
TEST(Transliteration, LeavesTheRestToIcu) {
  EXPECT_EQ(NormaliseName("Xе"), "xe");
  EXPECT_EQ(NormaliseName("서울"), "seoul");
  EXPECT_EQ(NormaliseName("Αθήνα"), "athena");
}

TEST(Transliteration, KnowsTheCharactersThatTranscribe) {
  EXPECT_EQ(TranscribesNames(U'尔'), Transcribes::kMostly);
  EXPECT_EQ(TranscribesNames(U'马'), Transcribes::kSometimes);
  EXPECT_EQ(TranscribesNames(U'的'), Transcribes::kNo);
  EXPECT_EQ(TranscribesNames(U'a'), Transcribes::kNo);
}

TEST(Transliteration, GivesChinesePersonsTheirPinyin) {
  EXPECT_EQ(NormaliseName("习近平"), "xijinping");
}

}  // namespace
}  // namespace synoptic::mentions
