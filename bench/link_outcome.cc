#include "bench/link_outcome.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <numeric>

#include "synoptic/align.hpp"

namespace synoptic::bench {

LinkOutcome::LinkOutcome(const Matrix& probability, const std::vector<weights::Truth>& truth) {
  std::vector<bool> rows(probability.rows);
  std::vector<bool> columns(probability.cols);
  for (std::size_t c = 0; c < truth.size(); ++c) {
    if (truth[c] == weights::Truth::kOpen) continue;
    const bool is_linked = truth[c] == weights::Truth::kLinked;
    const auto p = static_cast<double>(probability.values[c]);
    const bool is_proposed = p >= AlignOptions().min_probability;
    counts_.proposed += is_proposed ? 1 : 0;
    if (is_proposed && !is_linked)
      rows[c / probability.cols] = columns[c % probability.cols] = true;
    counts_.expected += is_linked ? 1 : 0;
    counts_.correct += is_proposed && is_linked ? 1 : 0;
    const auto bin = std::min(kBins - 1, static_cast<std::size_t>(p * kBins));
    probability_[bin] += p;
    truth_[bin] += is_linked ? 1 : 0;
    variance_[bin] += p * (1 - p);
    size_[bin] += 1;
  }
  counts_.found = counts_.correct;
  units_ = static_cast<double>(rows.size() + columns.size());
  linked_wrongly_ =
      static_cast<double>(std::ranges::count(rows, true) + std::ranges::count(columns, true));
}

void LinkOutcome::Add(const LinkOutcome& other) {
  counts_ += other.counts_;
  units_ += other.units_;
  linked_wrongly_ += other.linked_wrongly_;
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    probability_[bin] += other.probability_[bin];
    truth_[bin] += other.truth_[bin];
    variance_[bin] += other.variance_[bin];
    size_[bin] += other.size_[bin];
  }
}

void LinkOutcome::Print(const std::string& name) const {
  const auto first = static_cast<std::size_t>(AlignOptions().min_probability * kBins);
  std::printf(
      "%-46s P %.3f R %.3f F1 %.3f  linked %4.0f, calibration error %.3f (by chance %.3f), at .5 "
      "or "
      "more %.3f (%.3f)  units linked wrongly %.3f\n",
      name.c_str(), counts_.precision(), counts_.recall(), counts_.f1(), Size(first),
      CalibrationError(first), ErrorByChance(first), CalibrationError(kBins / 2),
      ErrorByChance(kBins / 2), linked_wrongly_ / units_);
}

double LinkOutcome::CalibrationError(std::size_t first) const {
  double gap = 0;
  for (std::size_t bin = first; bin < kBins; ++bin)
    gap += std::abs(probability_[bin] - truth_[bin]);
  return gap / std::max(1.0, Size(first));
}

double LinkOutcome::ErrorByChance(std::size_t first) const {
  double gap = 0;
  for (std::size_t bin = first; bin < kBins; ++bin) gap += std::sqrt(variance_[bin]);
  return std::sqrt(2 / std::numbers::pi) * gap / std::max(1.0, Size(first));
}

double LinkOutcome::Size(std::size_t first) const {
  return std::accumulate(size_.begin() + static_cast<std::ptrdiff_t>(first), size_.end(), 0.0);
}

}  // namespace synoptic::bench
