#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "synoptic/views.hpp"
#include "tests/unit/views/separated_rows.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

std::vector<std::vector<std::string>> Rows(const Synopsis& synopsis) {
  std::ostringstream out;
  WriteTsv(synopsis, out);
  return testing::RowsOf(out.str(), '\t', "\n");
}

TEST(Tsv, HasARowAClaimBelowAHeader) {
  const Synopsis synopsis = testing::Bridge();
  const auto rows = Rows(synopsis);
  ASSERT_THAT(rows, SizeIs(synopsis.claims.size() + 1));
  EXPECT_THAT(rows[0], ElementsAre("claim", "label", "probability", "differences", "reasons",
                                   "unrelated", "A", "A_text", "A_extra", "A_part", "B", "B_text",
                                   "B_extra", "B_part", "label_probability"));
  for (std::size_t c = 0; c < synopsis.claims.size(); ++c) {
    ASSERT_THAT(rows[c + 1], SizeIs(15));
    EXPECT_EQ(rows[c + 1][1], LabelName(synopsis.claims[c].label));
    const ClaimMember& member = synopsis.claims[c].members.front();
    const Synopsis::Entry& entry = synopsis.articles[member.article];
    const std::string text(Slice(entry.article.text, entry.units[member.units.front()].span));
    EXPECT_TRUE(rows[c + 1][7 + 4 * member.article].starts_with(text));
  }
}

TEST(Tsv, NamesWhatDiffers) {
  const Synopsis synopsis = testing::Bridge();
  const auto differs = std::ranges::find(synopsis.claims, Label::kDiffers, &Claim::label);
  ASSERT_NE(differs, synopsis.claims.end());
  const Difference& difference = differs->differences.front();
  std::string expected(DifferenceTypeName(difference.type));
  for (const Difference::Member& member : difference.members) {
    expected += std::string(member.article == 0 ? " A=" : " B=") +
                std::string(Slice(synopsis.articles[member.article].article.text, member.span));
  }
  EXPECT_EQ(Rows(synopsis)[1 + static_cast<std::size_t>(differs - synopsis.claims.begin())][3],
            expected);
}

TEST(Tsv, NamesWhatHasMoved) {
  Synopsis synopsis = testing::Bridge();
  Claim& claim = synopsis.claims[4];
  testing::MakePast(claim);
  std::string expected = "another day";
  for (const Difference::Member& member : claim.updates.front().members) {
    expected += std::string(member.article == 0 ? " A=" : " B=") +
                std::string(Slice(synopsis.articles[member.article].article.text, member.span));
  }
  EXPECT_EQ(Rows(synopsis)[5][3], expected);
}

TEST(Tsv, TextWithTabsBreaksAndQuotationMarksStaysAField) {
  Synopsis synopsis;
  synopsis.articles = {testing::MakeEntry("a", "it", {{"\"Sì\", disse\tlui\ne \"no\"."}}),
                       testing::MakeEntry("b", "id", {{"Ya."}})};
  synopsis.claims = {testing::Only(0, 0, 1), testing::Only(1, 0, 1)};
  const auto rows = Rows(synopsis);
  ASSERT_THAT(rows, SizeIs(3));
  EXPECT_THAT(rows[1], ElementsAre("1", "only", "1.0000", "", "", "", "A1",
                                   "\"Sì\", disse lui e \"no\".", "", "", "", "", "", "", ""));
}

TEST(Tsv, HasColumnsForEachArticle) {
  for (const auto& row : Rows(testing::Library())) EXPECT_THAT(row, SizeIs(19));
}

TEST(Tsv, NamesThePartThatMakesAClaim) {
  const auto rows = Rows(testing::Parts());
  EXPECT_EQ(rows[3][9], "partito alle 6.40 da Como");
  EXPECT_EQ(rows[3][13], "berangkat dari Como pukul 6.40 … dua menit lebih awal");
}

TEST(Tsv, NamesTheArticlesThatDoNotBelongToThoseOfAClaim) {
  for (const auto& row : Rows(testing::Strangers())) {
    if (row[0] == "claim") continue;
    EXPECT_EQ(row[5], row[6].empty() ? "A=0.0313" : "B=0.0313");
  }
  Synopsis three = testing::Library();
  three.articles.push_back(testing::MakeEntry("lain.id", "id", {{"Lain."}}));
  three.claims.push_back(testing::Only(3, 0, 1));
  three.relatedness = {{0, 3, .04, true}, {1, 3, .02, true}, {2, 3, .6, false}};
  const auto rows = Rows(three);
  EXPECT_EQ(rows[1][5], "");
  for (std::size_t c = 0; c < three.claims.size(); ++c) {
    const auto& members = three.claims[c].members;
    const std::size_t article = members.front().article;
    if (members.size() > 1 || (article != 0 && article != 3)) continue;
    EXPECT_EQ(rows[c + 1][5], article == 0 ? "D=0.0400" : "A=0.0400; B=0.0200");
  }
}

}  // namespace
}  // namespace synoptic
