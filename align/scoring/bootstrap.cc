// Percentile intervals by the bootstrap. The generator and the way from its numbers to indices are
// fixed, unlike the standard library's distributions, so that all machines draw the same.
//
// Of a text's sentences most parts are equal: found, or not found. What is drawn is counted by kind
// of part, and added up once for each kind: ten times as fast for a hundred thousand sentences.

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <random>
#include <type_traits>

#include "synoptic/score.hpp"

namespace synoptic {
namespace {

/// The numbers of a score: equal scores have equal numbers, and the other way round.
using Numbers = std::array<std::size_t, sizeof(Score) / sizeof(std::size_t)>;
static_assert(std::has_unique_object_representations_v<Score>);

}  // namespace

std::vector<Score> Resample(std::span<const Score> parts, const ResampleOptions& options) {
  std::map<Numbers, std::uint32_t> kinds;
  std::vector<std::uint32_t> kind_of;
  for (const Score& part : parts) {
    const auto next = static_cast<std::uint32_t>(kinds.size());
    kind_of.push_back(kinds.try_emplace(std::bit_cast<Numbers>(part), next).first->second);
  }
  std::mt19937_64 random(options.seed);
  std::vector<Score> resamples(options.resamples);
  std::vector<std::size_t> drawn(kinds.size());
  for (Score& sum : resamples) {
    std::ranges::fill(drawn, 0);
    for (std::size_t i = 0; i < parts.size(); ++i) ++drawn[kind_of[random() % parts.size()]];
    Numbers total = {};
    for (const auto& [kind, index] : kinds) {
      for (std::size_t k = 0; k < total.size(); ++k) total[k] += drawn[index] * kind[k];
    }
    sum = std::bit_cast<Score>(total);
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
