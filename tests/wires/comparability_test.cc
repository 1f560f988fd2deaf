// Articles that were written apart have figures and names of their own to add, and two of them in
// like places are mostly of two things. So the same two sentences differ in a translation, and do
// not among sentences that have no counterpart.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Of the same events as nothing below in Italian.
const std::vector<std::string> kOthersInEnglish = {
    "Bakers complain about the price of flour.",
    "A lighthouse keeper has written a novel about silence.",
    "The museum shows drawings of birds until Easter.",
    "Nobody won the lottery this week.",
    "The orchestra plays without a conductor.",
    "A dentist collects old clocks."};
const std::vector<std::string> kOthersInItalian = {
    "I tassisti protestano contro le nuove tariffe.",
    "La squadra ha perso la terza partita di fila.",
    "Il parlamento discute la riforma delle pensioni.",
    "Un incendio ha distrutto il bosco di pini.",
    "Gli scienziati hanno scoperto un nuovo virus.",
    "La banca centrale non tocca i tassi."};

std::vector<std::string> Among(std::vector<std::string> lines,
                               const std::vector<std::string>& others) {
  lines.insert(lines.end(), others.begin(), others.end());
  return lines;
}

/// What differs between two sentences that stand in a translation, and in two articles that have
/// little else in common.
std::vector<std::string> Translated(const std::string& en, const std::string& it) {
  const Synopsis synopsis = LayFreely(
      {Text("en", {en, "The bridge over the river reopened on Monday morning after two years."}),
       Text("it", {it, "Il ponte sul fiume ha riaperto lunedì mattina dopo due anni."})});
  EXPECT_THAT(Links(synopsis), ElementsAre("0-0", "1-1"));
  return Differences(synopsis);
}
Synopsis LayRetold(const std::string& en, const std::string& it) {
  Synopsis synopsis = LayFreely(
      {Text("en",
            Among({en, "The bridge over the river reopened on Monday morning after two years.",
                   "The schools in the valley will stay closed until Friday."},
                  kOthersInEnglish)),
       Text("it", Among({it, "Il ponte sul fiume ha riaperto lunedì mattina dopo due anni.",
                         "Le scuole della valle resteranno chiuse fino a venerdì."},
                        kOthersInItalian))});
  EXPECT_THAT(Links(synopsis), ElementsAre("0-0", "1-1", "2-2"));
  return synopsis;
}
std::vector<std::string> Retold(const std::string& en, const std::string& it) {
  return Differences(LayRetold(en, it));
}

TEST(OriginTest, NamesInLikePlacesDifferInATranslationOnly) {
  const std::string en =
      "The children of the old school wrote a letter to Rossi about the cold river.";
  const std::string it =
      "Di notte i bambini della scuola hanno scritto a Bellini una lettera sul fiume.";
  EXPECT_THAT(Translated(en, it), ElementsAre("name: Rossi | Bellini"));
  EXPECT_THAT(Retold(en, it), IsEmpty());
}

TEST(OriginTest, FiguresThatAreFarApartDifferInATranslationOnly) {
  const std::string en = "The firm sold 14 old houses in the north and bought a farm.";
  const std::string it = "Al nord la ditta ha venduto 90 mucche e comprato una fattoria.";
  EXPECT_THAT(Translated(en, it), ElementsAre("number: 14 | 90"));
  EXPECT_THAT(Retold(en, it), IsEmpty());
}

TEST(OriginTest, FiguresOfTwoKindsDifferInATranslationOnly) {
  const std::string en = "The museum was closed for 14 months, the director said.";
  const std::string it = "Il museo era chiuso per 90 persone, ha detto il direttore.";
  EXPECT_THAT(Translated(en, it), ElementsAre("quantity: 14 months | 90"));
  EXPECT_THAT(Retold(en, it), IsEmpty());
}

TEST(OriginTest, AFigureOfTheSameThingDiffersInARetellingToo) {
  const std::string en = "The repair of the bridge cost 4.2 million euros.";
  const std::string it = "La riparazione del ponte è costata 4,9 milioni di euro.";
  EXPECT_THAT(Translated(en, it), ElementsAre("money: 4.2 million euros | 4,9 milioni di euro"));
  EXPECT_THAT(Retold(en, it), ElementsAre("money: 4.2 million euros | 4,9 milioni di euro"));
}

TEST(OriginTest, NamesThatShareAPartDifferInARetellingToo) {
  const std::string en = "The children of the school wrote a letter to Gerd Wallrabe.";
  const std::string it = "I bambini della scuola hanno scritto una lettera a Gerd Wallmann.";
  EXPECT_THAT(Retold(en, it), ElementsAre("name: Gerd Wallrabe | Gerd Wallmann"));
}

TEST(OriginTest, AFigureThatTheOtherArticleTellsElsewhereDoesNotDifferInARetelling) {
  const std::string en = "The repair of the bridge cost 4.2 million euros.";
  const std::string it = "La riparazione del ponte è costata 4,9 milioni di euro.";
  const std::string elsewhere = " Il sindaco ne aveva promessi 4,2 milioni di euro alla squadra.";
  EXPECT_THAT(Differences(LayFreely({Text("en", Among({en}, kOthersInEnglish)),
                                     Text("it", Among({it, elsewhere}, kOthersInItalian))})),
              IsEmpty());
}

TEST(OriginTest, DatesDoNotDifferInARetellingWhereBothSidesNameSomebodyElse) {
  EXPECT_THAT(Retold("In the storm Filomena five people lost their lives in January 2021.",
                     "Nella tempesta Gong cinque persone persero la vita nel gennaio 2013."),
              IsEmpty());
  EXPECT_THAT(Retold("In the storm five people lost their lives in January 2021.",
                     "Nella tempesta cinque persone persero la vita nel gennaio 2013."),
              ElementsAre("date: January 2021 | gennaio 2013"));
}

TEST(OriginTest, TheDayOfPublicationDoesNotDifferInARetelling) {
  const auto differences = [](const std::string& published) {
    return Differences(LayFreely(
        {Text("en",
              Among({"The mayor opened the new school on 12 March 2024.",
                     "The bridge over the river reopened on Monday morning after two years."},
                    kOthersInEnglish),
              published),
         Text("it", Among({"Il sindaco ha inaugurato la nuova scuola il 13 marzo 2024.",
                           "Il ponte sul fiume ha riaperto lunedì mattina dopo due anni."},
                          kOthersInItalian))}));
  };
  EXPECT_THAT(differences("2024-03-20"), ElementsAre("date: 12 March 2024 | 13 marzo 2024"));
  EXPECT_THAT(differences("2024-03-12"), IsEmpty());
}

TEST(OriginTest, AFigureOfAnotherDayMakesAClaimPartial) {
  const Synopsis synopsis = LayRetold("The firm has so far paid 38 million euros to the families.",
                                      "La ditta ha pagato 46 milioni di euro alle famiglie.");
  EXPECT_THAT(Differences(synopsis), IsEmpty());
  ASSERT_EQ(synopsis.claims[0].updates.size(), 1U);
  const Difference& update = synopsis.claims[0].updates[0];
  EXPECT_EQ(synopsis.claims[0].label, Label::kPartial);
  EXPECT_EQ(update.ground, DifferenceGround::kOtherDay);
  EXPECT_EQ(update.reason,
            "another day: 38 million EUR against 46 million EUR: 8 million EUR, 17 %, apart");
}

}  // namespace
}  // namespace synoptic::wires
