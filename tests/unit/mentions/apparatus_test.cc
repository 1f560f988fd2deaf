// What makes no claim, in articles of thirteen languages: apparatus.tsv has the forms.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "models/mentions/apparatus/parts.hpp"
#include "synoptic/article.hpp"
#include "synoptic/text.hpp"

namespace synoptic::mentions {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Article Parse(std::string_view lang, std::string_view text) {
  ReadOptions options;
  options.lang = lang;
  options.id = "article";
  return ParseArticle(std::string(text), options);
}

std::vector<std::string> Silent(const Article& article) {
  std::vector<std::string> parts;
  for (const Unit& unit : Segment(article)) {
    if (MakesClaim(unit.kind)) continue;
    EXPECT_THAT(unit.mentions, IsEmpty()) << Slice(article.text, unit.span);
    parts.push_back(std::string(TextKindName(unit.kind)) + "=" +
                    std::string(Slice(article.text, unit.span)));
  }
  return parts;
}

struct Row {
  std::string lang;
  std::string text;
  std::vector<std::string> parts;
};

std::vector<Row> ReadRows() {
  constexpr std::string_view kBreak = "⏎";
  std::ifstream file(SYNOPTIC_SOURCE_DIR "/tests/unit/mentions/apparatus.tsv");
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::vector<std::string> cells{""};
    for (const char c : line) {
      if (c == '\t') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    Row row{cells[0], cells[1], {cells.begin() + 2, cells.end()}};
    for (std::size_t at; (at = row.text.find(kBreak)) != std::string::npos;) {
      row.text.replace(at, kBreak.size(), "\n\n");
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::string> ValuesOf(std::string_view lang, std::string_view text) {
  std::vector<std::string> values;
  for (const Mention& mention : FindMentions(text, lang)) values.push_back(mention.value.text());
  return values;
}

TEST(Apparatus, IsToldFromTextInThirteenLanguages) {
  const std::vector<Row> rows = ReadRows();
  EXPECT_GT(rows.size(), 300U);
  for (const Row& row : rows) {
    EXPECT_EQ(Silent(Parse(row.lang, row.text)), row.parts) << row.lang << ": " << row.text;
  }
}

TEST(Apparatus, OfAnExportIsWhatTheArticleSaysOfItself) {
  const Article article =
      Parse("it", " date 2024-04 Il sindaco ha riaperto il ponte. Nessuno è rimasto ferito.");
  EXPECT_EQ(article.date, "2024-04");
  EXPECT_EQ(article.title, "");
  const std::vector<Unit> units = Segment(article);
  ASSERT_EQ(units.size(), 3U);
  EXPECT_EQ(Slice(article.text, units[0].span), "date 2024-04");
  EXPECT_EQ(Slice(article.text, units[1].span), "Il sindaco ha riaperto il ponte.");

  const Article lines = Parse("en",
                              "Source: ANSA\nDate: 5 March 2024\nPlace: Rome\nAuthor: Rosa Neri\n\n"
                              "The bridge is open\n\nThe mayor opened the bridge on Monday.");
  EXPECT_EQ(lines.source, "ANSA");
  EXPECT_EQ(lines.date, "2024-03-05");
  EXPECT_EQ(lines.place, "Rome");
  EXPECT_EQ(lines.byline, "Rosa Neri");
  EXPECT_EQ(lines.title, "The bridge is open");
}

TEST(Apparatus, OfADatelineIsWhereAndByWhomItWasSent) {
  const Article article =
      Parse("pt",
            "Ponte reaberta\n\nLISBOA, 5 mar 2024 (Lusa) - O presidente da câmara reabriu a "
            "ponte na segunda-feira.");
  EXPECT_EQ(article.place, "LISBOA");
  EXPECT_EQ(article.source, "Lusa");
  EXPECT_EQ(article.date, "2024-03-05");
  EXPECT_EQ(article.title, "Ponte reaberta");
}

TEST(Apparatus, ParagraphsHaveKinds) {
  const Article article =
      Parse("en",
            "The bridge is open\n\nBy Rosa Neri\n\n"
            "The mayor opened the bridge on Monday, after two years of work.\n\n"
            "What happens next\n\n"
            "The old road will be closed, and trees will be planted there.\n\n"
            "• Cars pay two euros.\n\n• Bicycles pay nothing.\n\n"
            "Day | Cars | Bicycles\n\n"
            "The mayor cuts the ribbon. Photo: Peter Holm/AP\n\n"
            "It is open! pic.twitter.com/AbCdEfGhIj\n\n"
            "Read also: How it was built");
  std::vector<std::string_view> kinds;
  for (const TextKind kind : article.kinds) kinds.push_back(TextKindName(kind));
  EXPECT_THAT(kinds, ElementsAre("headline", "byline", "prose", "subheading", "prose", "list item",
                                 "list item", "table row", "caption", "post", "reference"));
}

TEST(Apparatus, AReportThatEndsWithItsAgencyIsNoCaption) {
  const Article article = Parse("de",
                                "Neues Gesetz\n\nDer Rat hat am Donnerstag zugestimmt. Es soll "
                                "2025 in Kraft treten. (dpa)");
  EXPECT_EQ(article.kinds.back(), TextKind::kProse);
}

TEST(Apparatus, ThatAFileOfSentencesHasIsNotCutOff) {
  ReadOptions options;
  options.lang = "de";
  options.lines = ReadOptions::Lines::kSentence;
  const Article article = ParseArticle(
      "Die Brücke ist offen\n\nBERLIN (dpa) – Die Brücke ist offen.\nFoto: Anna Weber/dpa\n"
      "Es kamen viele.\n",
      options);
  const std::vector<Unit> units = Segment(article);
  ASSERT_EQ(units.size(), 4U);
  EXPECT_EQ(units[1].kind, TextKind::kProse);
  EXPECT_EQ(units[2].kind, TextKind::kCredit);
}

TEST(Apparatus, MarksOfNotesAreNoFigures) {
  EXPECT_THAT(ValuesOf("en", "It fell in 1904.[6][7] It was rebuilt [8]."), ElementsAre("1904"));
  EXPECT_THAT(ValuesOf("en", "It is old.[citation needed]"), IsEmpty());
  EXPECT_THAT(ValuesOf("ru", "Мост старый.[источник не указан 1234 дня]"), IsEmpty());
  EXPECT_THAT(ValuesOf("ja", "橋は古い[注 6]。"), IsEmpty());
  EXPECT_THAT(ValuesOf("en", "Old.<ref>Doe 2004, p. 12</ref> New."), IsEmpty());
  EXPECT_THAT(ValuesOf("en", "\"In [2019] it had 12 arches\""),
              ::testing::IsSupersetOf({"2019", "12"}));
}

TEST(Apparatus, CoordinatesAreNoFigures) {
  EXPECT_THAT(ValuesOf("de", "43°20′14″N 17°48′54″E"), IsEmpty());
  EXPECT_THAT(ValuesOf("fr", "à 43,33° N, 17,81° E"), IsEmpty());
  EXPECT_THAT(ValuesOf("ru", "43°20′14″ с. ш. 17°48′54″ в. д."), IsEmpty());
  EXPECT_THAT(ValuesOf("zh", "北纬43°20′，东经17°48′"), IsEmpty());
  EXPECT_THAT(ValuesOf("ja", "北緯43度20分14秒 東経17度48分54秒"), IsEmpty());
  EXPECT_THAT(ValuesOf("en", "25 °C and 30 °C"), ElementsAre("25 °C", "30 °C"));
}

TEST(Apparatus, ALinkOfAPostEndsWhereADateBegins) {
  EXPECT_THAT(ValuesOf("en", "Seen at pic.twitter.com/rEJu7OTNGT24 April 2024"),
              ElementsAre("pic.twitter.com/rEJu7OTNGT", "2024-04-24"));
  EXPECT_THAT(ValuesOf("de", "Siehe https://x.example/foo5. März 2024 dazu"),
              ElementsAre("x.example/foo", "2024-03-05"));
  EXPECT_THAT(ValuesOf("en", "See bit.ly/3xYz45 now"), ElementsAre("bit.ly/3xYz45"));
  EXPECT_THAT(ValuesOf("en", "at 50 km/h"), ElementsAre("13.9 m/s"));
}

TEST(Apparatus, IsReadInLinearTime) {
  const std::size_t kMany = 200'000;
  for (const std::string_view piece :
       {"[", "(", "°", "<ref", "Photo: ", "14:05 — ", "© ", "a.it/"}) {
    std::string text = "Title\n\n";
    while (text.size() < kMany) text += piece;
    EXPECT_NO_THROW(Segment(Parse("en", text))) << piece;
  }
}

}  // namespace
}  // namespace synoptic::mentions
