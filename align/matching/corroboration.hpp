#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "synoptic/matrix.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::matching {

/// For each unit of an article, the units of another that it may be linked to.
struct Candidate {
  std::size_t unit = 0;
  float probability = 0;
};
using Candidates = std::vector<std::vector<Candidate>>;

/// The cells of an n x m matrix of probabilities that are not negligible.
Candidates FindCandidates(const Matrix& probability);

/// The pairs of units of links of two articles, the first of which has n units.
Candidates FindCandidates(std::span<const Link> links, std::size_t n);

/// The same seen from the other article, which has m units.
Candidates Transposed(const Candidates& candidates, std::size_t m);

/// How far a third article speaks for the links of two others: raises each cell of `corroboration`
/// (n x m) to the probability of the best way from unit i of the first over a unit of the third to
/// unit j of the second, the product of its two steps. Linear in the number of ways.
void RaiseCorroboration(const Candidates& first_to_third, const Candidates& third_to_second,
                        Matrix& corroboration);

/// What a probability is judged anew by: its logit (within +-12), its corroboration, their product.
std::array<float, 3> CorroborationFeatures(float probability, float corroboration);

/// A logistic regression on these; the last weight is the bias.
using CorroborationWeights = std::array<float, 4>;

/// Learned from gold links; corroboration_weights.cc says how.
extern const CorroborationWeights kCorroborationWeights;

/// The probabilities in the light of their corroboration, n x m.
Matrix Corroborate(const Matrix& probability, const Matrix& corroboration,
                   const CorroborationWeights& weights = kCorroborationWeights);

}  // namespace synoptic::matching
