#include "align/weights/learning/corroboration_learning.hpp"

#include <algorithm>
#include <span>

#include "align/linking/free/link_model.hpp"
#include "align/weights/learning/compared_pair.hpp"
#include "align/weights/learning/logistic.hpp"

namespace synoptic::weights {
namespace {

constexpr double kRidge = 1;

}  // namespace

JudgedGroup JudgeGroup(const Encoder& encoder, const Tables& tables, std::size_t articles,
                       const std::vector<ArticlePair>& pairs, double weight) {
  JudgedGroup group{pairs.front().set, weight, {}};
  linking::Testimony testimony(articles);
  const auto visit = [&](const auto& act) {
    auto pair = pairs.begin();
    for (std::size_t a = 0; a < articles; ++a) {
      for (std::size_t b = a + 1; b < articles; ++b) act(a, b, *pair++);
    }
  };
  visit([&](std::size_t a, std::size_t b, const ArticlePair& pair) {
    const Matrix probability =
        linking::LinkProbability(JudgePair(encoder, pair, tables).table, tables.links);
    testimony.Set(a, b, linking::FindCandidates(probability), probability.cols);
    group.pairs.push_back({probability, {}, pair.truth});
  });
  auto judged = group.pairs.begin();
  visit([&](std::size_t a, std::size_t b, const ArticlePair& pair) {
    (judged++)->corroboration =
        testimony.Corroboration(a, pair.a_units.size(), b, pair.b_units.size());
  });
  return group;
}

linking::CorroborationWeights LearnCorroboration(
    const std::vector<const JudgedGroup*>& groups,
    const std::optional<linking::CorroborationWeights>& prior) {
  Examples examples;
  for (const JudgedGroup* group : groups) {
    for (const JudgedPair& pair : group->pairs) {
      for (std::size_t c = 0; c < pair.truth.size(); ++c) {
        if (pair.truth[c] == Truth::kOpen) continue;
        examples.Add(linking::CorroborationFeatures(pair.probability.values[c],
                                                    pair.corroboration.values[c]),
                     pair.truth[c] == Truth::kLinked, group->weight);
      }
    }
  }
  linking::CorroborationWeights weights{};
  const std::span<const float> centre = prior ? std::span<const float>(*prior) : std::span<float>();
  std::ranges::copy(FitLogistic(examples, kRidge, centre), weights.begin());
  return weights;
}

}  // namespace synoptic::weights
