#include "synoptic/internal/possible_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "models/language/words/words.hpp"
#include "models/mentions/names/kind_words.hpp"

namespace synoptic {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Those that may differ; in brackets if they are doubtful.
std::vector<std::string> Candidates(std::string_view text, std::string_view lang) {
  std::vector<std::string> candidates;
  for (const mentions::PossibleName& name : mentions::FindPossibleNames(text, lang)) {
    if (name.is_common) continue;
    const std::string written(Slice(text, name.span));
    candidates.push_back(name.is_doubtful ? "(" + written + ")" : written);
  }
  return candidates;
}

TEST(PossibleNames, AreWordsWithACapitalOneByOne) {
  EXPECT_THAT(Candidates("Rossi met John Bellini in Turin.", "en"),
              ElementsAre("(Rossi)", "John", "Bellini", "Turin"));
  EXPECT_THAT(Candidates("Дети видели Росси в Турине.", "ru"),
              ElementsAre("(Дети)", "Росси", "Турине"));
}

TEST(PossibleNames, AreNoFunctionWordsTitlesAndKindsOfThings) {
  EXPECT_THAT(Candidates("The President of the Senate spoke in March.", "en"), IsEmpty());
  EXPECT_THAT(Candidates("La Camera dei deputati e il Ministero", "it"), IsEmpty());
  EXPECT_THAT(Candidates("в Министерстве и на Северном море", "ru"), IsEmpty());
  EXPECT_THAT(Candidates("Savunma Bakanlığı ve Dışişleri", "tr"), IsEmpty());
}

TEST(PossibleNames, AreDoubtfulWhereNounsHaveCapitals) {
  EXPECT_THAT(Candidates("die Hürde, sagte Bellini, und eine Wandlung", "de"),
              ElementsAre("(Hürde)", "Bellini", "(Wandlung)"));
}

TEST(PossibleNames, AreWhatTranscribesNamesInChinese) {
  EXPECT_THAT(Candidates("昨天布拉德在这里。", "zh"), ElementsAre("布拉德"));
  EXPECT_THAT(Candidates("学校的孩子们写了一封信", "zh"), IsEmpty());
}

TEST(PossibleNames, SayTheirScriptAndWhetherTheyAreAcronyms) {
  const std::vector<mentions::PossibleName> names =
      mentions::FindPossibleNames("Союз и NATO", "ru");
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(names[0].script, "Cyrl");
  EXPECT_FALSE(names[0].is_acronym);
  EXPECT_EQ(names[1].script, "Latn");
  EXPECT_TRUE(names[1].is_acronym);
  EXPECT_EQ(names[1].value, "nato");
}

TEST(PossibleNames, AreNoneInEmptyAndBrokenText) {
  EXPECT_THAT(mentions::FindPossibleNames("", "en"), IsEmpty());
  EXPECT_THAT(mentions::FindPossibleNames("\xFF\xC3", "zh"), IsEmpty());
}

TEST(KindWords, HaveInflectedFormsButNoNames) {
  const mentions::KindWords russian("ru");
  EXPECT_TRUE(russian.Has("министерства"));
  EXPECT_TRUE(russian.Has("горы"));
  EXPECT_FALSE(russian.Has("горбачев"));
  EXPECT_FALSE(mentions::KindWords("tr").Has("adana"));
  EXPECT_FALSE(mentions::KindWords("xx").Has("house"));
}

TEST(PossibleNames, OfAPartThatEndsWithinAWordAreThoseOfThePartAlone) {
  const std::string text = "Ieri ha incontrato Draghi.Kowalski parte oggi per Roma.";
  const Words words = language::SplitWords(text, "it");
  const std::size_t border = text.find("Kowalski");
  const auto values = [&](Span part) {
    std::vector<std::string> found;
    for (const auto& name : mentions::FindPossibleNames(text, part, words, "it")) {
      EXPECT_GE(name.span.begin, part.begin);
      EXPECT_LE(name.span.end, part.end);
      found.push_back(name.value);
    }
    return found;
  };
  EXPECT_THAT(values({0, border}), Contains("draghi"));
  EXPECT_THAT(values({border, text.size()}), Contains("kowalski"));
}

}  // namespace
}  // namespace synoptic
