// A language more is a file more: Catalan, which the library has no record of, is compiled with the
// others and read by the readers of all.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "models/language/records/compile.hpp"
#include "models/language/records/embedded.hpp"
#include "models/language/records/records.hpp"
#include "models/language/units/sentences.hpp"
#include "models/language/words/words.hpp"
#include "models/mentions/compile_languages.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/split_clauses.hpp"
#include "synoptic/text.hpp"
#include "tests/unit/mentions/found.hpp"

namespace synoptic::mentions {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr const char* kFolder = SYNOPTIC_SOURCE_DIR "/models/language/data";

std::string Contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class FourteenthLanguageTest : public ::testing::Test {
 protected:
  static std::vector<std::byte> Compile() {
    std::vector<language::RecordSource> records = language::ReadRecords(kFolder);
    const std::string file = SYNOPTIC_SOURCE_DIR "/tests/unit/mentions/languages/ca.lang";
    records.push_back(language::ReadRecord(Contents(file), "ca", "ca.lang"));
    return CompileLanguages(records);
  }

  static const language::Image& Records() {
    static const std::vector<std::byte> bytes = Compile();
    static const language::Image image(bytes);
    return image;
  }

  // The values of what is found in Catalan.
  static std::vector<std::string> Read(std::string_view text) {
    return Values(FindMentions(text, "ca", "2024-03-18"));
  }

  static std::size_t CountSentences(std::string_view text) {
    return language::SplitSentences(text, "ca").size();
  }

 private:
  const language::RecordsScope scope_{Records()};
};

TEST_F(FourteenthLanguageTest, IsUnknownToTheLibraryAsItIsBuilt) {
  const language::Image& with_it = Records();
  EXPECT_EQ(with_it.RecordOf("ca").lang(), "ca");
  const language::Image built_in(language::EmbeddedRecords());
  EXPECT_EQ(built_in.RecordOf("ca").lang(), "und");
}

TEST_F(FourteenthLanguageTest, HasItsSentencesAndAbbreviations) {
  EXPECT_EQ(CountSentences("El Sr. Puig arriba demà. La Dra. Roca, no."), 2u);
  EXPECT_EQ(CountSentences("Vegeu la pàg. 12 i l'art. 3 del llibre."), 1u);
  EXPECT_EQ(CountSentences("Pomes, peres, etc. Hi ha de tot."), 2u);
  EXPECT_EQ(CountSentences("Són aprox. Trenta persones. Després marxen."), 2u);
  const std::string text =
      "El govern va aprovar la llei de pressupostos mentre els sindicats protestaven al carrer";
  EXPECT_EQ(
      language::SplitClauses(text, {0, text.size()}, {}, "ca", language::SplitWords(text, "ca"))
          .size(),
      2u);
}

TEST_F(FourteenthLanguageTest, HasItsNumberWords) {
  EXPECT_THAT(Read("vint-i-dos"), ElementsAre("22"));
  EXPECT_THAT(Read("vint-i-un"), ElementsAre("21"));
  EXPECT_THAT(Read("trenta-cinc"), ElementsAre("35"));
  EXPECT_THAT(Read("dues-centes"), ElementsAre("200"));
  EXPECT_THAT(Read("tres milions"), ElementsAre("3000000"));
  EXPECT_THAT(Read("4,8 milions"), ElementsAre("4800000"));
  EXPECT_THAT(Read("1.234.567"), ElementsAre("1234567"));
  EXPECT_THAT(Read("dos terços"), ElementsAre("2/3"));
  EXPECT_THAT(Read("més de 40"), ElementsAre(">40"));
  EXPECT_THAT(Read("almenys 12"), ElementsAre(">=12"));
  EXPECT_THAT(Read("entre 30 i 40"), ElementsAre("30..40"));
  EXPECT_THAT(Read("la meitat"), ElementsAre("0.5"));
}

TEST_F(FourteenthLanguageTest, HasItsMonthsAndDates) {
  EXPECT_THAT(Read("el 12 de març de 2024"), ElementsAre("2024-03-12"));
  EXPECT_THAT(Read("l'1 d'octubre de 2017"), ElementsAre("2017-10-01"));
  EXPECT_THAT(Read("11 de setembre del 1714"), ElementsAre("1714-09-11"));
  EXPECT_THAT(Read("juliol de 1936"), ElementsAre("1936-07"));
  EXPECT_THAT(Read("ahir"), ElementsAre("2024-03-17"));
  EXPECT_THAT(Read("l'any passat"), ElementsAre("2023"));
  EXPECT_THAT(Read("fa 3 dies"), ElementsAre("2024-03-15"));
}

TEST_F(FourteenthLanguageTest, HasItsUnitsAndCurrencies) {
  EXPECT_THAT(Read("42 quilòmetres"), ElementsAre("42000 m"));
  EXPECT_THAT(Read("dos quilòmetres"), ElementsAre("2000 m"));
  EXPECT_THAT(Read("3,5 kg"), ElementsAre("3.5 kg"));
  EXPECT_THAT(Read("una hora i mitja"), ElementsAre("5400 s"));
  EXPECT_THAT(Read("12 per cent"), ElementsAre("12 %"));
  EXPECT_THAT(Read("20 euros"), ElementsAre("20 EUR"));
  EXPECT_THAT(Read("trenta dòlars"), ElementsAre("30 USD"));
  EXPECT_THAT(Read("15 USD"), ElementsAre("15 USD"));
}

TEST_F(FourteenthLanguageTest, HasItsNames) {
  EXPECT_THAT(Read("Arriben d'Alemanya i de Roma"), ElementsAre("region DE", "rome"));
  EXPECT_THAT(Read("La presidenta visita França"), ElementsAre("region FR"));
}

TEST_F(FourteenthLanguageTest, DoesNotChangeTheOthers) {
  EXPECT_THAT(Values(FindMentions("ventidue chilometri", "it", {})), ElementsAre("22000 m"));
  EXPECT_THAT(Values(FindMentions("3. Oktober 1990", "de", {})), ElementsAre("1990-10-03"));
}

// What a person is told who has written this in a record.
std::string Refusal(const std::string& text) {
  try {
    CompileLanguages({language::ReadRecord("[traits]\n", "und", "und.lang"),
                      language::ReadRecord(text, "ca", "ca.lang")});
  } catch (const Error& error) {
    return error.what();
  }
  return "nothing";
}

TEST(RecordsOfFiguresAndNames, SayWhereTheyAreWrong) {
  EXPECT_THAT(Refusal("[figures]\nmonht 1 = gener\n"),
              HasSubstr("ca.lang, line 2: expected a role of phrases"));
  EXPECT_THAT(Refusal("[figures]\nunit kilometre = quilòmetre\n"),
              HasSubstr("expected a unit of units.cc, by its name in CLDR"));
  EXPECT_THAT(Refusal("[symbols]\ncurrency 0 EUR euro = €\n"),
              HasSubstr("expected a role, a number, a code"));
  EXPECT_THAT(Refusal("[figures]\nera-after 1 a-code-of-many-letters = dC\n"),
              HasSubstr("expected a code of 14 letters at most"));
  EXPECT_THAT(Refusal("[numbers]\nvague = uns\n"), HasSubstr("\"hour_articles\""));
  EXPECT_THAT(Refusal("[name words]\ntitle = sr\n"), HasSubstr("\"titles\""));
  EXPECT_THAT(Refusal("[nmes]\nx = y\n"), HasSubstr("[names]"));
}

}  // namespace
}  // namespace synoptic::mentions
