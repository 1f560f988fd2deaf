#include "align/weights/learning/one_sided_learning.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "align/linking/corroboration.hpp"
#include "align/linking/free/link_model.hpp"
#include "align/weights/learning/compared_pair.hpp"
#include "align/weights/learning/logistic.hpp"
#include "synoptic/align.hpp"

namespace synoptic::weights {
namespace {

constexpr double kRidge = 30;

// Two articles of a group, unless they are refused.
struct Judged {
  std::size_t a = 0;
  std::size_t b = 0;
  ComparedPair compared;
  Matrix probability;
};

// What is known of the units of an article, beside any of the others.
struct Side {
  std::vector<linking::OneSidedFeatures> features;
  std::vector<float> most;
  std::vector<Truth> truth;  // Linked before open before apart.
};

void Mark(Truth truth, Truth& unit) {
  if (truth == Truth::kLinked || unit == Truth::kApart) unit = truth;
}

std::vector<Side> SidesOf(std::size_t articles, const std::vector<ArticlePair>& pairs) {
  std::vector<Side> sides(articles);
  auto pair = pairs.begin();
  for (std::size_t a = 0; a < articles; ++a) {
    for (std::size_t b = a + 1; b < articles; ++b, ++pair) {
      for (const auto& [article, units] : {std::pair(a, &pair->a_units), {b, &pair->b_units}}) {
        Side& side = sides[article];
        side.features.resize(units->size(), linking::NothingFound());
        side.most.resize(units->size());
        side.truth.resize(units->size(), Truth::kApart);
      }
      for (std::size_t c = 0; c < pair->truth.size(); ++c) {
        Mark(pair->truth[c], sides[a].truth[c / pair->b_units.size()]);
        Mark(pair->truth[c], sides[b].truth[c % pair->b_units.size()]);
      }
    }
  }
  return sides;
}

}  // namespace

OneSidedGroup JudgeOneSided(const Encoder& encoder, const Tables& tables, std::size_t articles,
                            const std::vector<ArticlePair>& pairs) {
  std::vector<Judged> judged;
  linking::Testimony testimony(articles);
  auto pair = pairs.begin();
  for (std::size_t a = 0; a < articles; ++a) {
    for (std::size_t b = a + 1; b < articles; ++b, ++pair) {
      ComparedPair compared = JudgePair(encoder, *pair, tables);
      const bool is_refused =
          1 / (1 + std::exp(-compared.table.relatedness)) < tables.relatedness.refused;
      if (is_refused) continue;
      Matrix probability = linking::LinkProbability(compared.table, tables.links);
      testimony.Set(a, b, linking::FindCandidates(probability), probability.cols);
      judged.push_back({a, b, std::move(compared), std::move(probability)});
    }
  }
  std::vector<Side> sides = SidesOf(articles, pairs);
  for (Judged& two : judged) {
    Matrix& probability = two.probability;
    if (articles > 2) {
      probability = linking::Corroborate(
          probability, testimony.Corroboration(two.a, probability.rows, two.b, probability.cols),
          tables.corroboration);
    }
    const linking::OneSidedPair found = FindOneSided(two.compared.table, probability);
    KeepBest(found.a, sides[two.a].features);
    KeepBest(found.b, sides[two.b].features);
    for (std::size_t c = 0; c < probability.values.size(); ++c) {
      for (float* most :
           {&sides[two.a].most[c / probability.cols], &sides[two.b].most[c % probability.cols]}) {
        *most = std::max(*most, probability.values[c]);
      }
    }
  }
  OneSidedGroup group{pairs.front().set, {}};
  for (const Side& side : sides) {
    for (std::size_t u = 0; u < side.features.size(); ++u) {
      const bool is_linked = side.most[u] >= AlignOptions().min_probability;
      const bool was_seen = side.features[u].best > linking::NothingFound().best;
      if (is_linked || !was_seen || side.truth[u] == Truth::kOpen) continue;
      group.units.push_back({side.features[u], side.truth[u] == Truth::kLinked});
    }
  }
  return group;
}

linking::OneSidedWeights LearnOneSided(const std::vector<const OneSidedGroup*>& groups) {
  Examples examples;
  for (const OneSidedGroup* group : groups) {
    for (const OneSidedExample& unit : group->units) {
      examples.Add(unit.features.AsArray(), unit.has_counterpart, 1);
    }
  }
  linking::OneSidedWeights weights{};
  std::ranges::copy(FitLogistic(examples, kRidge), weights.begin());
  return weights;
}

std::vector<JudgedUnits> MissedOutOfGroup(const std::vector<OneSidedGroup>& groups) {
  std::vector<JudgedUnits> judged;
  for (const OneSidedGroup& group : groups) {
    std::vector<const OneSidedGroup*> others;
    for (const OneSidedGroup& other : groups) {
      if (&other != &group) others.push_back(&other);
    }
    const linking::OneSidedWeights weights = LearnOneSided(others);
    JudgedUnits& units = judged.emplace_back();
    for (const OneSidedExample& unit : group.units) {
      units.push_back({MissedProbability(unit.features, weights), unit.has_counterpart});
    }
  }
  return judged;
}

}  // namespace synoptic::weights
