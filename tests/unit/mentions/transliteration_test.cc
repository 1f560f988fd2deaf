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
