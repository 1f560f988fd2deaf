#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "align/weights/learning/gold_pairs.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/score.hpp"

namespace synoptic::bench {

/// What came of pairs of units, given their probabilities: how many were rightly linked with the
/// default threshold, and how far the probabilities are true.
class LinkOutcome {
 public:
  LinkOutcome() = default;

  /// `truth`: of the cells of a matrix of probabilities, row-major.
  LinkOutcome(const Matrix& probability, const std::vector<weights::Truth>& truth);

  void Add(const LinkOutcome& other);

  /// On one line: precision, recall and F1; the calibration error of the pairs that are linked, and
  /// of those at one half or more, each beside the error to be expected of so many true
  /// probabilities, since few pairs are never even; and the share of units that are linked with one
  /// that they are apart from.
  void Print(const std::string& name) const;

 private:
  static constexpr std::size_t kBins = 10;

  // Mean gap of probability and truth over the tenths from `first` on, each by its size.
  double CalibrationError(std::size_t first) const;
  // What it would be by chance alone: the mean of the size of a sum of independent draws, taken as
  // normal, is the root of 2 / pi of their deviation.
  double ErrorByChance(std::size_t first) const;
  double Size(std::size_t first) const;

  Counts counts_;
  double units_ = 0;
  double linked_wrongly_ = 0;
  std::array<double, kBins> probability_{};  // Sums, by tenths of probability.
  std::array<double, kBins> truth_{};
  std::array<double, kBins> variance_{};
  std::array<double, kBins> size_{};
};

}  // namespace synoptic::bench
