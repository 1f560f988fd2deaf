// How likely two units are linked. A first logistic regression judges each pair by itself, against
// how close the two articles are in their wording as a whole. The verdicts compete for units in an
// optimal transport (transport.hpp), and a second regression reads the outcome. What is nearest to
// each other is thus told from what is merely near, without a fixed rule such as "mutual best", and
// merges (two units with one) stay possible. A third looks again when the pairs around are judged:
// beside a pair that is linked, the next two units often are, and a sentence that is told in two is
// mostly told in two that follow each other. O(n m).

#include "align/linking/free/link_model.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "align/linking/free/transport.hpp"

namespace synoptic::linking {
namespace {

constexpr float kLargestLogit = 12;

float Logistic(float logit) { return 1 / (1 + std::exp(-logit)); }

float Clip(float logit) { return std::clamp(logit, -kLargestLogit, kLargestLogit); }

template <std::size_t N>
float Apply(const std::array<float, N>& features, const std::array<float, N + 1>& weights) {
  float sum = weights[N];
  for (std::size_t k = 0; k < N; ++k) sum += weights[k] * features[k];
  return sum;
}

}  // namespace

std::array<float, kPlausibilityCount> PlausibilityFeatures(const PairFeatures& cell,
                                                           float closeness, ClosenessRange range) {
  const auto own = cell.AsArray();
  std::array<float, kPlausibilityCount> features{};
  closeness = std::clamp(closeness, range.least, range.largest);
  for (std::size_t k = 0; k < own.size(); ++k) {
    features[k] = own[k];
    features[own.size() + k] = own[k] * closeness;
  }
  features.back() = closeness;
  return features;
}

std::array<std::string, kPlausibilityCount> PlausibilityNames() {
  std::array<std::string, kPlausibilityCount> names;
  for (std::size_t k = 0; k < PairFeatures::kCount; ++k) {
    names[k] = PairFeatures::kNames[k];
    names[PairFeatures::kCount + k] = names[k] + "*closeness";
  }
  names.back() = "closeness";
  return names;
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
        Apply(PlausibilityFeatures(table.cells[c], table.closeness, weights.closeness),
              weights.plausibility);
    if (!table.given.values.empty()) logits.values[c] += table.given.values[c];
  }
  return logits;
}

std::array<float, Surroundings::kCount> Surroundings::AsArray() const {
  std::array<float, kCount> features{};
  std::ranges::copy(competition.AsArray(), features.begin());
  std::ranges::copy(std::array{logit, same_unit, in_order, crossed},
                    features.begin() + Competition::kCount);
  return features;
}

std::vector<Surroundings> Surround(const std::vector<Competition>& competition,
                                   const Matrix& logits) {
  Matrix probability = logits;
  for (float& value : probability.values) value = Logistic(value);
  // Indices before the first wrap round, and are out of range like those behind the last.
  const auto at = [&](std::size_t i, std::size_t j) {
    return i < probability.rows && j < probability.cols ? probability.row(i)[j] : 0.0F;
  };
  std::vector<Surroundings> cells(logits.values.size());
  for (std::size_t i = 0; i < logits.rows; ++i) {
    for (std::size_t j = 0; j < logits.cols; ++j) {
      const std::size_t c = i * logits.cols + j;
      cells[c] = {competition[c], Clip(logits.values[c]),
                  std::max({at(i - 1, j), at(i + 1, j), at(i, j - 1), at(i, j + 1)}),
                  std::max(at(i - 1, j - 1), at(i + 1, j + 1)),
                  std::max(at(i - 1, j + 1), at(i + 1, j - 1))};
    }
  }
  return cells;
}

std::vector<Surroundings> FindSurroundings(const FeatureTable& table, const LinkWeights& weights) {
  const std::vector<Competition> competition = Compete(Plausibility(table, weights));
  Matrix logits(table.rows, table.cols);
  for (std::size_t c = 0; c < competition.size(); ++c) {
    logits.values[c] = Apply(competition[c].AsArray(), weights.alone);
  }
  return Surround(competition, logits);
}

Matrix LinkProbability(const FeatureTable& table, const LinkWeights& weights) {
  const std::vector<Surroundings> cells = FindSurroundings(table, weights);
  Matrix probability(table.rows, table.cols);
  for (std::size_t c = 0; c < cells.size(); ++c) {
    probability.values[c] = Logistic(Apply(cells[c].AsArray(), weights.link));
  }
  return probability;
}

}  // namespace synoptic::linking
