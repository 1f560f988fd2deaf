#include "align/claims/differences/opposites.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>
#include <utility>

namespace synoptic::claims {
namespace {

using Kind = OppositeCandidate::Kind;

bool Overlap(Span x, Span y) { return x.begin < y.end && y.begin < x.end; }

}  // namespace

float OppositeProbability(const OppositeCandidate& candidate, const OppositeWeights& weights) {
  const std::span<const float> of_kind = candidate.kind == Kind::kReversed
                                             ? std::span<const float>(weights.reversed)
                                             : std::span<const float>(weights.negated);
  float sum = of_kind.back();
  for (std::size_t k = 0; k < candidate.features.size(); ++k) {
    sum += of_kind[k] * candidate.features[k];
  }
  return 1 / (1 + std::exp(-sum));
}

std::vector<OppositeWords> FindOpposites(const TextPair& sides, const TextPair& back,
                                         const OppositeWeights& weights) {
  std::vector<std::pair<float, OppositeWords>> probable;
  for (const OppositeCandidate& candidate : FindOppositeCandidates(sides, back)) {
    const float probability = OppositeProbability(candidate, weights);
    const float least =
        candidate.kind == Kind::kReversed ? weights.least_reversed : weights.least_negated;
    if (probability < least) continue;
    probable.push_back({probability, {candidate.a, candidate.b, candidate.kind}});
  }
  std::ranges::stable_sort(probable, std::greater<>(), &std::pair<float, OppositeWords>::first);
  std::vector<OppositeWords> opposites;
  for (const auto& [probability, words] : probable) {
    const bool is_new = std::ranges::none_of(opposites, [&](const OppositeWords& other) {
      return Overlap(other.a, words.a) || Overlap(other.b, words.b);
    });
    if (is_new) opposites.push_back(words);
  }
  return opposites;
}

}  // namespace synoptic::claims
