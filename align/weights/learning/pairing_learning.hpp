#pragma once

#include <vector>

#include "align/corpus/pairing/candidates.hpp"
#include "align/corpus/pairing/pairing_model.hpp"
#include "align/weights/learning/folds.hpp"

namespace synoptic::weights {

/// Two articles of a collection that were candidates.
struct PairingExample {
  Origin origin;
  corpus::Candidate candidate;
  bool is_pair = false;
  double weight = 1;
};

/// A logistic regression by Newton's method with a ridge; what articles are taken for whose
/// sentences cannot be compared is the mean of those that are no pair.
corpus::PairingWeights LearnPairing(const std::vector<const PairingExample*>& examples);

/// The probability of each example, by what is learned from the other folds.
std::vector<double> PairingOutOfFold(const std::vector<const PairingExample*>& examples);

}  // namespace synoptic::weights
