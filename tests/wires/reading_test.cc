// From the bytes of an article to its units and their mentions in a synopsis.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Units(const Synopsis& synopsis) {
  std::vector<std::string> units;
  for (const Unit& unit : synopsis.articles[0].units) {
    units.emplace_back(Slice(synopsis.articles[0].article.text, unit.span));
  }
  return units;
}

std::vector<std::string> Mentions(const std::string& lang, const std::string& line,
                                  const std::string& date = {}) {
  const Synopsis synopsis = Lay({Text(lang, {line}, date), Text("en", {"Nothing."})});
  std::vector<std::string> mentions;
  for (const Unit& unit : synopsis.articles[0].units) {
    for (const Mention& mention : unit.mentions) {
      mentions.push_back(std::string(MentionTypeName(mention.type)) + " " + mention.value.text());
    }
  }
  return mentions;
}

TEST(ReadingTest, SentencesAreTheUnitsUnlessClausesAreAskedFor) {
  const std::vector<Article> articles = {
      Text("en", {"Dr. Rossi came at 7.30 p.m. on Monday; nobody had expected her at the old "
                  "bridge. She left early."}),
      Text("it", {"Niente."})};
  EXPECT_THAT(
      Units(Lay(articles)),
      ElementsAre("Dr. Rossi came at 7.30 p.m. on Monday; nobody had expected her at the old "
                  "bridge.",
                  "She left early."));
  AlignOptions clauses;
  clauses.units = UnitKind::kClause;
  const Synopsis synopsis = Lay(articles, clauses);
  EXPECT_THAT(Units(synopsis),
              ElementsAre("Dr. Rossi came at 7.30 p.m. on Monday;",
                          "nobody had expected her at the old bridge.", "She left early."));
  EXPECT_EQ(synopsis.articles[0].units[1].sentence, 0U) << "both are of the first sentence";
  EXPECT_EQ(synopsis.articles[0].units[2].sentence, 1U);
}

TEST(ReadingTest, SentencesOfAllScriptsAreCut) {
  const auto count = [](const std::string& lang, const std::string& line) {
    return Segment(Text(lang, {line})).size();
  };
  EXPECT_EQ(count("zh", "桥在星期一重新开放。学校星期五之前不开门。"), 2U);
  EXPECT_EQ(count("ja", "橋は月曜日に開通した。学校は金曜日まで閉まる。"), 2U);
  EXPECT_EQ(count("ar", "فتح الجسر يوم الاثنين. هل تبقى المدارس مغلقة؟ لا أحد يعرف."), 3U);
  EXPECT_EQ(count("ru", "Мост открыли в понедельник. Школы закрыты до пятницы."), 2U);
}

TEST(ReadingTest, MentionsOfEveryKindAreInTheUnits) {
  EXPECT_THAT(
      Mentions("en", "On 18 March 2024 they paid 208 million dollars for 5 km, in 47 parts."),
      ElementsAre("date 2024-03-18", "money 208000000 USD", "quantity 5000 m", "number 47"));
  EXPECT_THAT(Mentions("en", "The mayor said “it is over now” and thanked Ursula von der Leyen."),
              ElementsAre("quotation it is over now", "name ursula leyen"));
  EXPECT_THAT(Mentions("en", "See https://www.example.com/News/ and @synoptic for more."),
              ElementsAre("url example.com/News", "handle @synoptic"));
}

TEST(ReadingTest, MentionsHaveTheSameValueInAllLanguages) {
  const auto money = ElementsAre("money 4200000 EUR");
  EXPECT_THAT(Mentions("en", "It cost 4.2 million euros."), money);
  EXPECT_THAT(Mentions("it", "È costato 4,2 milioni di euro."), money);
  EXPECT_THAT(Mentions("id", "Biayanya 4,2 juta euro."), money);
  EXPECT_THAT(Mentions("de", "Es kostete 4,2 Millionen Euro."), money);
  EXPECT_THAT(Mentions("fr", "Il a coûté 4,2 millions d'euros."), money);
  EXPECT_THAT(Mentions("es", "Costó 4,2 millones de euros."), money);
  EXPECT_THAT(Mentions("pt", "Custou 4,2 milhões de euros."), money);
  EXPECT_THAT(Mentions("nl", "Het kostte 4,2 miljoen euro."), money);
  EXPECT_THAT(Mentions("ru", "Он стоил 4,2 миллиона евро."), money);
  EXPECT_THAT(Mentions("tr", "4,2 milyon avroya mal oldu."), money);
  EXPECT_THAT(Mentions("ar", "كلف 4.2 مليون يورو."), money);
  EXPECT_THAT(Mentions("zh", "花费420万欧元。"), money);
  EXPECT_THAT(Mentions("ja", "420万ユーロかかった。"), money);
}

TEST(ReadingTest, RelativeDatesNeedTheDateOfTheArticle) {
  EXPECT_THAT(Mentions("en", "The bridge collapsed yesterday.", "2024-03-18"),
              ElementsAre("date 2024-03-17"));
  EXPECT_THAT(Mentions("en", "The bridge collapsed yesterday."), ElementsAre("quantity 86400 s"));
}

TEST(ReadingTest, TheHeadlineTheDateAndTheLanguageAreFoundInTheText) {
  ReadOptions options;
  options.id = "news";
  const Article article = ParseArticle(
      "Il ponte riapre\n\n2024-03-18\n\nIl ponte sul fiume ha riaperto lunedì dopo due anni.\n",
      options);
  const Synopsis synopsis = Lay({article, article});
  EXPECT_EQ(synopsis.articles[0].article.title, "Il ponte riapre");
  EXPECT_EQ(synopsis.articles[0].article.date, "2024-03-18");
  EXPECT_EQ(synopsis.articles[0].article.lang, "it");
}

// Every unit that makes a claim is in one, and no other is in a claim or a link.
void ExpectClaimsOfClaims(const Synopsis& synopsis) {
  for (std::size_t a = 0; a < synopsis.articles.size(); ++a) {
    const auto& units = synopsis.articles[a].units;
    for (std::size_t u = 0; u < units.size(); ++u) {
      const auto holds = [&](const std::vector<std::size_t>& side) {
        return std::ranges::find(side, u) != side.end();
      };
      const bool is_claimed = std::ranges::any_of(synopsis.claims, [&](const Claim& claim) {
        return std::ranges::any_of(claim.members, [&](const ClaimMember& member) {
          return member.article == a && holds(member.units);
        });
      });
      const bool is_linked = std::ranges::any_of(synopsis.links, [&](const Link& link) {
        return (link.a == a && holds(link.a_units)) || (link.b == a && holds(link.b_units));
      });
      EXPECT_EQ(is_claimed, MakesClaim(units[u].kind)) << a << ", " << u;
      EXPECT_TRUE(!is_linked || MakesClaim(units[u].kind)) << a << ", " << u;
    }
  }
}

TEST(ReadingTest, WhatMakesNoClaimIsInNone) {
  const std::vector<Article> articles = {
      Text("en", {"The bridge is open again", "By Rosa Neri",
                  "LISBON (Reuters) - The mayor opened the old bridge on Monday. Read more: Five "
                  "questions. The school stays closed. Photo: Jane Doe/AP",
                  "14:05 — The first cars cross the river."}),
      Text("de",
           {"Die Brücke ist wieder offen", "Von Max Muster",
            "LISSABON (dpa) - Der Bürgermeister hat die alte Brücke am Montag eröffnet. Lesen "
            "Sie auch: Drei Fragen. Die Schule bleibt geschlossen. Foto: Max Muster/dpa",
            "15.05 Uhr: Die ersten Autos überqueren den Fluss."})};
  for (const Synopsis& synopsis : {Lay(articles), LayInOrder(articles), LayFreely(articles)}) {
    ExpectClaimsOfClaims(synopsis);
    EXPECT_THAT(Differences(synopsis), IsEmpty());
  }
  AlignOptions plain;
  plain.labels = false;
  ExpectClaimsOfClaims(Lay(articles, plain));
  AlignOptions clauses;
  clauses.units = UnitKind::kClause;
  ExpectClaimsOfClaims(Lay(articles, clauses));
}

TEST(ReadingTest, FootnotesDoNotDiffer) {
  const Synopsis synopsis =
      Lay({Text("en", {"It was built in 1566.[2][3] It fell on 9 November 1993.[4]"}),
           Text("it", {"Fu costruito nel 1566.[7] Cadde il 9 novembre 1993.[12]"})});
  EXPECT_THAT(Claims(synopsis), ElementsAre("shared A0 B0", "shared A1 B1"));
}

}  // namespace
}  // namespace synoptic::wires
