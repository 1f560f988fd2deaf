#include "align/claims/label_probability.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "synoptic/internal/difference_kind.hpp"

namespace synoptic::claims {
namespace {

float LogOdds(float probability) {
  constexpr float kLeast = 1e-4F;
  const float p = std::clamp(probability, kLeast, 1 - kLeast);
  return std::log(p / (1 - p));
}

std::optional<float> LogOddsOf(const Claim& claim, std::optional<float> partial,
                               const LabelWeights& weights) {
  switch (claim.label) {
    case Label::kDiffers: {
      float surest = std::numeric_limits<float>::lowest();
      for (const Difference& difference : claim.differences) {
        surest = std::max(surest, LogOddsOf(difference.type, weights));
      }
      return surest;
    }
    case Label::kPartial:
      if (!claim.updates.empty()) return weights.update;
      if (!partial) return std::nullopt;
      return weights.partial_amount * LogOdds(*partial) + weights.partial_bias;
    case Label::kShared:
      if (!partial) return std::nullopt;
      return weights.shared_amount * LogOdds(*partial) + weights.shared_bias;
    case Label::kOnly:
      break;
  }
  return std::nullopt;
}

}  // namespace

float LogOddsOf(DifferenceType type, const LabelWeights& weights) {
  using Kind = Gold::DifferenceKind;
  switch (KindOf(type)) {
    case Kind::kDate:
      return weights.date;
    case Kind::kName:
      return weights.name;
    case Kind::kQuotation:
      return weights.quotation;
    case Kind::kOpposite:
      return weights.opposite;
    case Kind::kFigure:
      break;
  }
  return weights.figure;
}

void JudgeLabels(std::vector<Claim>& claims, const std::vector<std::optional<float>>& partial,
                 const LabelWeights& weights) {
  for (std::size_t c = 0; c < claims.size(); ++c) {
    Claim& claim = claims[c];
    if (claim.label == Label::kOnly) {
      claim.label_probability = claim.probability;
    } else if (const auto log_odds = LogOddsOf(claim, partial[c], weights)) {
      claim.label_probability = 1 / (1 + std::exp(-static_cast<double>(*log_odds)));
    }
  }
}

}  // namespace synoptic::claims
