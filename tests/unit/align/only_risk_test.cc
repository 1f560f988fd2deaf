#include "align/claims/grouping/only_risk.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace synoptic::claims {
namespace {

/// Promises .04 and more.
RiskCurve Curve() {
  RiskCurve curve;
  curve.groups = 28;
  for (std::size_t step = 4; step <= RiskCurve::kSteps; ++step) {
    curve.most[step - 1] = static_cast<float>(step) / 100;
  }
  return curve;
}

std::vector<Claim> Claims() {
  std::vector<Claim> claims(4);
  for (std::size_t c = 0; c < 3; ++c) claims[c].members.push_back({0, {c}, {}});
  claims[3].label = Label::kShared;
  claims[3].members = {{0, {3}, {}}, {1, {0}, {}}};
  return claims;
}

std::vector<bool> Retained(double risk) {
  std::vector<Claim> claims = Claims();
  RetainClaims(Curve(), risk, {{0.04F, 0.11F, 0.3F, 0}, {0}}, claims);
  std::vector<bool> retained;
  for (const Claim& claim : claims) retained.push_back(claim.retained);
  return retained;
}

TEST(OnlyRiskTest, PromisesTheHundredthBelow) {
  EXPECT_EQ(PromisedRisk(Curve(), 0.1), 0.1);
  EXPECT_EQ(PromisedRisk(Curve(), 0.29), 0.29) << "though .29 times 100 is below 29";
  EXPECT_EQ(PromisedRisk(Curve(), 0.1099), 0.1);
  EXPECT_EQ(PromisedRisk(Curve(), 0.9), 0.5) << "the end of the curve";
  EXPECT_FALSE(PromisedRisk(Curve(), 0.0399));
  EXPECT_FALSE(PromisedRisk(Curve(), 0.001));
  EXPECT_EQ(LeastRisk(Curve()), 0.04);
  EXPECT_FALSE(LeastRisk({}));
  EXPECT_FALSE(PromisedRisk({}, 0.5));
  RiskCurve whole = Curve();
  whole.most.fill(0.5F);
  EXPECT_EQ(PromisedRisk(whole, 0.01), 0.01) << "the begin of the curve";
}

TEST(OnlyRiskTest, RetainsClaimsOfOneArticleThatAreSureEnough) {
  EXPECT_EQ(Retained(0.04), (std::vector<bool>{true, false, false, false}));
  EXPECT_EQ(Retained(0.1), (std::vector<bool>{true, false, false, false}));
  EXPECT_EQ(Retained(0.11), (std::vector<bool>{true, true, false, false}));
  EXPECT_EQ(Retained(0.5), (std::vector<bool>{true, true, true, false})) << "not what is shared";
}

}  // namespace
}  // namespace synoptic::claims
