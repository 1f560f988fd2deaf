#pragma once

#include <array>
#include <cstddef>

#include "synoptic/internal/field.hpp"

namespace synoptic::corpus {

/// What two articles of a collection show of whether they tell of the same events.
struct PairingFeatures {
  float closeness = 0;  ///< Of their sentences, as ArticlePair has it,
  float beyond = 0;     ///< what of that is above 0, across languages: hardly
                        ///< anything is so by chance,
  float shared = 0;     ///< and the root of what they both mention.

  static constexpr std::size_t kCount = 3;
  static constexpr std::array<weights::Field<PairingFeatures>, kCount> kFields = {
      {{"closeness", &PairingFeatures::closeness},
       {"beyond", &PairingFeatures::beyond},
       {"shared", &PairingFeatures::shared}}};
  std::array<float, kCount> AsArray() const { return {closeness, beyond, shared}; }
};

/// `closeness`, `shared`: as ArticlePair has them.
PairingFeatures FeaturesOf(double closeness, double shared, bool is_across_languages);

struct PairingWeights {
  /// A logistic regression, the bias last.
  std::array<float, PairingFeatures::kCount + 1> weights{};
  /// What articles are taken for whose sentences cannot be compared: as close as any two.
  float closeness_of_any = 0;

  static constexpr std::array<weights::Field<PairingWeights>, 1> kFields = {
      {{"closeness_of_any", &PairingWeights::closeness_of_any}}};
};

double PairingProbability(const PairingFeatures& features, const PairingWeights& weights);

}  // namespace synoptic::corpus
