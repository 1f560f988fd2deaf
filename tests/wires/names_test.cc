// Which names differ, rule by rule: the same sentence of a translation with two names in it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Beside it the articles are translations of each other beyond doubt.
const std::string kInEnglish = "The bridge over the river reopened on Monday after two years.";
const std::string kInItalian = "Il ponte sul fiume ha riaperto lunedì dopo due anni.";
const std::string kInRussian = "Мост через реку открыли в понедельник после двух лет.";

/// What differs where the school writes to one, and to another.
std::vector<std::string> InItalian(const std::string& en, const std::string& it) {
  return Differences(LayFreely(
      {Text("en", {"The children of the school wrote a letter to " + en + " about the river.",
                   kInEnglish}),
       Text("it", {"I bambini della scuola hanno scritto una lettera a " + it + " sul fiume.",
                   kInItalian})}));
}
std::vector<std::string> InRussian(const std::string& en, const std::string& ru) {
  return Differences(LayFreely(
      {Text("en", {"The children of the school wrote a letter to " + en + " about the river.",
                   kInEnglish}),
       Text("ru", {"Дети из школы написали письмо " + ru + " о реке.", kInRussian})}));
}

TEST(NamesTest, ThatShareNothingDiffer) {
  EXPECT_THAT(InItalian("Rossi", "Bellini"), ElementsAre("name: Rossi | Bellini"));
  EXPECT_THAT(InItalian("Anna Rossi", "Anna Bellini"),
              ElementsAre("name: Anna Rossi | Anna Bellini"));
  EXPECT_THAT(InRussian("Rossi", "Тумбокову"), ElementsAre("name: Rossi | Тумбокову"));
}

TEST(NamesTest, ThatAreSpelledOrSoundAlikeDoNot) {
  EXPECT_THAT(InItalian("Zelvarin", "Zelwarin"), IsEmpty());
  EXPECT_THAT(InItalian("Zelvarin", "Zelvrain"), IsEmpty()) << "two letters changed places";
  EXPECT_THAT(InRussian("Zelvarin", "Зелварину"), IsEmpty());
  EXPECT_THAT(InRussian("Anna Lee", "Анне Ли"), IsEmpty());
}

TEST(NamesTest, OfWhichOneSideSaysAPartDoNot) {
  EXPECT_THAT(InItalian("Anna Rossi", "Rossi"), IsEmpty());
  EXPECT_THAT(InItalian("Rossi", "Anna Rossi"), IsEmpty());
}

TEST(NamesTest, ThatAreAcronymsDifferFromOthersOfTheirScriptOnly) {
  EXPECT_THAT(InItalian("ABEK", "TORLU"), ElementsAre("name: ABEK | TORLU"));
  EXPECT_THAT(InItalian("ABEK", "Bellini"), IsEmpty()) << "it may stand for the name";
  EXPECT_THAT(InItalian("ABE", "TOR"), IsEmpty()) << "too short to tell";
  EXPECT_THAT(InRussian("ABEK", "ТОРЛУ"), IsEmpty()) << "it may be translated";
}

TEST(NamesTest, OfAStatementDifferOnceEach) {
  EXPECT_THAT(InItalian("Rossi of Zelvar", "Bellini di Tarvisi"),
              ElementsAre("name: Rossi | Bellini", "name: Zelvar | Tarvisi"));
  EXPECT_THAT(InItalian("Rossi", "Bellini di Tarvisi"), ElementsAre("name: Rossi | Bellini"));
}

// Where most words are others, names that stand in other places are of other things.
TEST(NamesTest, OfARetellingInATranslationAreComparedWhereNothingElseIsLike) {
  const auto retold = [](const std::string& en, const std::string& it) {
    return Differences(LayInOrder(
        {Text("en", {en, kInEnglish, kInEnglish}), Text("it", {it, kInItalian, kInItalian})}));
  };
  EXPECT_THAT(retold("The children of the school wrote a letter to Rossi about the river.",
                     "I ragazzi hanno scritto ieri una bella lettera a Bellini per parlare "
                     "dell'acqua sporca."),
              ElementsAre("name: Rossi | Bellini"));
  EXPECT_THAT(retold("The bridge near Zelvar reopened on Monday after two years of work.",
                     "Dopo due anni il ponte è di nuovo aperto, come aveva promesso alla gente il "
                     "sindaco Bellini."),
              IsEmpty());
}

}  // namespace
}  // namespace synoptic::wires
