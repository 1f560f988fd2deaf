// How likely two units are linked. A first logistic regression judges each pair by itself; a second
// sees how that verdict compares with the verdicts on the rivals in its row and column, and on its
// neighbours in reading order. What is nearest to each other is thus told from what is merely near,
// without a fixed rule such as "mutual best", and merges (two units with one) stay possible.
// O(n m).

#include "align/matching/link_model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace synoptic::matching {
namespace {

constexpr float kLargestLogit = 8;

// The largest and the second largest number of a sequence.
struct TopTwo {
  float first = -std::numeric_limits<float>::infinity();
  float second = -std::numeric_limits<float>::infinity();

  void Add(float value) {
    second = std::max(second, std::min(first, value));
    first = std::max(first, value);
  }
  float BestBesides(float value) const { return value == first ? second : first; }
};

float Clip(float logit) { return std::clamp(logit, -kLargestLogit, kLargestLogit); }

template <std::size_t N>
float Apply(const std::array<float, N>& features, const std::array<float, N + 1>& weights) {
  float sum = weights[N];
  for (std::size_t k = 0; k < N; ++k) sum += weights[k] * features[k];
  return sum;
}

}  // namespace

std::vector<Competition> Compete(const Matrix& plausibility) {
  const std::size_t n = plausibility.rows;
  const std::size_t m = plausibility.cols;
  std::vector<TopTwo> rows(n);
  std::vector<TopTwo> columns(m);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < m; ++j) {
      rows[i].Add(plausibility.row(i)[j]);
      columns[j].Add(plausibility.row(i)[j]);
    }
  }
  std::vector<Competition> cells(n * m);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < m; ++j) {
      const float own = plausibility.row(i)[j];
      float neighbours = -kLargestLogit;
      if (i > 0 && j > 0) neighbours = std::max(neighbours, plausibility.row(i - 1)[j - 1]);
      if (i + 1 < n && j + 1 < m) neighbours = std::max(neighbours, plausibility.row(i + 1)[j + 1]);
      const auto [smaller, larger] = std::minmax(
          {Clip(own - rows[i].BestBesides(own)), Clip(own - columns[j].BestBesides(own))});
      cells[i * m + j] = {Clip(own), smaller, larger, Clip(neighbours)};
    }
  }
  return cells;
}

Matrix Plausibility(const FeatureTable& table, const LinkWeights& weights) {
  Matrix logits(table.rows, table.cols);
  for (std::size_t c = 0; c < table.cells.size(); ++c) {
    logits.values[c] = Apply(table.cells[c].AsArray(), weights.plausibility);
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
