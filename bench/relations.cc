#include "bench/relations.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "align/weights/learning/logistic.hpp"

namespace synoptic::bench {
namespace {

constexpr const char* kUnrelated = "unrelated";
constexpr const char* kSome = "some_meaning_difference";
constexpr const char* kNone = "no_meaning_difference";

float ShareOfExtra(const Encoding& text, const Encoding& other, const claims::ExtraWeights& weights,
                   float level) {
  const auto probability = claims::ExtraProbability(text, other, weights, level);
  float sum = 0;
  float total = 1e-6F;
  for (std::size_t t = 0; t < probability.size(); ++t) {
    const float weight = text.TypeOf(text.tokens[t]).weight;
    sum += probability[t] * weight;
    total += weight;
  }
  return sum / total;
}

float Probability(const std::vector<float>& weights, const Relation& relation) {
  return 1 / (1 + std::exp(-(weights[0] * relation.shares[0] + weights[1] * relation.shares[1] +
                             weights[2])));
}

}  // namespace

Relation RelationOf(const std::string& name, const Encoding& text, const Encoding& other,
                    const claims::ExtraWeights& weights, float level) {
  const auto [less, more] = std::minmax(
      {ShareOfExtra(text, other, weights, level), ShareOfExtra(other, text, weights, level)});
  return {name, {more, less}};
}

Hits TellRelations(const std::vector<Relation>& relations) {
  constexpr std::size_t kFolds = 10;
  Hits hits;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    weights::Examples unrelated;
    weights::Examples different;
    for (std::size_t r = 0; r < relations.size(); ++r) {
      if (r % kFolds == fold) continue;
      const bool is_unrelated = relations[r].name == kUnrelated;
      unrelated.Add(relations[r].shares, is_unrelated, 1);
      if (is_unrelated) continue;
      different.Add(relations[r].shares, relations[r].name == kSome, 1);
    }
    const auto unrelated_weights = weights::FitLogistic(unrelated, 1);
    const auto different_weights = weights::FitLogistic(different, 1);
    for (std::size_t r = fold; r < relations.size(); r += kFolds) {
      const char* found = Probability(unrelated_weights, relations[r]) >= 0.5F   ? kUnrelated
                          : Probability(different_weights, relations[r]) >= 0.5F ? kSome
                                                                                 : kNone;
      hits.right += found == relations[r].name ? 1 : 0;
      hits.all += 1;
    }
  }
  return hits;
}

}  // namespace synoptic::bench
