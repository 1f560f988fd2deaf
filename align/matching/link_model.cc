// How likely two units are linked. A first logistic regression judges each pair by itself, against
// how close the two articles are in their wording as a whole. The verdicts compete for units in an
// optimal transport (transport.hpp), and a second regression reads the outcome. What is nearest to
// each other is thus told from what is merely near, without a fixed rule such as "mutual best", and
// merges (two units with one) stay possible. O(n m).

#include "align/matching/link_model.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "align/matching/transport.hpp"

namespace synoptic::matching {
namespace {

constexpr float kLargestLogit = 12;

// What the weights were learned over. A pair beyond, an article beside itself, is taken for one at
// the bound: a line through the middle says nothing of what lies outside.
constexpr float kLeastCloseness = 0.25F;
constexpr float kLargestCloseness = 0.5F;

float Clip(float logit) { return std::clamp(logit, -kLargestLogit, kLargestLogit); }

template <std::size_t N>
float Apply(const std::array<float, N>& features, const std::array<float, N + 1>& weights) {
  float sum = weights[N];
  for (std::size_t k = 0; k < N; ++k) sum += weights[k] * features[k];
  return sum;
}

}  // namespace

std::array<float, kPlausibilityCount> PlausibilityFeatures(const PairFeatures& cell,
                                                           float closeness) {
  const auto own = cell.AsArray();
  std::array<float, kPlausibilityCount> features{};
  closeness = std::clamp(closeness, kLeastCloseness, kLargestCloseness);
  for (std::size_t k = 0; k < own.size(); ++k) {
    features[k] = own[k];
    features[own.size() + k] = own[k] * closeness;
  }
  features.back() = closeness;
  return features;
}

std::vector<Competition> Compete(const Matrix& plausibility) {
  const std::size_t n = plausibility.rows;
  const std::size_t m = plausibility.cols;
  const Transport transport = FindTransport(plausibility);
  std::vector<Competition> cells(n * m);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < m; ++j) {
      float neighbours = -kLargestLogit;
      if (i > 0 && j > 0) neighbours = std::max(neighbours, plausibility.row(i - 1)[j - 1]);
      if (i + 1 < n && j + 1 < m) neighbours = std::max(neighbours, plausibility.row(i + 1)[j + 1]);
      const auto [lesser, greater] =
          std::minmax({Clip(transport.row_demand[i]), Clip(transport.column_demand[j])});
      cells[i * m + j] = {Clip(plausibility.row(i)[j]), Clip(std::log(transport.mass.row(i)[j])),
                          lesser, greater, Clip(neighbours)};
    }
  }
  return cells;
}

Matrix Plausibility(const FeatureTable& table, const LinkWeights& weights) {
  Matrix logits(table.rows, table.cols);
  for (std::size_t c = 0; c < table.cells.size(); ++c) {
    logits.values[c] =
        Apply(PlausibilityFeatures(table.cells[c], table.closeness), weights.plausibility);
    if (!table.given.values.empty()) logits.values[c] += table.given.values[c];
  }
  return logits;
}

Matrix LinkProbability(const FeatureTable& table, const LinkWeights& weights) {
  const std::vector<Competition> cells = Compete(Plausibility(table, weights));
  Matrix probability(table.rows, table.cols);
  for (std::size_t c = 0; c < cells.size(); ++c) {
    probability.values[c] = 1 / (1 + std::exp(-Apply(cells[c].AsArray(), weights.link)));
  }
  return probability;
}

}  // namespace synoptic::matching
