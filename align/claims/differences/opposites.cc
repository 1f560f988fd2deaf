#include "align/claims/differences/opposites.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>
#include <string_view>
#include <utility>

namespace synoptic::claims {
namespace {

using Kind = OppositeCandidate::Kind;

bool Overlap(Span x, Span y) { return x.begin < y.end && y.begin < x.end; }

struct JudgedWords {
  float probability;
  bool is_told;
  OppositeWords words;
  std::vector<float> features;
};

constexpr std::size_t IndexOf(std::string_view feature) {
  return static_cast<std::size_t>(std::ranges::find(ReversedFeatures::kNames, feature) -
                                  ReversedFeatures::kNames.begin());
}

bool Is(const JudgedWords& words, std::size_t feature) { return words.features[feature] > 0; }

// "More than half stayed", "less than half left": two words turned beside each other say the same,
// if the one says how much or what became of it; not "approved before" and "rejected after".
bool IsTurnedBack(const JudgedWords& found, const std::vector<JudgedWords>& all) {
  const auto is_beside = [](Span x, Span y) {
    constexpr std::size_t kBeside = 40;  // Bytes; some five words.
    return x.end <= y.begin ? y.begin - x.end < kBeside
                            : y.end <= x.begin && x.begin - y.end < kBeside;
  };
  constexpr std::size_t kChange = IndexOf("change");
  constexpr std::size_t kOrder = IndexOf("order");
  return found.words.kind == Kind::kReversed && !Is(found, kOrder) &&
         std::ranges::any_of(all, [&](const JudgedWords& other) {
           return other.words.kind == Kind::kReversed && !Is(other, kOrder) &&
                  (Is(found, kChange) || Is(other, kChange)) &&
                  is_beside(found.words.a, other.words.a) &&
                  is_beside(found.words.b, other.words.b);
         });
}

}  // namespace

float OppositeProbability(const OppositeCandidate& candidate, const OppositeWeights& weights,
                          linking::Comparability comparability) {
  const bool is_retold = comparability == linking::Comparability::kComparable;
  if (candidate.kind == Kind::kSwapped) return candidate.features.front();
  std::span<const float> of_kind = is_retold ? weights.retold_negated : weights.negated;
  if (candidate.kind == Kind::kReversed) {
    of_kind = is_retold ? weights.retold_reversed : weights.reversed;
  }
  float sum = of_kind.back();
  for (std::size_t k = 0; k < candidate.features.size(); ++k) {
    sum += of_kind[k] * candidate.features[k];
  }
  return 1 / (1 + std::exp(-sum));
}

float LeastOf(OppositeCandidate::Kind kind, const OppositeWeights& weights,
              linking::Comparability comparability) {
  const bool is_retold = comparability == linking::Comparability::kComparable;
  switch (kind) {
    case Kind::kReversed:
      return is_retold ? weights.least_retold_reversed : weights.least_reversed;
    case Kind::kNegated:
      return is_retold ? weights.least_retold_negated : weights.least_negated;
    case Kind::kSwapped:
      break;
  }
  return weights.least_swapped;
}

std::vector<OppositeWords> FindOpposites(const TextPair& sides, const TextPair& back,
                                         const OppositeWeights& weights,
                                         linking::Comparability comparability) {
  std::vector<JudgedWords> probable;
  for (const OppositeCandidate& candidate : FindOppositeCandidates(sides, back)) {
    const float probability = OppositeProbability(candidate, weights, comparability);
    const float least = LeastOf(candidate.kind, weights, comparability);
    // What is half as probable turns another back.
    if (probability < least / 2) continue;
    probable.push_back({probability,
                        probability >= least,
                        {candidate.a, candidate.b, candidate.kind},
                        candidate.features});
  }
  std::ranges::stable_sort(probable, std::greater<>(), &JudgedWords::probability);
  std::vector<OppositeWords> opposites;
  for (const JudgedWords& found : probable) {
    if (!found.is_told || IsTurnedBack(found, probable)) continue;
    const OppositeWords& words = found.words;
    const bool is_new = std::ranges::none_of(opposites, [&](const OppositeWords& other) {
      return Overlap(other.a, words.a) || Overlap(other.b, words.b);
    });
    if (is_new) opposites.push_back(words);
  }
  return opposites;
}

}  // namespace synoptic::claims
