#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "align/linking/free/features.hpp"
#include "synoptic/internal/field.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// How a pair of units stands among the others, given a logit of every pair, which is cut at
/// +-kMostLogit.
struct Competition {
  float logit = 0;             ///< Its own.
  float mass = 0;              ///< Log of what passes between them in the best transport.
  float greater_demand = 0;    ///< How contested the more contested of the two is; see Transport.
  float partners_lesser = 0;   ///< The sum of the probabilities of its other pairs, of the unit
  float partners_greater = 0;  ///< that has less of these, and of the other.
  float in_order = 0;          ///< The more probable of the two pairs next to it in reading order,
  float same_unit = 0;         ///< and of the pairs of one unit with a neighbour of the other.
  float relatedness = 0;       ///< FeatureTable::relatedness.

  static constexpr std::size_t kCount = 8;
  static constexpr std::array<weights::Field<Competition>, kCount> kFields = {
      {{"logit", &Competition::logit},
       {"mass", &Competition::mass},
       {"greater_demand", &Competition::greater_demand},
       {"partners_lesser", &Competition::partners_lesser},
       {"partners_greater", &Competition::partners_greater},
       {"in_order", &Competition::in_order},
       {"same_unit", &Competition::same_unit},
       {"relatedness", &Competition::relatedness}}};
  std::array<float, kCount> AsArray() const;
};
inline constexpr float kMostLogit = 9;

/// A pair that is less probable by itself does not compete: its verdict stands.
inline constexpr float kLeastAlive = 0.005F;

/// Of each cell of an n x m matrix of logits, row by row. O(n m).
std::vector<Competition> Compete(const Matrix& logits, float relatedness);

/// Two logistic regressions, the second on what becomes of the verdicts of the first. The last
/// weight of each is the bias.
struct LinkWeights {
  std::array<float, PairFeatures::kCount + 1> alone;
  std::array<float, Competition::kCount + 1> link;
};

/// Logits of the first regression, n x m.
Matrix LogitsAlone(const FeatureTable& table, const LinkWeights& weights);

/// Probability that each pair of units is linked, n x m, given these.
Matrix LinkProbability(const Matrix& logits_alone, float relatedness, const LinkWeights& weights);

/// The same of a table.
Matrix LinkProbability(const FeatureTable& table, const LinkWeights& weights);

}  // namespace synoptic::linking
