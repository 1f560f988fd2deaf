#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "align/linking/free/features.hpp"
#include "synoptic/internal/field.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// What a unit shows of whether the other of two articles has a counterpart of it that was not
/// found. "Most" and "mean" are over its pairs with the units of the other article.
struct OneSidedFeatures {
  float best = 0;              ///< Logit of the most probable of its pairs.
  float sum = 0;               ///< Log of the sum of the probabilities of all.
  float excess = 0;            ///< Most of PairFeatures::excess_lesser,
  float clauses_ratio = 0;     ///< of clauses_ratio_lesser
  float clause_lead = 0;       ///< and of clause_lead_lesser;
  float contained = 0;         ///< mean of clause_contained.
  float values_unmatched = 0;  ///< Most of PairFeatures::values_unmatched
  float names_unmatched = 0;   ///< and of names_unmatched.
  /// Whether a unit before or behind it is linked, and the place that answers to this one in the
  /// other article is free: 1 less the most probable pair of the unit there.
  float place = 0;
  float told = 0;         ///< Mean of the most probable pairs of the units of the other article.
  float relatedness = 0;  ///< FeatureTable::relatedness.

  static constexpr std::size_t kCount = 11;
  static constexpr std::array<weights::Field<OneSidedFeatures>, kCount> kFields = {
      {{"best", &OneSidedFeatures::best},
       {"sum", &OneSidedFeatures::sum},
       {"excess", &OneSidedFeatures::excess},
       {"clauses_ratio", &OneSidedFeatures::clauses_ratio},
       {"clause_lead", &OneSidedFeatures::clause_lead},
       {"contained", &OneSidedFeatures::contained},
       {"values_unmatched", &OneSidedFeatures::values_unmatched},
       {"names_unmatched", &OneSidedFeatures::names_unmatched},
       {"place", &OneSidedFeatures::place},
       {"told", &OneSidedFeatures::told},
       {"relatedness", &OneSidedFeatures::relatedness}}};
  std::array<float, kCount> AsArray() const;
};

/// A logistic regression on these, the bias last.
using OneSidedWeights = std::array<float, OneSidedFeatures::kCount + 1>;

/// Of the units of both articles of a pair, given the probability of each pair of units. O(n m).
struct OneSidedPair {
  std::vector<OneSidedFeatures> a;
  std::vector<OneSidedFeatures> b;
};
OneSidedPair FindOneSided(const FeatureTable& table, const Matrix& probability);

/// Of a unit beside several articles counts the one in which its best pair is.
void KeepBest(const std::vector<OneSidedFeatures>& found, std::vector<OneSidedFeatures>& best);

/// What stands for a unit before it was looked at beside any article.
OneSidedFeatures NothingFound();

/// How probable it is that a unit that is not linked has a counterpart.
float MissedProbability(const OneSidedFeatures& features, const OneSidedWeights& weights);

}  // namespace synoptic::linking
