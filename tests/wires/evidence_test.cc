// What raises a link and what lowers it, each piece of evidence by itself: the same two sentences,
// with it and without.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

/// How probable it is that the first sentence has a counterpart, among others that have none.
double Pair(const std::string& a_lang, const std::string& a, const std::string& b_lang,
            const std::string& b) {
  return Counterpart(Text(a_lang, {a, "Bakers complain about the price of flour."}),
                     Text(b_lang, {b, "Il parlamento discute la riforma delle pensioni."}));
}

TEST(EvidenceTest, AFigureInCommonRaisesALink) {
  const std::string en = "The operator had to pay 613 times in that season.";
  const double same = Pair("en", en, "it", "La ditta ricevette 613 reclami in un anno.");
  const double other = Pair("en", en, "it", "La ditta ricevette 428 reclami in un anno.");
  EXPECT_GT(same, other + 0.1);
}

TEST(EvidenceTest, AFigureThatAgreesRaisesALinkThoughItIsWrittenOtherwise) {
  const std::string en = "The operator had to pay 1.5 billion dollars that season.";
  const double same = Pair("en", en, "zh", "这家公司收到了15亿美元的账单。");
  const double other = Pair("en", en, "zh", "这家公司收到了83亿美元的账单。");
  EXPECT_GT(same, other + 0.1);
}

TEST(EvidenceTest, ANameInCommonRaisesALinkAcrossScripts) {
  const std::string en = "It was Karsten Zelvarin who paid.";
  EXPECT_GT(Pair("en", en, "ru", "За всё отвечает Карстен Зелварин."),
            Pair("en", en, "ru", "За всё отвечает Борис Тумбоков.") + 0.05);
  EXPECT_GT(Pair("en", en, "ja", "カルステン・ゼルバリンが責任者だ。"),
            Pair("en", en, "ja", "ボリス・トゥンボコフが責任者だ。") + 0.1);
}

TEST(EvidenceTest, ADateInCommonRaisesALink) {
  const std::string en = "It all began on 12 March 2021.";
  const double same = Pair("en", en, "it", "La prima pietra fu posata il 12/3/2021.");
  const double other = Pair("en", en, "it", "La prima pietra fu posata il 25/9/2020.");
  EXPECT_GT(same, other + 0.1);
}

TEST(EvidenceTest, TheDateOfTheArticleMakesYesterdayADateInCommon) {
  const auto at = [](const std::string& date) {
    return Counterpart(
        Text("en", {"It all began yesterday.", "Bakers complain about flour."}, date),
        Text("it", {"La prima pietra fu posata il 12/3/2021.", "Il mare è calmo."}));
  };
  EXPECT_GT(at("2021-03-13"), at("2020-09-13") + 0.03);
}

TEST(EvidenceTest, NeighboursThatMatchRaiseALink) {
  const std::vector<std::string> en = {"The bridge reopened on Monday morning.",
                                       "Crowds came to see it.",
                                       "The schools will stay closed until Friday."};
  const std::vector<std::string> it = {"Il ponte ha riaperto lunedì mattina.",
                                       "Tanta gente è venuta.",
                                       "Le scuole resteranno chiuse fino a venerdì."};
  const std::vector<std::string> apart = {it[1], it[2], "Il mare è calmo.", it[0]};
  EXPECT_GT(Counterpart(Text("en", en), Text("it", it), 1),
            Counterpart(Text("en", en), Text("it", apart), 1) + 0.1);
}

TEST(EvidenceTest, ASentenceWithinALongerOneIsLinked) {
  const std::string short_one = "The museum will close for two years.";
  const std::string long_one =
      "Nach Angaben der Verwaltung, die sich am Abend äußerte, und nach langen Gesprächen mit dem "
      "Land und den Vereinen schließt das Museum für zwei Jahre, während die Bibliothek im Süden "
      "und das Archiv im Norden der Stadt geöffnet bleiben.";
  EXPECT_GT(Pair("en", short_one, "de", long_one), 0.4);
}

TEST(EvidenceTest, GivenVectorsLinkWhatWordsDoNot) {
  const auto prepared = [](const std::string& lang, const std::vector<std::string>& lines,
                           const std::vector<std::size_t>& directions) {
    PreparedArticle article{Text(lang, lines), {}, Matrix(lines.size(), 4)};
    article.article.id = lang;
    article.units = Segment(article.article);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      article.unit_vectors.row(i)[directions[i]] = 1;
    }
    return article;
  };
  const std::vector<std::string> en = {"Bakers complain.", "The sea is calm.", "Nobody won."};
  const std::vector<std::string> it = {"Protestano i tassisti.", "Il bosco brucia.", "Ha perso."};
  AlignOptions options;
  options.order = AlignOptions::Order::kFree;
  const Model model = Model::Default();
  EXPECT_THAT(
      Links(Align(model, {prepared("en", en, {0, 1, 2}), prepared("it", it, {2, 0, 1})}, options)),
      ElementsAre("0-1", "1-2", "2-0"));
  EXPECT_THAT(
      Links(Align(model, {prepared("en", en, {0, 1, 2}), prepared("it", it, {1, 2, 0})}, options)),
      ElementsAre("0-2", "1-0", "2-1"));
}

TEST(EvidenceTest, WhatIsNearToEverythingIsNoEvidence) {
  const auto prepared = [](const std::string& id, std::size_t units) {
    PreparedArticle article{
        Text("it", std::vector<std::string>(units, id + " " + id + ".")), {}, Matrix(units, 16)};
    article.article.id = id;
    article.units = Segment(article.article);
    return article;
  };
  // Two of the second article are as near to the first of the first article, and all others are
  // near to nothing; but one of the two is near to all of the third as well.
  PreparedArticle a = prepared("Bla", 7);
  PreparedArticle b = prepared("Qua", 8);
  PreparedArticle c = prepared("Gnu", 10);
  const float near = 0.5F;
  const float rest = std::sqrt(1 - near * near);
  a.unit_vectors.row(0)[0] = 1;
  for (std::size_t i = 1; i < 7; ++i) a.unit_vectors.row(i)[2 + i] = 1;
  for (std::size_t i = 0; i < 2; ++i) {
    b.unit_vectors.row(i)[0] = near;
    b.unit_vectors.row(i)[1 + i] = rest;
  }
  for (std::size_t i = 2; i < 8; ++i) b.unit_vectors.row(i)[7 + i] = 1;
  for (std::size_t i = 0; i < 10; ++i) c.unit_vectors.row(i)[1] = 1;
  AlignOptions options;
  options.order = AlignOptions::Order::kFree;
  EXPECT_THAT(Links(Align(Model::Default(), {a, b, c}, options)), ElementsAre("0-1"));
  for (std::size_t i = 0; i < 10; ++i)
    std::swap(c.unit_vectors.row(i)[1], c.unit_vectors.row(i)[2]);
  EXPECT_THAT(Links(Align(Model::Default(), {a, b, c}, options)), ElementsAre("0-0"));
}

TEST(EvidenceTest, IsReportedOfEveryLink) {
  const Synopsis synopsis =
      LayFreely({Text("en", {"Anna Rossi paid 4.2 million euros for the old bridge.",
                             "The schools will stay closed until Friday."}),
                 Text("it", {"Anna Rossi ha pagato 4,2 milioni di euro per il vecchio ponte.",
                             "Le scuole resteranno chiuse fino a venerdì."})});
  ASSERT_THAT(Links(synopsis), ElementsAre("0-0", "1-1"));
  const Evidence& first = synopsis.links[0].evidence;
  const Evidence& second = synopsis.links[1].evidence;
  EXPECT_GT(first.sentence, 0.5F);
  EXPECT_GT(first.tokens, 0.5F);
  EXPECT_GT(first.a_in_b, 0.5F);
  EXPECT_GT(first.b_in_a, 0.5F);
  EXPECT_GT(first.mentions, 0.5F);
  EXPECT_GT(first.neighbours, 0.5F) << "the second link is its neighbour";
  EXPECT_GT(second.neighbours, 0.5F);
  ASSERT_THAT(first.words, Not(IsEmpty()));
  std::vector<std::string> pairs;
  float before = 1;
  for (const WordPair& words : second.words) {
    pairs.push_back(std::string(Slice(synopsis.articles[0].article.text, words.a)) + "=" +
                    std::string(Slice(synopsis.articles[1].article.text, words.b)));
    EXPECT_LE(words.share, before) << "by falling share";
    EXPECT_GT(words.share, 0);
    before = words.share;
  }
  EXPECT_THAT(pairs, ::testing::Contains("schools=scuole"));
  EXPECT_THAT(pairs, ::testing::Contains("Friday=venerdì"));
}

TEST(EvidenceTest, ContainmentSaysWhichSideHoldsTheOther) {
  const Synopsis synopsis = LayFreely(
      {Text("en", {"The schools will stay closed.", "Nobody won the lottery this week."}),
       Text("it", {"Le scuole resteranno chiuse, e il museo aprirà una nuova mostra di disegni.",
                   "Il bosco brucia."})});
  ASSERT_THAT(Links(synopsis), ElementsAre("0-0"));
  EXPECT_GT(synopsis.links[0].evidence.a_in_b, synopsis.links[0].evidence.b_in_a + 0.1F);
}

TEST(EvidenceTest, OfAOneSidedSentenceIsThatNothingComesNear) {
  const Article en = Text("en", {"The repair of the bridge cost 4.2 million euros.",
                                 "A lighthouse keeper has written a novel about silence.",
                                 "The museum shows drawings of birds until Easter."});
  const Article it = Text("it", {"Gli scienziati hanno scoperto un nuovo virus.",
                                 "La banca centrale non tocca i tassi.",
                                 "La riparazione del ponte è costata 4,2 milioni di euro."});
  std::vector<double> probabilities;
  for (const Claim& claim : LayFreely({en, it}).claims) {
    const ClaimMember& member = claim.members[0];
    if (claim.label != Label::kOnly || member.article != 0) continue;
    EXPECT_NEAR(claim.probability, 1 - Counterpart(en, it, member.units[0]), 1e-6);
    probabilities.push_back(claim.probability);
  }
  ASSERT_EQ(probabilities.size(), 2U);
  EXPECT_GT(std::abs(probabilities[0] - probabilities[1]), 0.005) << "not all are as sure";
}

}  // namespace
}  // namespace synoptic::wires
