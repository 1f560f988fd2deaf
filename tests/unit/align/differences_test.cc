#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "synoptic/synoptic.hpp"

namespace synoptic {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

Article Text(const std::string& lang, const std::string& text) {
  ReadOptions options;
  options.lang = options.id = lang;
  return ParseArticle(text, options);
}

std::vector<Claim> ClaimsOf(std::vector<Article> articles) {
  static const Model model = Model::Default();
  for (std::size_t i = 0; i < articles.size(); ++i) articles[i].id += std::to_string(i);
  return Align(model, std::move(articles)).claims;
}

/// The texts that disagree, a list a difference, in the order of claims.
std::vector<std::vector<std::string>> DifferencesOf(const std::vector<Article>& articles) {
  std::vector<std::vector<std::string>> differences;
  for (const Claim& claim : ClaimsOf(articles)) {
    EXPECT_EQ(claim.label == Label::kDiffers, !claim.differences.empty());
    for (const Difference& difference : claim.differences) {
      auto& texts = differences.emplace_back();
      for (const Difference::Member& member : difference.members) {
        texts.emplace_back(Slice(articles[member.article].text, member.span));
      }
    }
  }
  return differences;
}

const std::string kEnglish =
    "The bridge over the river reopened on Monday after two years of work.\n\n"
    "Repairs cost 4.2 million euros, the mayor Anna Rossi said.\n\n"
    "It had been closed since the flood of 2019.\n";

TEST(DifferencesTest, AreNoneBetweenAnArticleAndItself) {
  EXPECT_THAT(DifferencesOf({Text("en", kEnglish), Text("en", kEnglish)}), IsEmpty());
}

TEST(DifferencesTest, AreNotSoughtBetweenTablesThatHaveNoSentences) {
  const auto table = [](int first) {
    std::string text = "The values were " + std::to_string(first);
    for (int k = 1; k < 1'500; ++k) text += ", " + std::to_string(first + 7 * k);
    return Text("en", text + " and no more.\n");
  };
  EXPECT_THAT(DifferencesOf({table(101), table(102)}), IsEmpty());
}

TEST(DifferencesTest, AreNotSoughtBetweenListsOfFigures) {
  const auto list = [](int first) {
    std::string text = "The values were " + std::to_string(first);
    for (int k = 1; k < 120; ++k) text += " and " + std::to_string(first + 7 * k);
    return Text("en", text + " and no more.\n");
  };
  EXPECT_THAT(DifferencesOf({list(101), list(102)}), IsEmpty());
}

TEST(DifferencesTest, AreNoneInATranslation) {
  EXPECT_THAT(
      DifferencesOf({Text("en", kEnglish),
                     Text("it",
                          "Il ponte sul fiume ha riaperto lunedì dopo due anni di lavori.\n\n"
                          "Le riparazioni sono costate 4,2 milioni di euro, ha detto il sindaco "
                          "Anna Rossi.\n\n"
                          "Era chiuso dall'alluvione del 2019.\n")}),
      IsEmpty());
}

TEST(DifferencesTest, NameTheFigureThatDisagrees) {
  EXPECT_THAT(
      DifferencesOf({Text("en", kEnglish),
                     Text("it",
                          "Il ponte sul fiume ha riaperto lunedì dopo due anni di lavori.\n\n"
                          "Le riparazioni sono costate 4,9 milioni di euro, ha detto il sindaco "
                          "Anna Rossi.\n\n"
                          "Era chiuso dall'alluvione del 2019.\n")}),
      ElementsAre(ElementsAre("4.2 million euros", "4,9 milioni di euro")));
}

TEST(DifferencesTest, NameTheYearThatDisagrees) {
  EXPECT_THAT(
      DifferencesOf({Text("en", kEnglish),
                     Text("it",
                          "Il ponte sul fiume ha riaperto lunedì dopo due anni di lavori.\n\n"
                          "Le riparazioni sono costate 4,2 milioni di euro, ha detto il sindaco "
                          "Anna Rossi.\n\n"
                          "Era chiuso dall'alluvione del 2017.\n")}),
      ElementsAre(ElementsAre("2019", "2017")));
}

TEST(DifferencesTest, NameTheNameThatDisagrees) {
  EXPECT_THAT(
      DifferencesOf(
          {Text("en", kEnglish),
           Text(
               "it",
               "Il ponte sul fiume ha riaperto lunedì dopo due anni di lavori.\n\n"
               "Le riparazioni sono costate 4,2 milioni di euro, ha detto il sindaco Ugo Berti.\n\n"
               "Era chiuso dall'alluvione del 2019.\n")}),
      ElementsAre(ElementsAre("Anna Rossi", "Ugo Berti")));
}

// Two sentences that say the same but for a name.
std::vector<std::vector<std::string>> Between(const std::string& english, const std::string& lang,
                                              const std::string& other) {
  return DifferencesOf({Text("en", english + "\n"), Text(lang, other + "\n")});
}

TEST(DifferencesTest, NameWeekdaysThatDisagreeWithTheirPartOfTheDay) {
  EXPECT_THAT(Between("The singer died on Mon. night in Rome.", "de",
                      "Der Sänger starb am Donnerstagabend in Rom."),
              ElementsAre(ElementsAre("Mon.", "Donnerstagabend")));
  EXPECT_THAT(Between("The singer died on Thursday night in Rome.", "nl",
                      "De zanger overleed donderdagavond in Rome."),
              IsEmpty());
}

TEST(DifferencesTest, NameCountsThatAreFarApart) {
  EXPECT_THAT(Between("The minister spoke to journalists on Tuesday. Thousands of people were "
                      "arrested. The opposition was not convinced.",
                      "de",
                      "Der Minister sprach am Dienstag mit Journalisten. 40 Menschen wurden "
                      "festgenommen. Die Opposition war nicht überzeugt."),
              ElementsAre(ElementsAre("Thousands", "40")));
}

TEST(DifferencesTest, NameAPartOfANameThatDisagrees) {
  EXPECT_THAT(Between("The new hospital was opened by Anna Rossi on a cold morning.", "fr",
                      "Le nouvel hôpital a été inauguré par Anna Bellini un matin froid."),
              ElementsAre(ElementsAre("Anna Rossi", "Anna Bellini")));
}

TEST(DifferencesTest, NameANameThatStandsAlone) {
  const std::string english = "The children of the school wrote a letter to Rossi about the river.";
  EXPECT_THAT(Between(english, "es",
                      "Los niños de la escuela escribieron una carta a Bellini sobre el río."),
              ElementsAre(ElementsAre("Rossi", "Bellini")));
  EXPECT_THAT(
      Between(english, "pt", "As crianças da escola escreveram uma carta a Bellini sobre o rio."),
      ElementsAre(ElementsAre("Rossi", "Bellini")));
  EXPECT_THAT(
      Between(english, "id", "Anak-anak sekolah menulis surat kepada Bellini tentang sungai itu."),
      ElementsAre(ElementsAre("Rossi", "Bellini")));
  EXPECT_THAT(Between(english, "nl",
                      "De kinderen van de school schreven een brief aan Bellini over de rivier."),
              ElementsAre(ElementsAre("Rossi", "Bellini")));
}

TEST(DifferencesTest, NameANameAmongNouns) {
  EXPECT_THAT(Between("The children of the school wrote a letter to Rossi about the river.", "de",
                      "Die Kinder der Schule schrieben einen Brief an Bellini über den Fluss."),
              ElementsAre(ElementsAre("Rossi", "Bellini")));
}

TEST(DifferencesTest, NameANameOfAnotherScript) {
  EXPECT_THAT(Between("The children of the school wrote a letter to Rossi about the river.", "ru",
                      "Дети из школы написали письмо Беллини о реке."),
              ElementsAre(ElementsAre("Rossi", "Беллини")));
  EXPECT_THAT(Between("The president of France visited the children in the old school.", "zh",
                      "西班牙总统在老学校看望了孩子们。"),
              ElementsAre(ElementsAre("France", "西班牙")));
}

TEST(DifferencesTest, AreNotMadeByInflectionAndTransliteration) {
  EXPECT_THAT(Between("The children of the school wrote a letter to Angela Merkel.", "ru",
                      "Дети из школы написали письмо Ангеле Меркель."),
              IsEmpty());
  EXPECT_THAT(Between("The children read the letter of Angela Merkel in the school.", "tr",
                      "Çocuklar okulda Angela Merkel'in mektubunu okudu."),
              IsEmpty());
  EXPECT_THAT(Between("The children read the letter of Merkel in the school.", "de",
                      "Die Kinder lasen in der Schule Merkels Brief."),
              IsEmpty());
  EXPECT_THAT(Between("The children of the school wrote a letter to Emmanuel Macron.", "ja",
                      "学校の子供たちはエマニュエル・マクロンに手紙を書いた。"),
              IsEmpty());
}

TEST(DifferencesTest, AreNotSoughtBetweenNamesOfALongList) {
  std::string names;
  for (char n = 0; n < 110; ++n)
    names += {'Q', char('a' + n / 26), 'l', char('a' + n % 26), ',', ' '};
  EXPECT_THAT(Between("The prize was given to " + names + "Merkel and Rossi.", "it",
                      "Il premio è andato a " + names + "Bellini e Rossi."),
              IsEmpty());
}

TEST(DifferencesTest, AreNotMadeByNamesThatSoundAlike) {
  EXPECT_THAT(Between("The children of the school wrote a letter to Anna Lee.", "ru",
                      "Дети из школы написали письмо Анне Ли."),
              IsEmpty());
  EXPECT_THAT(Between("The children read about the Qing emperors in the old school.", "ru",
                      "Дети читали в старой школе об императорах Цин."),
              IsEmpty());
}

TEST(DifferencesTest, NameANameInPlaceOfAKindOfThingWithinAName) {
  const std::string english = "The ships of the fleet returned to Martin Island in the evening.";
  EXPECT_THAT(Between(english, "it", "Le navi della flotta sono tornate a Martin Bellini la sera."),
              ElementsAre(ElementsAre("Martin Island", "Martin Bellini")));
  EXPECT_THAT(Between(english, "it", "Le navi della flotta sono tornate all'isola Martin la sera."),
              IsEmpty());
}

TEST(DifferencesTest, NameANameBehindAnArticle) {
  EXPECT_THAT(
      Between("The children of the school went to the river with the Tesla. Nobody was hurt.", "de",
              "Die Kinder der Schule fuhren mit dem Bellini an den Fluss. Niemand wurde "
              "verletzt."),
      ElementsAre(ElementsAre("Tesla", "Bellini")));
}

TEST(DifferencesTest, AreNotMadeByPartsOfANameThatOnlyOneSideSays) {
  EXPECT_THAT(Between("The children of the school wrote a letter to Angela Merkel.", "it",
                      "I bambini della scuola hanno scritto una lettera a Merkel."),
              IsEmpty());
}

TEST(DifferencesTest, AreNotMadeByNamesThatLanguagesTranslate) {
  EXPECT_THAT(Between("The letter of the children was read in London and in Geneva.", "it",
                      "La lettera dei bambini è stata letta a Londra e a Ginevra."),
              IsEmpty());
  EXPECT_THAT(Between("The letter was read in the House of Representatives.", "es",
                      "La carta fue leída en la Cámara de Representantes."),
              IsEmpty());
}

TEST(DifferencesTest, AreNotMadeByACountryForAPartOfItInARetelling) {
  // Disks were flown "to Massachusetts and Germany", and to the United States and Germany.
  const std::string folder = SYNOPTIC_SOURCE_DIR "/corpora/samples/black-hole/";
  EXPECT_THAT(DifferencesOf({ReadArticle(folder + "en.txt"), ReadArticle(folder + "ja.txt"),
                             ReadArticle(folder + "zh.txt")}),
              Not(Contains(Contains("Massachusetts"))));
}

TEST(DifferencesTest, AreNotMadeByRoundingOrByOtherUnits) {
  EXPECT_THAT(DifferencesOf({Text("en", "The tower is 3.3 kilometres from the old harbour.\n"),
                             Text("de", "Der Turm ist 3300 Meter vom alten Hafen entfernt.\n")}),
              IsEmpty());
  EXPECT_THAT(DifferencesOf({Text("en", "The new tower cost 208.4 million dollars.\n"),
                             Text("es", "La nueva torre costó 208 millones de dólares.\n")}),
              IsEmpty());
}

TEST(DifferencesTest, NameTheSameDigitsInOtherUnits) {
  EXPECT_THAT(Between("The new tower on the river cost 100,000 dollars in all.", "de",
                      "Der neue Turm am Fluss kostete insgesamt 100.000 Euro."),
              ElementsAre(ElementsAre("100,000 dollars", "100.000 Euro")));
  EXPECT_THAT(Between("The share of the party fell by 2 percentage points in May.", "fr",
                      "La part du parti a baissé de 2 pour cent en mai."),
              ElementsAre(ElementsAre("2 percentage points", "2 pour cent")));
  EXPECT_THAT(Between("The police found 50 kilos of the drug in the old boat.", "es",
                      "La policía encontró 50 litros de la droga en el viejo barco."),
              ElementsAre(ElementsAre("50 kilos", "50 litros")));
  EXPECT_THAT(Between("30 percent of the workers went on strike in the harbour.", "de",
                      "30 Arbeiter traten im Hafen in den Streik."),
              ElementsAre(ElementsAre("30 percent", "30")));
}

TEST(DifferencesTest, AreNotMadeByMoneyOfOneNameOrWithoutAName) {
  EXPECT_THAT(Between("The new tower on the river cost 100,000 dollars in all.", "es",
                      "La nueva torre del río costó en total 100.000 dólares canadienses."),
              IsEmpty());
  EXPECT_THAT(Between("The new tower on the river cost 100,000 dollars in all.", "de",
                      "Der neue Turm am Fluss kostete insgesamt 100.000."),
              IsEmpty());
  EXPECT_THAT(Between("The firm lost 300 million dollars in the past year.", "de",
                      "Die Firma verlor im vergangenen Jahr 270 Millionen Euro."),
              IsEmpty());
}

TEST(DifferencesTest, AreNotMadeByConversionOrBySums) {
  EXPECT_THAT(Between("The old wall around the garden is 30 feet high.", "de",
                      "Die alte Mauer um den Garten ist 9 Meter hoch."),
              IsEmpty());
  EXPECT_THAT(Between("The ship was at sea for two days before it was found.", "it",
                      "La nave è rimasta in mare per 47 ore prima di essere trovata."),
              IsEmpty());
  EXPECT_THAT(Between("The fire in the hotel killed five men and three women.", "fr",
                      "L'incendie de l'hôtel a tué huit personnes."),
              IsEmpty());
}

TEST(DifferencesTest, NameTheNumbersOfNames) {
  EXPECT_THAT(Between("An Airbus A320 landed on the motorway in the morning.", "es",
                      "Un Airbus A321 aterrizó en la autopista por la mañana."),
              ElementsAre(ElementsAre("Airbus A320", "Airbus A321")));
  EXPECT_THAT(Between("In the morning Pope Pius XII signed the treaty.", "it",
                      "Al mattino Papa Pio XI firmò il trattato."),
              ElementsAre(ElementsAre("Pius XII", "Pio XI")));
  EXPECT_THAT(Between("The bunker in the forest dates from World War I.", "de",
                      "Der Bunker im Wald stammt aus dem Zweiten Weltkrieg."),
              ElementsAre(ElementsAre("World War I", "Zweiten Weltkrieg")));
  EXPECT_THAT(Between("The G7 leaders signed the declaration in the morning.", "fr",
                      "Les dirigeants du G20 ont signé la déclaration le matin."),
              ElementsAre(ElementsAre("G7", "G20")));
  EXPECT_THAT(Between("The bunker in the forest dates from World War II.", "de",
                      "Der Bunker im Wald stammt aus dem Zweiten Weltkrieg."),
              IsEmpty());
}

TEST(DifferencesTest, NameOppositePointsOfTheCompass) {
  const std::string english = "The fire broke out in northern Spain during the night.";
  EXPECT_THAT(Between(english, "de", "Das Feuer brach in der Nacht im Süden Spaniens aus."),
              ElementsAre(ElementsAre("northern", "Süden")));
  EXPECT_THAT(Between(english, "ru", "Пожар вспыхнул ночью на юге Испании."),
              ElementsAre(ElementsAre("northern", "юге")));
  EXPECT_THAT(Between(english, "de", "Das Feuer brach in der Nacht im Norden Spaniens aus."),
              IsEmpty());
  EXPECT_THAT(Between(english, "de", "Das Feuer brach in der Nacht in Nordspanien aus."),
              IsEmpty());
  EXPECT_THAT(Between("The fire broke out in South Korea during the night.", "de",
                      "Das Feuer brach in der Nacht in Südkorea aus."),
              IsEmpty());
}

TEST(DifferencesTest, NameKnownBodies) {
  EXPECT_THAT(Between("The IMF warned of a new crisis in the spring.", "de",
                      "Die Weltbank warnte vor einer neuen Krise im Frühling."),
              ElementsAre(ElementsAre("IMF", "Weltbank")));
  EXPECT_THAT(Between("The FBI searched the house on the river.", "ru", "ЦРУ обыскало дом у реки."),
              ElementsAre(ElementsAre("FBI", "ЦРУ")));
  EXPECT_THAT(Between("The IMF warned of a new crisis in the spring.", "de",
                      "Der Internationale Währungsfonds warnte vor einer neuen Krise im Frühling."),
              IsEmpty());
}

TEST(DifferencesTest, AreNotMadeByWhatOnlyOneSideSays) {
  EXPECT_THAT(
      DifferencesOf({Text("en", "The new tower cost 208 million dollars.\n"),
                     Text("es", "La nueva torre, de 95 metros, costó 208 millones de dólares.\n")}),
      IsEmpty());
}

TEST(DifferencesTest, AreNotMadeByNumbersOfAnotherScale) {
  EXPECT_THAT(
      DifferencesOf({Text("en", "The chip holds two and a half times as many transistors.\n"),
                     Text("it", "Il chip contiene 80 miliardi di transistor.\n")}),
      IsEmpty());
}

TEST(DifferencesTest, AreFoundInArticlesThatAreTooLongForFreeOrder) {
  const auto repeat = [](std::string text, const std::string& line) {
    for (std::size_t i = 0; i < kMaxUnits; ++i) text += line;
    return text;
  };
  // The second is just short enough.
  const std::vector<Article> articles = {
      Text("en", repeat("The bridge reopened on Monday.\nIts repair cost 4.2 million euros.\n",
                        "It rains again today.\n")),
      Text("it",
           repeat("Il ponte ha riaperto lunedì.\nLa riparazione è costata 4,9 milioni di euro.\n",
                  "Oggi piove di nuovo.\n")
               .substr(0, 100'000))};
  EXPECT_THAT(DifferencesOf(articles),
              ElementsAre(ElementsAre("4.2 million euros", "4,9 milioni di euro")));
}

TEST(DifferencesTest, JoinThreeArticles) {
  const std::vector<std::vector<std::string>> differences =
      DifferencesOf({Text("en", "The repair of the bridge cost 4.2 million euros.\n"),
                     Text("it", "La riparazione del ponte è costata 4,9 milioni di euro.\n"),
                     Text("de", "Die Reparatur der Brücke kostete 5,6 Millionen Euro.\n")});
  EXPECT_THAT(differences, ElementsAre(ElementsAre("4.2 million euros", "4,9 milioni di euro",
                                                   "5,6 Millionen Euro")));
}

TEST(DifferencesTest, GiveTheReasonForFigures) {
  for (const Claim& claim :
       ClaimsOf({Text("en", "The repair of the bridge cost 4.2 million euros.\n"),
                 Text("it", "La riparazione del ponte è costata 4,9 milioni di euro.\n")})) {
    ASSERT_EQ(claim.differences.size(), 1U);
    const Difference& difference = claim.differences[0];
    EXPECT_EQ(difference.reason,
              "4.2 million EUR against 4.9 million EUR: 700000 EUR, 14 %, apart");
    EXPECT_EQ(difference.ground, DifferenceGround::kGap);
    ASSERT_TRUE(difference.gap);
    EXPECT_NEAR(difference.gap->absolute, 700'000, 1e-3);
    EXPECT_NEAR(difference.gap->relative, 1.0 / 7, 1e-9);
    EXPECT_EQ(difference.gap->unit, "EUR");
  }
}

}  // namespace
}  // namespace synoptic
