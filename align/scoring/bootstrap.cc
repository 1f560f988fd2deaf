// Percentile intervals by the bootstrap. The generator and the way from its numbers to indices are
// fixed, unlike the standard library's distributions, so that all machines draw the same.

#include <algorithm>
#include <cmath>
#include <random>

#include "synoptic/score.hpp"

namespace synoptic {

std::vector<Score> Resample(std::span<const Score> parts, const ResampleOptions& options) {
  std::mt19937_64 random(options.seed);
  std::vector<Score> resamples(options.resamples);
  for (Score& sum : resamples) {
    for (std::size_t i = 0; i < parts.size(); ++i) sum += parts[random() % parts.size()];
  }
  return resamples;
}

Interval IntervalOf(std::span<const Score> resamples,
                    const std::function<double(const Score&)>& measure, double probability) {
  if (resamples.empty()) return {};
  std::vector<double> values;
  for (const Score& resample : resamples) values.push_back(measure(resample));
  std::ranges::sort(values);
  const double outside = (1 - probability) / 2 * static_cast<double>(values.size());
  const auto skipped = std::min(static_cast<std::size_t>(std::floor(outside)), values.size() / 2);
  return {values[skipped], values[values.size() - 1 - skipped]};
}

}  // namespace synoptic
