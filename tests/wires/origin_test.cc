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

/// What differs between two sentences that are all of a translation, and a part of two articles.
std::vector<std::string> Translated(const std::string& en, const std::string& it) {
  return Differences(LayFreely({Text("en", {en}), Text("it", {it})}));
}
std::vector<std::string> Retold(const std::string& en, const std::string& it) {
  const Synopsis synopsis = LayFreely(
      {Text("en", Among({en}, kOthersInEnglish)), Text("it", Among({it}, kOthersInItalian))});
  EXPECT_THAT(Links(synopsis), ElementsAre("0-0"));
  return Differences(synopsis);
}

TEST(OriginTest, NamesInLikePlacesDifferInATranslationOnly) {
  const std::string en = "The children of the school wrote a long letter to Rossi about the river.";
  const std::string it =
      "I bambini della scuola hanno scritto una lettera a Bellini, forse inutile.";
  EXPECT_THAT(Translated(en, it), ElementsAre("name: Rossi | Bellini"));
  EXPECT_THAT(Retold(en, it), IsEmpty());
}

TEST(OriginTest, FiguresInLikePlacesDifferInATranslationOnly) {
  const std::string en = "Police searched 14 flats in the old town on Monday.";
  const std::string it = "La polizia ha perquisito lunedì la città vecchia con 90 agenti.";
  EXPECT_THAT(Translated(en, it), ElementsAre("number: 14 | 90"));
  EXPECT_THAT(Retold(en, it), IsEmpty());
}

TEST(OriginTest, AFigureOfTheSameThingDiffersInARetellingToo) {
  const std::string en = "The repair of the bridge cost 4.2 million euros.";
  const std::string it = "La riparazione del ponte è costata 4,9 milioni di euro.";
  EXPECT_THAT(Translated(en, it), ElementsAre("money: 4.2 million euros | 4,9 milioni di euro"));
  EXPECT_THAT(Retold(en, it), ElementsAre("money: 4.2 million euros | 4,9 milioni di euro"));
}

}  // namespace
}  // namespace synoptic::wires
