#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "align/linking/free/features.hpp"
#include "synoptic/internal/field.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// Closeness is taken within the bounds that the weights were learned over. A pair beyond, an
/// article beside itself, is taken for one at the bound: a line through the middle says nothing of
/// what lies outside.
struct ClosenessRange {
  float least = 0;
  float largest = 1;

  static constexpr std::array<weights::Field<ClosenessRange>, 2> kFields = {
      {{"least", &ClosenessRange::least}, {"largest", &ClosenessRange::largest}}};
};

/// A vector of features with those features times the closeness of the two articles, and closeness
/// itself: what the first regression sees of a pair of units.
inline constexpr std::size_t kPlausibilityCount = 2 * PairFeatures::kCount + 1;
std::array<float, kPlausibilityCount> PlausibilityFeatures(const PairFeatures& cell,
                                                           float closeness, ClosenessRange range);
std::array<std::string, kPlausibilityCount> PlausibilityNames();

/// How a pair of units stands among its rivals, given the plausibility (a logit) of every pair. All
/// within +-12.
struct Competition {
  float plausibility = 0;
  float mass = 0;            ///< Log of what passes between them in the best transport.
  float lesser_demand = 0;   ///< How contested the less contested of the two is; see Transport.
  float greater_demand = 0;  ///< And the other. In order of size: no article is the first.
  float neighbours = 0;  ///< The best plausibility of the two pairs next to it in reading order.

  static constexpr std::size_t kCount = 5;
  std::array<float, kCount> AsArray() const {
    return {plausibility, mass, lesser_demand, greater_demand, neighbours};
  }
  static constexpr std::array<std::string_view, kCount> kNames = {
      "plausibility", "mass", "lesser_demand", "greater_demand", "neighbours"};
};

/// Competition of each cell of an n x m matrix of logits. O(n m).
std::vector<Competition> Compete(const Matrix& plausibility);

/// A pair of units among the pairs around it, judged by how probable they are by themselves; 0 of
/// what is beyond the ends of an article.
struct Surroundings {
  Competition competition;
  float logit = 0;  ///< The verdict on the pair itself, within +-12.
  float same_unit =
      0;  ///< The most probable of the pairs of one unit with a neighbour of the other.
  float in_order = 0;  ///< Of the two pairs of neighbours in reading order.
  float crossed = 0;   ///< Of the two pairs of neighbours against it.

  static constexpr std::size_t kCount = Competition::kCount + 4;
  std::array<float, kCount> AsArray() const;
  /// Behind those of Competition.
  static constexpr std::array<std::string_view, 4> kOwnNames = {"logit", "same_unit", "in_order",
                                                                "crossed"};
};

/// Of each cell of an n x m matrix of logits, and its competition. O(n m).
std::vector<Surroundings> Surround(const std::vector<Competition>& competition,
                                   const Matrix& logits);

/// Three logistic regressions, each on top of the other. The last weight of each is the bias.
struct LinkWeights {
  std::array<float, kPlausibilityCount + 1> plausibility;
  std::array<float, Competition::kCount + 1> alone;
  std::array<float, Surroundings::kCount + 1> link;
  ClosenessRange closeness = {};
};

/// Logits of the first regression, n x m.
Matrix Plausibility(const FeatureTable& table, const LinkWeights& weights);

/// What the third regression sees.
std::vector<Surroundings> FindSurroundings(const FeatureTable& table, const LinkWeights& weights);

/// Probability that each pair of units is linked, n x m.
Matrix LinkProbability(const FeatureTable& table, const LinkWeights& weights);

}  // namespace synoptic::linking
