#include "synoptic/agreement.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "synoptic/error.hpp"

namespace synoptic {
namespace {

using ::testing::HasSubstr;

Gold::Link Pair(std::size_t a, std::size_t b) { return {{0, {a}}, {1, {b}}}; }

Gold::Claim ClaimOf(Label label, std::vector<std::size_t> a, std::vector<std::size_t> b) {
  Gold::Claim claim;
  claim.label = label;
  claim.members = {{0, std::move(a)}, {1, std::move(b)}};
  return claim;
}

class AgreementTest : public ::testing::Test {
 protected:
  AgreementTest() {
    for (Gold* gold : {&first_, &second_}) {
      gold->version = 2;
      for (const std::string key : {"it", "id"}) {
        gold->articles.push_back({key, key + ".txt", key, {"A.", "B.", "C.", "D."}});
      }
    }
  }
  Agreement Measure() const { return MeasureAgreement(first_, second_); }

  Gold first_;
  Gold second_;
};

TEST_F(AgreementTest, IsWholeWhereNothingIsSaid) {
  const Agreement agreement = Measure();
  EXPECT_EQ(agreement.links.f1(), 1.0);
  EXPECT_EQ(agreement.kappa(), 1.0);
  EXPECT_EQ(agreement.possible_share(), 0.0);
}

TEST_F(AgreementTest, OfLinksLeavesOutWhatTheOtherCallsPossible) {
  first_.links = {Pair(0, 0), Pair(1, 1), Pair(2, 2)};
  second_.links = {Pair(0, 0), Pair(3, 3)};
  second_.possible = {Pair(1, 1)};
  const Agreement agreement = Measure();
  EXPECT_DOUBLE_EQ(agreement.links.f1(), 2.0 * 1 / (2 + 2));
  EXPECT_DOUBLE_EQ(agreement.links_strictly.f1(), 2.0 * 1 / (3 + 2));
  EXPECT_DOUBLE_EQ(agreement.possible_share(), 3.0 / 4);
}

TEST_F(AgreementTest, IsTheSameTheOtherWayRound) {
  first_.links = {Pair(0, 0), Pair(1, 1), Pair(2, 2)};
  first_.only = {{0, {3}}};
  second_.links = {Pair(0, 0)};
  second_.only = {{0, {1, 3}}};
  second_.none = {{1, {3}}};
  const Agreement there = Measure();
  const Agreement back = MeasureAgreement(second_, first_);
  EXPECT_DOUBLE_EQ(there.links.f1(), back.links.f1());
  EXPECT_DOUBLE_EQ(there.only.f1(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(back.only.f1(), 2.0 / 3);
  EXPECT_EQ(there.none.f1(), 0.0);
}

TEST_F(AgreementTest, OfLabelsIsKappaOverClaimsThatShareHalf) {
  first_.claims = {ClaimOf(Label::kShared, {0}, {0}), ClaimOf(Label::kPartial, {1}, {1}),
                   ClaimOf(Label::kDiffers, {2}, {2}), ClaimOf(Label::kShared, {3}, {3})};
  second_.claims = {ClaimOf(Label::kShared, {0}, {0, 1}), ClaimOf(Label::kShared, {1}, {1}),
                    ClaimOf(Label::kDiffers, {2}, {2}), ClaimOf(Label::kShared, {3}, {0, 1})};
  const Agreement agreement = Measure();
  const auto cell = [&](Label row, Label column) {
    return agreement.labels[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
  };
  EXPECT_EQ(cell(Label::kShared, Label::kShared), 1u) << "the last claim has no match";
  EXPECT_EQ(cell(Label::kPartial, Label::kShared), 1u);
  EXPECT_EQ(cell(Label::kDiffers, Label::kDiffers), 1u);
  // Two of three agree; by chance (1 x 2 + 1 x 0 + 1 x 1) / 9.
  EXPECT_NEAR(agreement.kappa(), (2.0 / 3 - 3.0 / 9) / (1 - 3.0 / 9), 1e-12);
}

TEST_F(AgreementTest, OfDifferencesTakesEachOnce) {
  first_.claims = {ClaimOf(Label::kDiffers, {0}, {0}), ClaimOf(Label::kDiffers, {0}, {1})};
  for (Gold::Claim& claim : first_.claims) {
    claim.differences = {{Gold::DifferenceKind::kFigure, {}}};
  }
  second_.claims = {ClaimOf(Label::kDiffers, {0}, {0, 1})};
  second_.claims[0].differences = {{Gold::DifferenceKind::kFigure, {}},
                                   {Gold::DifferenceKind::kName, {}}};
  EXPECT_EQ(Measure().differences.found, 1u);
  EXPECT_DOUBLE_EQ(Measure().differences.f1(), 2.0 * 1 / (2 + 2));
}

TEST_F(AgreementTest, AddsUp) {
  first_.links = {Pair(0, 0), Pair(1, 1)};
  second_.links = {Pair(0, 0)};
  first_.repeats = second_.repeats = {{0, {1, 2}}};
  Agreement sum = Measure();
  sum += Measure();
  EXPECT_EQ(sum.links.expected, 4u);
  EXPECT_EQ(sum.repeats.found, 2u);
  EXPECT_EQ(sum.pairs, 4u);
  EXPECT_EQ(sum.possible, 2u);
}

TEST_F(AgreementTest, RefusesAnnotationsOfOtherArticles) {
  const auto refusal = [&] {
    try {
      Measure();
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
      return std::string(error.what());
    }
    return std::string("accepted");
  };
  second_.articles[1].sentences.pop_back();
  EXPECT_THAT(refusal(), HasSubstr("\"id\" has other sentences"));
  second_.articles[1].key = "en";
  EXPECT_THAT(refusal(), HasSubstr("\"id\" is not \"en\""));
  second_.articles.pop_back();
  EXPECT_THAT(refusal(), HasSubstr("the first has 2, the second 1"));
}

}  // namespace
}  // namespace synoptic
