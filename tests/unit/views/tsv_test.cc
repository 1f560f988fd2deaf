#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "synoptic/views.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

/// Rows of fields, read as a spreadsheet reads them.
std::vector<std::vector<std::string>> Rows(const Synopsis& synopsis) {
  std::ostringstream out;
  WriteTsv(synopsis, out);
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  const std::string text = out.str();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"' && quoted && text.substr(i + 1).starts_with('"')) {
      rows.back().back() += text[i++];
    } else if (text[i] == '"' && (quoted || rows.back().back().empty())) {
      quoted = !quoted;
    } else if (text[i] == '\t' && !quoted) {
      rows.back().emplace_back();
    } else if (text[i] == '\n' && !quoted) {
      rows.push_back({""});
    } else {
      rows.back().back() += text[i];
    }
  }
  EXPECT_THAT(rows.back(), ElementsAre("")) << "the last line ends";
  rows.pop_back();
  return rows;
}

TEST(Tsv, HasARowAClaimBelowAHeader) {
  const Synopsis synopsis = testing::Bridge();
  const auto rows = Rows(synopsis);
  ASSERT_THAT(rows, SizeIs(synopsis.claims.size() + 1));
  EXPECT_THAT(rows[0], ElementsAre("claim", "label", "probability", "differences", "A", "A_text",
                                   "A_extra", "B", "B_text", "B_extra"));
  for (std::size_t c = 0; c < synopsis.claims.size(); ++c) {
    ASSERT_THAT(rows[c + 1], SizeIs(10));
    EXPECT_EQ(rows[c + 1][1], LabelName(synopsis.claims[c].label));
    const ClaimMember& member = synopsis.claims[c].members.front();
    const Synopsis::Entry& entry = synopsis.articles[member.article];
    const std::string text(Slice(entry.article.text, entry.units[member.units.front()].span));
    EXPECT_TRUE(rows[c + 1][5 + 3 * member.article].starts_with(text));
  }
}

TEST(Tsv, NamesWhatDiffers) {
  const Synopsis synopsis = testing::Bridge();
  const auto differs = std::ranges::find(synopsis.claims, Label::kDiffers, &Claim::label);
  ASSERT_NE(differs, synopsis.claims.end());
  const Difference& difference = differs->differences.front();
  std::string expected(MentionTypeName(difference.type));
  for (const auto& [article, mention] : difference.members) {
    expected += std::string(article == 0 ? " A=" : " B=") +
                std::string(Slice(synopsis.articles[article].article.text, mention.span));
  }
  EXPECT_EQ(Rows(synopsis)[1 + static_cast<std::size_t>(differs - synopsis.claims.begin())][3],
            expected);
}

TEST(Tsv, TextWithTabsBreaksAndQuotationMarksStaysAField) {
  Synopsis synopsis;
  synopsis.articles = {testing::MakeEntry("a", "it", {{"\"Sì\", disse\tlui\ne \"no\"."}}),
                       testing::MakeEntry("b", "id", {{"Ya."}})};
  synopsis.claims = {testing::Only(0, 0, 1), testing::Only(1, 0, 1)};
  const auto rows = Rows(synopsis);
  ASSERT_THAT(rows, SizeIs(3));
  EXPECT_THAT(rows[1], ElementsAre("1", "only", "1.0000", "", "1", "\"Sì\", disse lui e \"no\".",
                                   "", "", "", ""));
}

TEST(Tsv, HasColumnsForEachArticle) {
  for (const auto& row : Rows(testing::Library())) EXPECT_THAT(row, SizeIs(13));
}

}  // namespace
}  // namespace synoptic
