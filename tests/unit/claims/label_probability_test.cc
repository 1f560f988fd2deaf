#include "align/claims/label_probability.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace synoptic::claims {
namespace {

constexpr LabelWeights kWeights = {-0.5F, 0.2F, 0.6F, -0.1F, 1, 2, 0.5F, 0, 3, -1};

Claim Labelled(Label label, const std::vector<DifferenceType>& types = {}) {
  Claim claim;
  claim.label = label;
  claim.probability = 0.75;
  for (const DifferenceType type : types) {
    claim.differences.emplace_back();
    claim.differences.back().type = type;
  }
  return claim;
}

std::optional<double> Judged(Claim claim, std::optional<float> partial) {
  std::vector<Claim> claims = {std::move(claim)};
  JudgeLabels(claims, {partial}, kWeights);
  return claims.front().label_probability;
}

TEST(LabelProbability, FallsForSharedAndRisesForPartialClaimsTheMoreThereIs) {
  EXPECT_GT(Judged(Labelled(Label::kShared), 0.1F), Judged(Labelled(Label::kShared), 0.5F));
  EXPECT_GT(Judged(Labelled(Label::kPartial), 0.9F), Judged(Labelled(Label::kPartial), 0.5F));
  EXPECT_NEAR(*Judged(Labelled(Label::kShared), 0.5F), 1 / (1 + std::exp(-0.2)), 1e-6);
}

TEST(LabelProbability, OfAClaimThatDiffersIsThatOfItsSurestDifference) {
  using T = DifferenceType;
  EXPECT_EQ(Judged(Labelled(Label::kDiffers, {T::kMoney, T::kDate}), {}),
            Judged(Labelled(Label::kDiffers, {T::kDate}), 0.9F));
  EXPECT_GT(Judged(Labelled(Label::kDiffers, {T::kOpposite}), {}),
            Judged(Labelled(Label::kDiffers, {T::kName}), {}));
}

TEST(LabelProbability, OfWhatHasMovedDoesNotAskHowMuchThereIs) {
  Claim claim = Labelled(Label::kPartial);
  claim.updates.emplace_back();
  EXPECT_EQ(Judged(claim, 0.9F), Judged(claim, 0.1F));
}

TEST(LabelProbability, OfAnOnlyIsItsProbabilityAndOfWhatWasNotLookedAtNothing) {
  EXPECT_EQ(Judged(Labelled(Label::kOnly), {}), 0.75);
  EXPECT_EQ(Judged(Labelled(Label::kShared), {}), std::nullopt);
}

}  // namespace
}  // namespace synoptic::claims
