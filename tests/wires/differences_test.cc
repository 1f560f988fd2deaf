// What differs, of each kind, from the text to the reason.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// What differs between translations of an article of three sentences, the second of which is
/// given.
Synopsis Between(const std::string& en, const std::string& it) {
  return Lay({Text("en", {"The bridge over the river reopened on Monday after two years of work.",
                          en, "It had been closed since the great flood."}),
              Text("it", {"Il ponte sul fiume ha riaperto lunedì dopo due anni di lavori.", it,
                          "Era chiuso dalla grande alluvione."})});
}

TEST(DifferencesTest, OfMoneyIsFoundWithItsReason) {
  const Synopsis synopsis = Between("Repairs cost 4.2 million euros, the mayor said.",
                                    "Le riparazioni sono costate 4,9 milioni di euro, ha detto il "
                                    "sindaco.");
  EXPECT_THAT(Differences(synopsis), ElementsAre("money: 4.2 million euros | 4,9 milioni di euro"));
  EXPECT_THAT(Reasons(synopsis),
              ElementsAre("4.2 million EUR against 4.9 million EUR: 700000 EUR, 14 %, apart"));
}

TEST(DifferencesTest, OfAQuantityIsFoundWithItsReason) {
  const Synopsis synopsis = Between("The new bridge is 320 metres long, the mayor said.",
                                    "Il nuovo ponte è lungo 380 metri, ha detto il sindaco.");
  EXPECT_THAT(Differences(synopsis), ElementsAre("quantity: 320 metres | 380 metri"));
  EXPECT_THAT(Reasons(synopsis), ElementsAre("320 m against 380 m: 60 m, 16 %, apart"));
}

TEST(DifferencesTest, OfANumberIsFoundWithItsReason) {
  const Synopsis synopsis = Between("The mayor thanked the 47 workers of the firm.",
                                    "Il sindaco ha ringraziato i 74 operai dell'impresa.");
  EXPECT_THAT(Differences(synopsis), ElementsAre("number: 47 | 74"));
  EXPECT_THAT(Reasons(synopsis), ElementsAre("47 against 74: 27, 36 %, apart"));
}

TEST(DifferencesTest, OfADateIsFoundWithItsReason) {
  const Synopsis synopsis =
      Between("The works began on 12 March 2021, the mayor said.",
              "I lavori sono iniziati il 15 marzo 2021, ha detto il sindaco.");
  EXPECT_THAT(Differences(synopsis), ElementsAre("date: 12 March 2021 | 15 marzo 2021"));
  EXPECT_THAT(Reasons(synopsis), ElementsAre("12 March 2021 against 15 March 2021: 3 days apart"));
}

TEST(DifferencesTest, OfANameIsFound) {
  EXPECT_THAT(Differences(Between("The mayor Anna Rossi thanked the workers.",
                                  "Il sindaco Ugo Berti ha ringraziato gli operai.")),
              ElementsAre("name: Anna Rossi | Ugo Berti"));
}

TEST(DifferencesTest, OfAQuotationIsFound) {
  EXPECT_THAT(Differences(Between("Anna Rossi, the mayor of the town, said on Monday before the "
                                  "council of the province: “We will never close the old school by "
                                  "the river.”",
                                  "Anna Rossi, sindaca della città, ha detto lunedì davanti al "
                                  "consiglio della provincia: «Il vino di quest'anno vale più "
                                  "dell'oro.»")),
              ElementsAre("quotation: We will never close the old school by the river. | "
                          "Il vino di quest'anno vale più dell'oro."));
}

TEST(DifferencesTest, OfAnOppositeIsFoundWithItsReason) {
  const Synopsis synopsis =
      Between("The unemployment rate rose to a new record in March, the ministry said.",
              "Il tasso di disoccupazione è sceso a un nuovo record a marzo, ha detto il "
              "ministero.");
  EXPECT_THAT(Differences(synopsis), ElementsAre("opposite: rose | sceso"));
  EXPECT_THAT(Reasons(synopsis), ElementsAre("\"rose\" against \"sceso\": opposites"));
}

TEST(DifferencesTest, OfWhatOneSideNegatesIsFoundWithItsReason) {
  const Synopsis synopsis = Between(
      "The regional council approved the plan for the harbour, the mayor said.",
      "Il consiglio regionale non ha approvato il piano per il porto, ha detto il sindaco.");
  EXPECT_THAT(Differences(synopsis), ElementsAre("opposite: approved | non ha approvato"));
  EXPECT_THAT(Reasons(synopsis),
              ElementsAre("\"approved\" against \"non ha approvato\": one side negates it"));
}

/// The opposites between an English article of two sentences and another, by the second of each.
std::vector<std::string> OppositesWith(const std::string& lang, const std::string& first,
                                       const std::string& second) {
  return Reasons(Lay({Text("en", {"The report was published by the agency on the same evening.",
                                  "Japan beat Germany at the World Cup on Wednesday."}),
                      Text(lang, {first, second})}));
}

TEST(DifferencesTest, OfWhoDidItToWhomAreFound) {
  const std::string reason = ": who did it to whom is the other way round";
  EXPECT_THAT(OppositesWith("it", "Il rapporto è stato pubblicato dall'agenzia la sera stessa.",
                            "La Germania ha battuto il Giappone ai Mondiali mercoledì."),
              ElementsAre("\"beat\" against \"battuto\"" + reason));
  EXPECT_THAT(OppositesWith("es", "El informe fue publicado por la agencia esa misma noche.",
                            "Alemania venció a Japón en el Mundial el miércoles."),
              ElementsAre("\"beat\" against \"venció\"" + reason));
  EXPECT_THAT(
      OppositesWith("nl", "Het rapport werd dezelfde avond door het agentschap gepubliceerd.",
                    "Duitsland versloeg Japan woensdag op het WK."),
      ElementsAre("\"beat\" against \"versloeg\"" + reason));
  EXPECT_THAT(
      OppositesWith("id", "Laporan itu diterbitkan oleh badan tersebut pada malam yang sama.",
                    "Jerman mengalahkan Jepang di Piala Dunia pada hari Rabu."),
      ElementsAre("\"beat\" against \"mengalahkan\"" + reason));
  EXPECT_THAT(OppositesWith("ja", "報告書は同じ日の夜に通信社によって発表された。",
                            "ドイツは水曜日のワールドカップで日本を破った。"),
              ElementsAre("\"beat\" against \"破った\"" + reason));
  EXPECT_THAT(
      OppositesWith("zh", "报告于当天晚上由通讯社发布。", "德国队周三在世界杯上击败日本队。"),
      ElementsAre("\"beat\" against \"击败\"" + reason));
}

TEST(DifferencesTest, AreNoneWhereAContestIsToldFromTheOtherSide) {
  EXPECT_THAT(OppositesWith("it", "Il rapporto è stato pubblicato dall'agenzia la sera stessa.",
                            "La Germania ha perso contro il Giappone ai Mondiali mercoledì."),
              IsEmpty());
  EXPECT_THAT(OppositesWith("ja", "報告書は同じ日の夜に通信社によって発表された。",
                            "ドイツは水曜日のワールドカップで日本に敗れた。"),
              IsEmpty());
  EXPECT_THAT(
      OppositesWith("zh", "报告于当天晚上由通讯社发布。", "德国队周三在世界杯上被日本队击败。"),
      IsEmpty());
}

TEST(DifferencesTest, OfWhoDidItToWhomAreReadByCasesWhereThereAreAny) {
  const std::string report = "Доклад был опубликован агентством в тот же вечер.";
  EXPECT_THAT(OppositesWith("ru", report, "Германия обыграла Японию на чемпионате мира в среду."),
              ElementsAre("\"beat\" against \"обыграла\": who did it to whom is the other way "
                          "round"));
  EXPECT_THAT(OppositesWith("ru", report, "Германию обыграла Япония на чемпионате мира в среду."),
              IsEmpty());
}

TEST(DifferencesTest, AreNoneWhereTheSameIsToldByItsOpposite) {
  EXPECT_THAT(Differences(Between("The court found the driver of the lorry not guilty.",
                                  "Il tribunale ha assolto l'autista del camion.")),
              IsEmpty());
}

TEST(DifferencesTest, AreNoneWhereAQuotationIsTranslated) {
  EXPECT_THAT(Differences(Between("Anna Rossi, the mayor of the town, said on Monday: “We will "
                                  "never close the old school by the river.”",
                                  "Anna Rossi, sindaca della città, ha detto lunedì: «Non "
                                  "chiuderemo mai la vecchia scuola sul fiume.»")),
              IsEmpty());
}

TEST(DifferencesTest, AreNoneWhereAQuotationIsPutInOtherWords) {
  EXPECT_THAT(
      Differences(Between(
          "Anna Rossi, the mayor of the town, said on Monday: “We are not going to close the "
          "old school by the river.”",
          "Anna Rossi, sindaca della città, ha detto lunedì: «La scuola resterà aperta, come "
          "sempre.»")),
      IsEmpty());
}

TEST(DifferencesTest, AreNoneBetweenQuotationsOfAFewWords) {
  EXPECT_THAT(
      Differences(Between("Anna Rossi, the mayor of the town, said on Monday: “Now or never.”",
                          "Anna Rossi, sindaca della città, ha detto lunedì: «Vino e pane.»")),
      IsEmpty());
}

TEST(DifferencesTest, AreNoneWhereNothingDiffers) {
  EXPECT_THAT(
      Differences(Between("Repairs cost 4.2 million euros, the mayor Anna Rossi said in 2021.",
                          "Le riparazioni sono costate 4,2 milioni di euro, ha detto il "
                          "sindaco Anna Rossi nel 2021.")),
      IsEmpty());
}

std::vector<std::string> OnTwoDays(const std::string& en_date, const std::string& it_date) {
  return Differences(Lay({Text("en",
                               {"The old bridge over the river collapsed yesterday.",
                                "Nobody was hurt, the mayor said."},
                               en_date),
                          Text("it",
                               {"Il vecchio ponte sul fiume è crollato il 17 marzo 2024.",
                                "Nessuno è rimasto ferito, ha detto il sindaco."},
                               it_date)}));
}

TEST(DifferencesTest, YesterdayIsReadByTheDateOfTheArticle) {
  EXPECT_THAT(OnTwoDays("2024-03-18", "2024-03-18"), IsEmpty());
  EXPECT_THAT(OnTwoDays("2024-03-20", "2024-03-18"),
              ElementsAre("date: yesterday | 17 marzo 2024"));
  EXPECT_THAT(OnTwoDays("", ""), IsEmpty()) << "nobody knows which day that was";
}

TEST(DifferencesTest, YesterdayIsReadByTheDateBelowTheHeadline) {
  const auto differences = [](const std::string& date) {
    return Differences(Lay(
        {Text("en", {"From the valley", date, "The old bridge over the river collapsed yesterday.",
                     "Nobody was hurt, the mayor said."}),
         Text("it", {"Il vecchio ponte sul fiume è crollato il 17 marzo 2024.",
                     "Nessuno è rimasto ferito, ha detto il sindaco."})}));
  };
  EXPECT_THAT(differences("2024-03-18"), IsEmpty());
  EXPECT_THAT(differences("2024-03-20"), ElementsAre("date: yesterday | 17 marzo 2024"));
}

TEST(DifferencesTest, ATollThatALaterReportBringsUpToDateIsOfAnotherDay) {
  const auto lay = [](const std::string& it_date) {
    return Lay(
        {Text("en", {"The fire on the ferry killed 41 people.", "It broke out on the car deck."},
              "2024-03-18"),
         Text("it",
              {"L'incendio sul traghetto ha ucciso 43 persone.",
               "È scoppiato sul ponte delle auto."},
              it_date)});
  };
  EXPECT_THAT(Differences(lay("2024-03-18")), ElementsAre("number: 41 | 43"));
  const Synopsis later = lay("2024-03-19");
  EXPECT_THAT(Differences(later), IsEmpty());
  ASSERT_EQ(later.claims[0].updates.size(), 1U);
  EXPECT_EQ(later.claims[0].updates[0].ground, DifferenceGround::kOtherDay);
}

TEST(DifferencesTest, AreMirroredWhenTheArticlesAreSwapped) {
  const Article en = Text("en", {"The repair of the bridge cost 4.2 million euros in 2019."});
  const Article it =
      Text("it", {"La riparazione del ponte è costata 4,9 milioni di euro nel 2018."});
  EXPECT_THAT(Differences(Lay({en, it})),
              ElementsAre("money: 4.2 million euros | 4,9 milioni di euro", "date: 2019 | 2018"));
  EXPECT_THAT(Differences(Lay({it, en})),
              ElementsAre("money: 4,9 milioni di euro | 4.2 million euros", "date: 2018 | 2019"));
}

TEST(DifferencesTest, MakeTheClaimDiffer) {
  EXPECT_THAT(Claims(Between("The mayor thanked the 47 workers of the firm.",
                             "Il sindaco ha ringraziato i 74 operai dell'impresa.")),
              ElementsAre("shared A0 B0", "differs A1 B1", "shared A2 B2"));
}

}  // namespace
}  // namespace synoptic::wires
