#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "align/linking/free/clauses.hpp"
#include "synoptic/model.hpp"
#include "synoptic/text.hpp"

namespace synoptic::linking {
namespace {

struct Cut {
  Article article;
  std::vector<Unit> units;
};

Cut CutText(const std::string& text) {
  Cut cut;
  cut.article.lang = "en";
  cut.article.text = text;
  cut.article.paragraphs = {{0, text.size()}};
  cut.units = Segment(cut.article);
  return cut;
}

TEST(FindClausesTest, PartTheTokensOfEachUnit) {
  const Cut cut = CutText(
      "The minister resigned on Monday; her deputy will lead the party until the vote. It rained.");
  ASSERT_EQ(cut.units.size(), 2U);
  const Encoding encoding = Model::Default().Encode(cut.article, cut.units);
  const auto clauses = FindClauses(cut.article, cut.units, SplitWords(cut.article), encoding);
  ASSERT_EQ(clauses.size(), 3U);
  std::size_t next = 0;
  for (const Clause& clause : clauses) {
    EXPECT_EQ(clause.tokens.begin, next);
    next = clause.tokens.end;
    for (std::size_t t = clause.tokens.begin; t < next; ++t) {
      EXPECT_EQ(encoding.tokens[t].unit, clause.unit);
    }
  }
  EXPECT_EQ(next, encoding.tokens.size());
  EXPECT_EQ(encoding.TypeOf(encoding.tokens[clauses[1].tokens.begin]).form, "her");
  EXPECT_EQ(clauses[2].unit, 1U);
}

TEST(BeginsWithHeadlineTest, WhereTheFirstUnitIsNoSentence) {
  Cut headline = CutText("Minister resigns");
  EXPECT_TRUE(BeginsWithHeadline(headline.article, headline.units));
  headline = CutText("Resigned!");
  EXPECT_FALSE(BeginsWithHeadline(headline.article, headline.units));
  headline.units.front().kind = TextKind::kHeadline;
  EXPECT_TRUE(BeginsWithHeadline(headline.article, headline.units));
  const Cut sentence = CutText("She left on Monday. Nobody knows why");
  EXPECT_FALSE(BeginsWithHeadline(sentence.article, sentence.units));
  EXPECT_FALSE(BeginsWithHeadline(sentence.article, {}));
}

}  // namespace
}  // namespace synoptic::linking
