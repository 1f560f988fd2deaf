#include "align/review/located_judgements.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/review/cut_text.hpp"

namespace synoptic::review {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Units = std::vector<std::size_t>;

const CutText kEnglish({"It rains.", "The bank closes.", "The school opens."});
const CutText kItalian({"La scuola apre.", "Piove.", "La banca chiude."});

/// Rain right (line 11), school and bank wrong (line 12).
Gold Review() {
  Gold gold;
  gold.articles = {{"A", "en.txt", "en", {"It rains.", "The bank closes.", "The school opens."}},
                   {"B", "it.txt", "it", {"La scuola apre.", "Piove.", "La banca chiude."}}};
  gold.links = {{.a = {0, {0}}, .b = {1, {1}}, .line = 11}};
  gold.wrong = {{.a = {0, {2}}, .b = {1, {2}}, .line = 12}};
  return gold;
}

LocatedJudgements LocateIn(const Gold& review, const std::vector<CutArticle>& articles) {
  return Locate(review, articles);
}

TEST(LocatedJudgementsTest, AreOnTheUnitsOfTheirSentences) {
  const auto located = LocateIn(Review(), {kEnglish.Article(), kItalian.Article()});
  EXPECT_THAT(located.unheeded, IsEmpty());
  ASSERT_THAT(located.judgements, SizeIs(2));
  EXPECT_EQ(located.judgements[0].verdict, LocatedJudgement::Verdict::kRight);
  EXPECT_EQ(located.judgements[0].units.a, Units{0});
  EXPECT_EQ(located.judgements[0].units.b, Units{1});
  EXPECT_EQ(located.judgements[1].verdict, LocatedJudgement::Verdict::kWrong);
  EXPECT_EQ(located.judgements[1].units.a, Units{2});
  EXPECT_EQ(located.judgements[1].line, 12u);
}

TEST(LocatedJudgementsTest, ArticlesAreKnownByTheirSentencesInWhateverOrder) {
  const CutText other({"Nothing of it."});
  const auto located =
      LocateIn(Review(), {kItalian.Article(), other.Article(), kEnglish.Article()});
  EXPECT_THAT(located.unheeded, IsEmpty());
  ASSERT_THAT(located.judgements, SizeIs(2));
  EXPECT_EQ(located.judgements[0].a, 0u);
  EXPECT_EQ(located.judgements[0].b, 2u);
  EXPECT_EQ(located.judgements[0].units.a, Units{1});
  EXPECT_EQ(located.judgements[0].units.b, Units{0});
}

TEST(LocatedJudgementsTest, WhatIsNotThereIsToldWithItsLine) {
  const CutText edited({"La scuola ha aperto.", "Pioveva.", "La banca chiude."});
  const auto located = LocateIn(Review(), {kEnglish.Article("en"), edited.Article("it")});
  EXPECT_THAT(located.judgements, SizeIs(1));
  ASSERT_THAT(located.unheeded, SizeIs(1));
  EXPECT_EQ(located.unheeded[0].line, 11u);
  EXPECT_EQ(located.unheeded[0].reason, "B:2 \"Piove.\" is not in it");
}

TEST(LocatedJudgementsTest, OfAWrongLinkWhatIsFoundCounts) {
  Gold review = Review();
  review.wrong[0].b.sentences = {0, 2};
  review.links[0].b.sentences = {0, 1};
  const CutText edited({"La scuola ha aperto.", "Piove.", "La banca chiude."});
  const auto located = LocateIn(review, {kEnglish.Article(), edited.Article()});
  ASSERT_THAT(located.judgements, SizeIs(1)) << "a right link is one of all of its sentences";
  EXPECT_EQ(located.judgements[0].units.b, Units{2});
  EXPECT_THAT(located.unheeded, SizeIs(2));
}

TEST(LocatedJudgementsTest, WhatStandsTwiceIsTold) {
  Gold review = Review();
  review.articles[1].sentences = {"Nulla.", "Piove.", "La banca chiude."};
  const CutText twice({"Piove.", "La scuola apre.", "Piove.", "La banca apre."});
  const auto located = LocateIn(review, {kEnglish.Article(), twice.Article()});
  ASSERT_THAT(located.unheeded, SizeIs(2));
  EXPECT_THAT(located.unheeded[0].reason, HasSubstr("is in x more than once"));
}

TEST(LocatedJudgementsTest, WhatMakesNoClaimIsTold) {
  CutText byline = kItalian;
  byline.units[1].kind = TextKind::kByline;
  const auto located = LocateIn(Review(), {kEnglish.Article(), byline.Article()});
  ASSERT_THAT(located.unheeded, SizeIs(1));
  EXPECT_THAT(located.unheeded[0].reason, HasSubstr("makes no claim: it is a byline"));
}

TEST(LocatedJudgementsTest, AnArticleThatIsNotThereIsTold) {
  Gold review = Review();
  review.articles.push_back({"C", "de.txt", "de", {"Es regnet."}});
  review.links.push_back({.a = {0, {0}}, .b = {2, {0}}, .line = 13});
  const auto located = LocateIn(review, {kEnglish.Article(), kItalian.Article()});
  EXPECT_THAT(located.judgements, SizeIs(2));
  ASSERT_THAT(located.unheeded, SizeIs(1));
  EXPECT_THAT(located.unheeded[0].reason, HasSubstr("its article C"));
}

TEST(LocatedJudgementsTest, LongSentencesAreQuotedInPart) {
  Gold review = Review();
  std::string text;
  for (int i = 0; i < 40; ++i) text += "è";
  review.articles[0].sentences[0] = text;
  const auto located = LocateIn(review, {kEnglish.Article(), kItalian.Article()});
  ASSERT_THAT(located.unheeded, SizeIs(1));
  EXPECT_EQ(located.unheeded[0].reason, "A:1 \"" + text.substr(0, 60) + "…\" is not in x");
}

}  // namespace
}  // namespace synoptic::review
