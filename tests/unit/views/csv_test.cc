// Tables for spreadsheets: what is text stays text, and nothing in it is obeyed.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "align/views/spreadsheet_text.hpp"
#include "synoptic/table.hpp"
#include "tests/unit/views/separated_rows.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

constexpr std::string_view kMark = "\xEF\xBB\xBF";

std::string Csv(const Table& table) {
  std::ostringstream out;
  WriteCsv(table, out);
  return out.str();
}

std::string Tsv(const Table& table) {
  std::ostringstream out;
  WriteTsv(table, out);
  return out.str();
}

TEST(Csv, QuotesTextsAndLeavesNumbersBare) {
  Table table{.columns = {"n", "p", "text"},
              .rows = {{std::size_t{3}, 0.5, "a, \"b\""}, {{}, {}, {}}}};
  EXPECT_EQ(Csv(table),
            std::string(kMark) + "\"n\",\"p\",\"text\"\r\n3,0.5000,\"a, \"\"b\"\"\"\r\n,,\r\n");
  EXPECT_EQ(Tsv(table), "n\tp\ttext\n3\t0.5000\t\"a, \"\"b\"\"\"\n\t\t\n");
}

TEST(Csv, HoldsWhatTheOtherTableHolds) {
  for (const Synopsis& synopsis : {testing::Bridge(), testing::Library(), testing::Hostile(),
                                   testing::Parts(), testing::Strangers()}) {
    const Table table = ClaimTable(synopsis);
    const std::string csv = Csv(table);
    ASSERT_THAT(csv, StartsWith(std::string(kMark)));
    const auto rows = testing::RowsOf(csv.substr(kMark.size()), ',', "\r\n");
    EXPECT_EQ(rows, testing::RowsOf(Tsv(table), '\t', "\n"));
    EXPECT_THAT(rows, Each(SizeIs(table.columns.size())));
  }
}

TEST(Csv, NamesSentencesByArticleAndNumber) {
  const auto rows = testing::RowsOf(Tsv(ClaimTable(testing::Bridge())), '\t', "\n");
  EXPECT_EQ(rows[3][6], "A3");
  EXPECT_EQ(rows[3][10], "B6 B7");
}

TEST(Csv, GivesTheReasonsOfWhatDiffers) {
  Synopsis synopsis = testing::Bridge();
  synopsis.claims[4].differences.front().reason = "48 million EUR against 52 million EUR";
  const auto rows = testing::RowsOf(Tsv(ClaimTable(synopsis)), '\t', "\n");
  EXPECT_EQ(rows[5][4], "48 million EUR against 52 million EUR");
}

TEST(Csv, PassesNoControlCharacterOn) {
  for (const std::string& text :
       {Csv(ClaimTable(testing::Hostile())), Tsv(ClaimTable(testing::Hostile()))}) {
    for (const char c : text) {
      EXPECT_TRUE(c == '\t' || c == '\r' || c == '\n' || static_cast<unsigned char>(c) >= 0x20);
    }
    EXPECT_THAT(text, HasSubstr("␛[31mred"));
    EXPECT_THAT(text, Not(HasSubstr("\u202E")));
  }
  // Also of a table that somebody else made.
  const Table table{.columns = {"a\tb"}, .rows = {{"c\nd\x1B[31m"}}};
  EXPECT_EQ(Tsv(table), "a b\nc d␛[31m\n");
}

TEST(SpreadsheetText, MarksWhatCouldBeAFormulaANumberADateOrATruthValue) {
  for (const std::string text : {"=1+1",
                                 "+39 02",
                                 "-5",
                                 "- No.",
                                 "@SUM(A1)",
                                 "＝1",
                                 " =1",
                                 "4,5",
                                 "4.8",
                                 "1.000",
                                 "0",
                                 "3/4",
                                 "2024-03-18",
                                 "12. März",
                                 "12 March 2024",
                                 "Mar 5",
                                 "Tuesday, 12 March 2024 10:30",
                                 "2 a.m.",
                                 "19:30",
                                 "5 %",
                                 "$5",
                                 "(5)",
                                 "1E5",
                                 "12 marzo",
                                 "3月12日",
                                 "2024年3月12日",
                                 "TRUE",
                                 "false",
                                 "WAHR",
                                 " Vero ",
                                 "benar",
                                 "ИСТИНА",
                                 "#N/A",
                                 "#WERT!",
                                 "#DIV/0! ",
                                 "١٢٣",
                                 "१२३",
                                 "１２３",
                                 "R$ 5",
                                 "Wednesday, April 3, 2024 10:00 PM",
                                 "'=1",
                                 "''4,5"}) {
    EXPECT_EQ(views::MarkAsText(text), "'" + text);
    EXPECT_EQ(TextOfCell("'" + text), text);
  }
}

TEST(SpreadsheetText, LeavesSentencesAsTheyAre) {
  for (const std::string text :
       {"", "Piove.", "'Tis late.", "The bridge cost 48 million euros.", "Ia berumur 31 tahun.",
        "A4 A5", "A12b", "money A=48 milioni di euro B=52 juta euro", "number A=5 B=6", "B=0.0313",
        "从周一起，港口街的图书馆将开放到凌晨1点，馆长今天早上这样说。", "shared", "'", "''",
        "#1 in the world", "#ponte #fiume", "Falsch ist wahr.", "It is true"}) {
    EXPECT_EQ(views::MarkAsText(text), text);
    EXPECT_EQ(TextOfCell(text), text);
  }
}

TEST(SpreadsheetText, GivesEveryTextBack) {
  std::mt19937 random(1);
  const std::vector<std::string> pieces = {"'", "=", "-", "5", "a", "ab", " ", "年", ".", "true"};
  for (int n = 0; n < 5000; ++n) {
    std::string text;
    for (std::size_t length = random() % 6; length > 0; --length) {
      text += pieces[random() % pieces.size()];
    }
    EXPECT_EQ(views::WithoutMark(views::MarkAsText(text)), text) << text;
  }
  const std::string many(1'000'000, '\'');
  EXPECT_EQ(views::MarkAsText(many + "=").size(), many.size() + 2);
}

TEST(SpreadsheetText, ACellOfATableIsGivenBackWithItsText) {
  Synopsis synopsis;
  synopsis.articles = {testing::MakeEntry("a", "it", {{"=1+1"}, {"4,5"}}),
                       testing::MakeEntry("b", "id", {{"-- Ya."}})};
  synopsis.claims = {testing::Only(0, 0, 1), testing::Only(0, 1, 1), testing::Only(1, 0, 1)};
  const auto rows = testing::RowsOf(Tsv(ClaimTable(synopsis)), '\t', "\n");
  EXPECT_THAT((std::vector{rows[1][7], rows[2][7], rows[3][11]}),
              ElementsAre("'=1+1", "'4,5", "'-- Ya."));
}

}  // namespace
}  // namespace synoptic
