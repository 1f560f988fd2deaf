#include "align/weights/learning/link_learning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>

#include "align/weights/learning/logistic.hpp"

namespace synoptic::weights {
namespace {

using linking::Competition;
using linking::LinkWeights;
using linking::PairFeatures;

constexpr double kRidgeAlone = 10;
constexpr double kRidgeOfLink = 5;
constexpr std::size_t kFolds = 5;
constexpr std::size_t kRelatedness = PairFeatures::kCount - 1;
static_assert(PairFeatures::kFields[kRelatedness].name == "relatedness");

template <std::size_t N>
std::array<float, N> FitArray(const Examples& examples, double ridge,
                              const std::array<float, N>* prior) {
  std::array<float, N> weights{};
  const std::span<const float> centre = prior ? std::span<const float>(*prior) : std::span<float>();
  std::ranges::copy(FitLogistic(examples, ridge, centre), weights.begin());
  return weights;
}

std::array<float, PairFeatures::kCount> RowOf(const LinkExample& example, std::size_t cell) {
  std::array<float, PairFeatures::kCount> row{};
  std::copy_n(example.features.begin() + static_cast<std::ptrdiff_t>(cell * row.size()), row.size(),
              row.begin());
  row[kRelatedness] = example.relatedness;
  return row;
}

using AloneWeights = decltype(LinkWeights::alone);

AloneWeights FitAlone(const std::vector<const LinkExample*>& examples, const AloneWeights* prior) {
  Examples rows;
  for (const LinkExample* example : examples) {
    if (example->weight.alone == 0) continue;
    for (std::size_t c = 0; c < example->truth.size(); ++c) {
      if (example->truth[c] == Truth::kOpen) continue;
      rows.Add(RowOf(*example, c), example->truth[c] == Truth::kLinked, example->weight.alone);
    }
  }
  return FitArray(rows, kRidgeAlone, prior);
}

Matrix LogitsAlone(const LinkExample& example, const AloneWeights& weights) {
  Matrix logits(example.rows, example.cols);
  for (std::size_t c = 0; c < logits.values.size(); ++c) {
    const auto row = RowOf(example, c);
    logits.values[c] = std::inner_product(row.begin(), row.end(), weights.begin(), weights.back());
  }
  return logits;
}

float Logistic(float logit) { return 1 / (1 + std::exp(-logit)); }

void AddCompetition(const LinkExample& example, const Matrix& logits, Examples& rows) {
  const std::vector<Competition> cells = linking::Compete(logits, example.relatedness);
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const bool is_alive = Logistic(logits.values[c]) >= linking::kLeastAlive;
    if (example.truth[c] == Truth::kOpen || !is_alive) continue;
    rows.Add(cells[c].AsArray(), example.truth[c] == Truth::kLinked, example.weight.link);
  }
}

}  // namespace

LinkExample MakeLinkExample(const ComparedPair& compared, const ArticlePair& pair,
                            const Origin& origin, PairWeight weight) {
  const linking::FeatureTable& table = compared.table;
  LinkExample example{origin, weight, table.rows, table.cols, {}, pair.truth, table.relatedness};
  for (std::size_t i = 0; i < table.rows && table.cols > 0; ++i) {
    for (const PairFeatures& cell : table.Row(i)) {
      const auto row = cell.AsArray();
      example.features.insert(example.features.end(), row.begin(), row.end());
    }
  }
  return example;
}

LinkWeights LearnLinks(const std::vector<const LinkExample*>& examples,
                       const std::optional<LinkWeights>& prior) {
  const AloneWeights* const prior_alone = prior ? &prior->alone : nullptr;
  LinkWeights weights{};
  weights.alone = FitAlone(examples, prior_alone);
  std::vector<Origin> origins;
  for (const LinkExample* example : examples) origins.push_back(example->origin);
  const Folds folds(origins, kFolds);
  Examples rows;
  for (std::size_t fold = 0; fold < folds.count(); ++fold) {
    std::vector<const LinkExample*> others;
    std::vector<const LinkExample*> members;
    for (const LinkExample* example : examples) {
      if (!folds.Holds(fold, example->origin)) others.push_back(example);
      if (folds.Of(example->origin.set) == fold) members.push_back(example);
    }
    if (members.empty()) continue;
    const AloneWeights alone = FitAlone(others, prior_alone);
    for (const LinkExample* example : members) {
      AddCompetition(*example, LogitsAlone(*example, alone), rows);
    }
  }
  weights.link = FitArray(rows, kRidgeOfLink, prior ? &prior->link : nullptr);
  return weights;
}

Matrix LinkProbability(const LinkExample& example, const LinkWeights& weights) {
  return linking::LinkProbability(LogitsAlone(example, weights.alone), example.relatedness,
                                  weights);
}

}  // namespace synoptic::weights
