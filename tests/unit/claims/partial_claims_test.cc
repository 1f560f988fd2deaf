#include "align/claims/extra/partial_claims.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "align/linking/word_similarity/compared_words.hpp"
#include "synoptic/align.hpp"
#include "tests/unit/claims/spaced_text.hpp"
#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::claims {
namespace {

using testing::MakeSpaced;
using testing::SpacedText;

/// An article a list of forms a unit. The first unit of each makes the claim.
struct Sides {
  std::vector<Synopsis::Entry> articles;
  std::vector<std::shared_ptr<const Encoding>> encodings;
  Claim claim;
  std::vector<Link> links;

  explicit Sides(const std::vector<testing::UnitForms>& all) {
    claim.label = Label::kShared;
    for (std::size_t article = 0; article < all.size(); ++article) {
      const SpacedText text = MakeSpaced(all[article]);
      encodings.push_back(std::make_shared<Encoding>(text.encoding));
      articles.emplace_back();
      for (const Span span : text.units) articles.back().units.push_back({span, 0, 0, {}});
      claim.members.push_back({article, {0}, {}});
    }
  }

  Claim Marked() const {
    linking::ComparedWords words(encodings, Defaults().linking.tokens);
    return LabelPartial({claim}, articles, links, words, std::vector<double>(articles.size(), 1.0),
                        Defaults().extra)
        .claims.front();
  }
};

const std::vector<std::string> kCommon = {"p", "q", "r", "s", "t", "u"};

std::vector<std::string> WithNews(const std::string& prefix) {
  std::vector<std::string> words = kCommon;
  for (int word = 0; word < 12; ++word)
    words.push_back(prefix + std::string(1, static_cast<char>('a' + word)));
  return words;
}

TEST(LabelPartial, LeavesAClaimSharedWhereTheMembersSayTheSame) {
  const Claim claim = Sides({{kCommon}, {kCommon}}).Marked();
  EXPECT_EQ(claim.label, Label::kShared);
  for (const ClaimMember& member : claim.members) EXPECT_TRUE(member.extra.empty());
}

TEST(LabelPartial, MakesAClaimPartialAndMarksTheSideThatSaysMore) {
  const Claim claim = Sides({{kCommon}, {WithNews("n")}}).Marked();
  EXPECT_EQ(claim.label, Label::kPartial);
  EXPECT_TRUE(claim.members[0].extra.empty());
  ASSERT_FALSE(claim.members[1].extra.empty());
  EXPECT_EQ(claim.members[1].extra.back().end, 2 * WithNews("n").size() - 1);
}

TEST(LabelPartial, MarksOfThreeMembersWhatNoOtherSays) {
  const Claim claim = Sides({{kCommon}, {WithNews("n")}, {WithNews("n")}}).Marked();
  EXPECT_EQ(claim.label, Label::kPartial);
  for (const ClaimMember& member : claim.members) EXPECT_TRUE(member.extra.empty());
}

TEST(LabelPartial, AsksWhatAnyLinkedSentenceTells) {
  Sides sides({{kCommon, WithNews("n")}, {WithNews("n")}});
  EXPECT_EQ(sides.Marked().label, Label::kPartial);
  sides.links.push_back({0, 1, {1}, {0}, 0.9, {}});
  EXPECT_EQ(sides.Marked().label, Label::kShared);
}

TEST(LabelPartial, SwapsTheMarksWithTheMembers) {
  const Claim claim = Sides({{kCommon}, {WithNews("n")}}).Marked();
  const Claim swapped = Sides({{WithNews("n")}, {kCommon}}).Marked();
  EXPECT_EQ(claim.label, swapped.label);
  EXPECT_EQ(claim.members[0].extra, swapped.members[1].extra);
  EXPECT_EQ(claim.members[1].extra, swapped.members[0].extra);
}

TEST(LabelPartial, DoesNotBelieveThatAllOfAMemberIsExtra) {
  const std::vector<std::string> other = {"ka", "kb", "kc", "kd", "ke", "kf", "kg"};
  const Claim claim = Sides({{kCommon}, {other}}).Marked();
  EXPECT_EQ(claim.label, Label::kShared);
  for (const ClaimMember& member : claim.members) EXPECT_TRUE(member.extra.empty());
}

TEST(LabelPartial, LeavesTablesAlone) {
  std::vector<std::string> table = WithNews("n");
  table.resize(4'000, "v");
  EXPECT_EQ(Sides({{kCommon}, {table}}).Marked().label, Label::kShared);
}

TEST(LabelPartial, LeavesOtherLabelsAlone) {
  for (const Label label : {Label::kDiffers, Label::kOnly}) {
    Sides sides({{kCommon}, {WithNews("n")}});
    sides.claim.label = label;
    EXPECT_EQ(sides.Marked().label, label);
  }
}

}  // namespace
}  // namespace synoptic::claims
