// What a reader judged, from the gold that a page saves to links, claims and what views are drawn
// from.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;
using Order = AlignOptions::Order;
using Sentences = std::vector<std::string>;

const Sentences kEnglish = {"The bridge over the river was opened on Monday morning.",
                            "Bakers complain about the price of flour.",
                            "The schools stay closed until Friday.",
                            "Nobody may swim in the lake any more."};
const Sentences kItalian = {"Il ponte sul fiume è stato aperto lunedì mattina.",
                            "I fornai si lamentano del prezzo della farina.",
                            "Le scuole restano chiuse fino a venerdì.",
                            "Nel lago nessuno può più fare il bagno."};

/// A review of articles of these sentences, in which nothing is judged yet.
Gold ReviewOf(const std::vector<Sentences>& articles) {
  Gold review;
  for (const Sentences& sentences : articles) {
    review.articles.push_back({std::string(1, static_cast<char>('A' + review.articles.size())),
                               "file.txt", "en", sentences});
  }
  return review;
}

Gold::Link Judged(std::size_t i, std::size_t j, std::size_t a = 0, std::size_t b = 1) {
  return {.a = {a, {i}}, .b = {b, {j}}, .line = 10 + i};
}

AlignOptions With(Gold review, Order order) {
  AlignOptions options;
  options.order = order;
  options.review = std::move(review);
  return options;
}

std::vector<std::size_t> JudgedLinksOf(const Synopsis& synopsis) {
  std::vector<std::size_t> judged;
  for (std::size_t l = 0; l < synopsis.links.size(); ++l) {
    if (synopsis.links[l].judged) judged.push_back(l);
  }
  return judged;
}

TEST(ReviewTest, InAnyOrderARightLinkIsCertainAndAWrongOneNeverComes) {
  const std::vector<Article> articles = {Text("en", kEnglish), Text("it", kItalian)};
  ASSERT_THAT(Links(LayFreely(articles)), ElementsAre("0-0", "1-1", "2-2", "3-3"));
  ASSERT_THAT(Links(LayInOrder(articles)), ElementsAre("0-0", "1-1", "2-2", "3-3"));
  for (const Order order : {Order::kFree, Order::kMonotone}) {
    Gold review = ReviewOf({kEnglish, kItalian});
    review.links = {Judged(1, 2)};
    review.wrong = {Judged(0, 0)};
    const Synopsis synopsis = Lay(articles, With(review, order));
    EXPECT_EQ(Linked(synopsis, 1, 2), 1);
    EXPECT_EQ(Linked(synopsis, 0, 0), 0);
    EXPECT_GT(Linked(synopsis, 3, 3), 0.4) << "what was not judged is judged here";
    EXPECT_THAT(JudgedLinksOf(synopsis), SizeIs(1));
    ASSERT_THAT(synopsis.rejected, SizeIs(1));
    EXPECT_EQ(synopsis.rejected[0].b_units, std::vector<std::size_t>{0});
    EXPECT_THAT(UnheededJudgements(review, synopsis), IsEmpty());
    CheckSynopsis(synopsis);
  }
}

TEST(ReviewTest, ClaimsFollowFromTheLinksAsJudged) {
  Gold review = ReviewOf({kEnglish, kItalian});
  review.wrong = {Judged(0, 0), Judged(0, 1), Judged(0, 2), Judged(0, 3)};
  const Synopsis synopsis =
      Lay({Text("en", kEnglish), Text("it", kItalian)}, With(review, Order::kFree));
  EXPECT_THAT(Claims(synopsis), Contains("only A0"));
  EXPECT_EQ(synopsis.claims[0].probability, 1) << "it has no counterpart: all were judged wrong";
}

TEST(ReviewTest, ADifferenceIsFoundInALinkThatWasJudgedRight) {
  const Sentences en = {"It is quiet in the town.", "The new bridge cost 42 million euros."};
  const Sentences it = {"La gente canta in piazza.",
                        "Il nuovo ponte è costato 57 milioni di euro."};
  Gold review = ReviewOf({en, it});
  review.links = {Judged(1, 1)};
  AlignOptions options = With(review, Order::kFree);
  options.min_probability = 1;
  const Synopsis synopsis = Lay({Text("en", en), Text("it", it)}, options);
  EXPECT_THAT(Links(synopsis), ElementsAre("1-1"));
  EXPECT_THAT(Differences(synopsis), ElementsAre(HasSubstr("42 million euros")));
}

TEST(ReviewTest, SentencesAreKnownByTheirTextInAnEditedArticle) {
  Gold review = ReviewOf({kEnglish, kItalian});
  review.links = {Judged(1, 2), Judged(0, 0)};
  review.wrong = {Judged(3, 3)};
  Sentences edited = kItalian;
  edited.insert(edited.begin(), "Una frase nuova.");
  edited[1] = "Il ponte sul fiume ha riaperto.";
  const Synopsis synopsis =
      Lay({Text("en", kEnglish), Text("it", edited)}, With(review, Order::kFree));
  EXPECT_EQ(Linked(synopsis, 1, 3), 1);
  EXPECT_EQ(Linked(synopsis, 3, 4), 0);
  const std::vector<UnheededJudgement> unheeded = UnheededJudgements(review, synopsis);
  ASSERT_THAT(unheeded, SizeIs(1));
  EXPECT_EQ(unheeded[0].line, 10U);
  EXPECT_THAT(unheeded[0].reason, HasSubstr("B:1 \"Il ponte sul fiume è stato aperto"));
}

TEST(ReviewTest, WithTheArticlesSwappedSoAreTheLinks) {
  for (const Order order : {Order::kFree, Order::kMonotone}) {
    Gold review = ReviewOf({kEnglish, kItalian});
    review.links = {Judged(1, 2)};
    review.wrong = {Judged(0, 0), Judged(2, 1)};
    const auto here = Lay({Text("en", kEnglish), Text("it", kItalian)}, With(review, order)).links;
    auto there = Lay({Text("it", kItalian), Text("en", kEnglish)}, With(review, order)).links;
    for (Link& link : there) std::swap(link.a_units, link.b_units);
    std::ranges::sort(there, {}, &Link::a_units);
    ASSERT_EQ(here.size(), there.size());
    for (std::size_t l = 0; l < here.size(); ++l) {
      EXPECT_EQ(here[l].a_units, there[l].a_units);
      EXPECT_EQ(here[l].b_units, there[l].b_units);
      EXPECT_EQ(here[l].judged, there[l].judged);
      EXPECT_NEAR(here[l].probability, there[l].probability, 1e-3);
    }
  }
}

TEST(ReviewTest, ARightLinkSpeaksForThoseOfAThirdArticle) {
  const Sentences en = {"Nobody may swim in the lake any more.",
                        "Bakers complain about the price of flour."};
  const Sentences it = {"Nel lago i bagni sono vietati.", "La squadra ha perso la terza partita."};
  const Sentences de = {"Im See ist das Baden verboten, niemand darf mehr schwimmen.",
                        "Die Bank senkt die Zinsen nicht."};
  const auto link = [&](const std::vector<Gold::Link>& right,
                        const std::vector<Gold::Link>& wrong) {
    Gold review = ReviewOf({en, it, de});
    review.links = right;
    review.wrong = wrong;
    AlignOptions options = With(review, Order::kFree);
    options.min_probability = 0.05;
    return Linked(Lay({Text("en", en), Text("it", it), Text("de", de)}, options), 0, 0, 0, 1);
  };
  const double plain = link({}, {});
  EXPECT_GT(link({Judged(0, 0, 0, 2), Judged(0, 0, 1, 2)}, {}), plain + 0.02);
  EXPECT_LT(link({}, {Judged(0, 0, 0, 2)}), plain);
}

TEST(ReviewTest, WhatIsWrongIsNotInOneClaimOverAThirdArticle) {
  const std::vector<Article> articles = {Text("en", kEnglish), Text("it", kItalian),
                                         Text("en", kEnglish)};
  ASSERT_THAT(Claims(LayFreely(articles)), Contains("shared A0 B0 C0"));
  Gold review = ReviewOf({kEnglish, kItalian, kEnglish});
  review.wrong = {Judged(0, 0, 1, 2)};
  const Synopsis synopsis = Lay(articles, With(review, Order::kFree));
  EXPECT_THAT(Claims(synopsis), Not(Contains(HasSubstr("B0 C0"))));
}

TEST(ReviewTest, ArticlesWhoseRightLinksCrossAreNotInOrder) {
  const std::vector<Article> articles = {Text("en", kEnglish), Text("it", kItalian)};
  Gold review = ReviewOf({kEnglish, kItalian});
  review.links = {Judged(0, 1), Judged(1, 0)};
  const Synopsis chosen = Lay(articles, With(review, Order::kAuto));
  EXPECT_EQ(chosen.order, synoptic::Order::kFree);
  EXPECT_EQ(Linked(chosen, 0, 1), 1);
  EXPECT_EQ(Linked(chosen, 1, 0), 1);
  const Synopsis asked = Lay(articles, With(review, Order::kMonotone));
  EXPECT_THAT(JudgedLinksOf(asked), SizeIs(1));
  const std::vector<UnheededJudgement> unheeded = UnheededJudgements(review, asked);
  ASSERT_THAT(unheeded, SizeIs(1));
  EXPECT_THAT(unheeded[0].reason, HasSubstr("cannot stand beside"));
}

TEST(ReviewTest, WhatALineJudgesWrongAndAnotherRightIsTold) {
  Gold review = ReviewOf({kEnglish, kItalian});
  review.links = {Judged(1, 2)};
  review.wrong = {{.a = {0, {1}}, .b = {1, {2}}, .line = 21},
                  {.a = {0, {1}}, .b = {1, {1, 2}}, .line = 22},
                  {.a = {0, {1}}, .b = {1, {0}}, .line = 23}};
  for (const Order order : {Order::kFree, Order::kMonotone}) {
    const Synopsis synopsis =
        Lay({Text("en", kEnglish), Text("it", kItalian)}, With(review, order));
    const std::vector<UnheededJudgement> unheeded = UnheededJudgements(review, synopsis);
    ASSERT_THAT(unheeded, SizeIs(2));
    EXPECT_EQ(unheeded[0].line, 21U);
    EXPECT_THAT(unheeded[0].reason, StartsWith("it is judged right in line 11"));
    EXPECT_EQ(unheeded[1].line, 22U);
    EXPECT_THAT(unheeded[1].reason, StartsWith("a part of it is judged right in line 11"));
  }
}

TEST(ReviewTest, ARightLinkThatNoOrderCanHaveIsToldWithItsReason) {
  std::vector<Article> articles = {Text("en", kEnglish), Text("it", kItalian)};
  Gold review = ReviewOf({kEnglish, kItalian});
  review.links = {Judged(1, 2)};
  for (Article& article : articles) {
    const bool is_first = &article == &articles[0];
    article.breaks = {article.text.find(is_first ? kEnglish[2] : kItalian[2])};
  }
  const Synopsis parts = Lay(articles, With(review, Order::kMonotone));
  EXPECT_THAT(JudgedLinksOf(parts), IsEmpty());
  std::vector<UnheededJudgement> unheeded = UnheededJudgements(review, parts);
  ASSERT_THAT(unheeded, SizeIs(1));
  EXPECT_THAT(unheeded[0].reason, HasSubstr("a hard break is between them"));

  review.links = {{.a = {0, {0, 2}}, .b = {1, {1}}, .line = 10}};
  const Synopsis apart =
      Lay({Text("en", kEnglish), Text("it", kItalian)}, With(review, Order::kMonotone));
  unheeded = UnheededJudgements(review, apart);
  ASSERT_THAT(unheeded, SizeIs(1));
  EXPECT_THAT(unheeded[0].reason, HasSubstr("stand one behind the other, 5 of"));
}

TEST(ReviewTest, ArticlesWithARightLinkAreNotRefused) {
  const Sentences it = {"La squadra ha perso la terza partita.", "Piove sulle colline.",
                        "Il pane costa di più.", "Un gatto dorme sul tetto."};
  const std::vector<Article> articles = {Text("en", kEnglish), Text("it", it)};
  Gold review = ReviewOf({kEnglish, it});
  review.links = {Judged(1, 2)};
  const Synopsis synopsis = Lay(articles, With(review, Order::kFree));
  EXPECT_EQ(Linked(synopsis, 1, 2), 1);
  for (const Relatedness& pair : synopsis.relatedness) EXPECT_FALSE(pair.refused);
}

TEST(ReviewTest, OfASentenceThatIsNowCutAllPartsAreJudged) {
  const Sentences en = {
      "Rain fell all night, and the river rose by two metres, so the mayor "
      "closed the bridge.",
      "Bakers complain."};
  const Sentences it = {"Il sindaco ha chiuso il ponte.", "I fornai si lamentano."};
  Gold review = ReviewOf({en, it});
  review.links = {Judged(0, 0)};
  AlignOptions options = With(review, Order::kFree);
  options.units = UnitKind::kClause;
  const Synopsis synopsis = Lay({Text("en", en), Text("it", it)}, options);
  const auto of_first = static_cast<std::size_t>(
      std::ranges::count(synopsis.articles[0].units, std::size_t{0}, &Unit::sentence));
  ASSERT_GT(of_first, 1U);
  ASSERT_THAT(JudgedLinksOf(synopsis), SizeIs(1));
  EXPECT_THAT(synopsis.links[JudgedLinksOf(synopsis)[0]].a_units, SizeIs(of_first));
}

TEST(ReviewTest, UnitsThatMakeNoClaimAreCountedAsBefore) {
  std::vector<PreparedArticle> articles;
  for (const Article& article : {Text("en", kEnglish), Text("it", kItalian)}) {
    articles.push_back({article, Segment(article), {}});
  }
  articles[0].units[0].kind = TextKind::kByline;
  articles[1].units[1].kind = TextKind::kByline;
  Gold review = ReviewOf({kEnglish, kItalian});
  review.links = {Judged(1, 2), Judged(0, 0)};
  review.wrong = {Judged(3, 3)};
  const Synopsis synopsis = Align(Model::Default(), articles, With(review, Order::kFree));
  EXPECT_EQ(Linked(synopsis, 1, 2), 1);
  ASSERT_THAT(synopsis.rejected, SizeIs(1));
  EXPECT_EQ(synopsis.rejected[0].a_units, std::vector<std::size_t>{3});
  EXPECT_EQ(synopsis.rejected[0].b_units, std::vector<std::size_t>{3});
  CheckSynopsis(synopsis);
  const std::vector<UnheededJudgement> unheeded = UnheededJudgements(review, synopsis);
  ASSERT_THAT(unheeded, SizeIs(1));
  EXPECT_THAT(unheeded[0].reason, HasSubstr("makes no claim: it is a byline"));
}

}  // namespace
}  // namespace synoptic::wires
