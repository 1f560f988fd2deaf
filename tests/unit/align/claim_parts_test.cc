#include "align/claims/grouping/claim_parts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace synoptic::claims {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Articles of three units of ten bytes each.
std::vector<Synopsis::Entry> Articles(std::size_t count) {
  std::vector<Synopsis::Entry> articles(count);
  for (Synopsis::Entry& entry : articles) {
    for (std::size_t u = 0; u < 3; ++u) {
      entry.units.push_back(
          {.span = {10 * u, 10 * u + 10}, .paragraph = 0, .sentence = u, .mentions = {}});
    }
  }
  return articles;
}

Claim Shared(std::vector<ClaimMember> members) {
  return {.label = Label::kShared,
          .probability = 0.9,
          .members = std::move(members),
          .differences = {}};
}

TEST(CarryPartsTest, AClaimHasThePartsOfItsLinkAndNotOfAnother) {
  const std::vector<Link> links = {
      {.a = 0, .b = 1, .a_units = {0}, .b_units = {0}, .evidence = {}, .a_spans = {{0, 4}}},
      {.a = 0,
       .b = 1,
       .a_units = {0},
       .b_units = {1},
       .evidence = {},
       .a_spans = {{5, 10}},
       .b_spans = {{12, 15}}}};
  const std::vector<Claim> claims =
      CarryParts({Shared({{0, {0}, {}}, {1, {0}, {}}}), Shared({{0, {0}, {}}, {1, {1}, {}}})},
                 Articles(2), links);
  EXPECT_THAT(claims[0].members[0].spans, ElementsAre(Span{0, 4}));
  EXPECT_THAT(claims[0].members[1].spans, IsEmpty());
  EXPECT_THAT(claims[1].members[0].spans, ElementsAre(Span{5, 10}));
  EXPECT_THAT(claims[1].members[1].spans, ElementsAre(Span{12, 15}));
}

TEST(CarryPartsTest, LinksWithSeveralArticlesJoinTheirParts) {
  std::vector<Link> links = {
      {.a = 0, .b = 1, .a_units = {0}, .b_units = {0}, .evidence = {}, .a_spans = {{0, 4}}},
      {.a = 0, .b = 2, .a_units = {0}, .b_units = {0}, .evidence = {}, .a_spans = {{2, 6}}},
      {.a = 1, .b = 2, .a_units = {0}, .b_units = {0}, .evidence = {}, .b_spans = {{7, 9}}}};
  const Claim claim = Shared({{0, {0}, {}}, {1, {0}, {}}, {2, {0}, {}}});
  std::vector<Claim> claims = CarryParts({claim}, Articles(3), links);
  EXPECT_THAT(claims[0].members[0].spans, ElementsAre(Span{0, 6}));
  EXPECT_THAT(claims[0].members[1].spans, IsEmpty());
  EXPECT_THAT(claims[0].members[2].spans, IsEmpty()) << "one of its links rests on all of it";
}

TEST(CarryPartsTest, UnitsThatAreNotCutAreGivenWholeBesideThoseThatAre) {
  const std::vector<Link> links = {{.a = 0,
                                    .b = 1,
                                    .a_units = {0, 1},
                                    .b_units = {2},
                                    .evidence = {},
                                    .a_spans = {{0, 4}, {10, 20}}}};
  const std::vector<Claim> claims =
      CarryParts({Shared({{0, {0, 1}, {}}, {1, {2}, {}}})}, Articles(2), links);
  EXPECT_THAT(claims[0].members[0].spans, ElementsAre(Span{0, 4}, Span{10, 20}));
  EXPECT_THAT(claims[0].members[1].spans, IsEmpty());
}

TEST(CarryPartsTest, AnOnlyClaimHasNone) {
  const Claim only{
      .label = Label::kOnly, .probability = 0.9, .members = {{0, {1}, {}}}, .differences = {}};
  EXPECT_THAT(CarryParts({only}, Articles(2), {})[0].members[0].spans, IsEmpty());
}

}  // namespace
}  // namespace synoptic::claims
