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
#include "synoptic/internal/eigen.hpp"

namespace synoptic::linking {
namespace {

constexpr float kLargestLogit = Transport::kLargestLogit;

float Logistic(float logit) { return 1 / (1 + std::exp(-logit)); }

float Clip(float logit) { return std::clamp(logit, -kLargestLogit, kLargestLogit); }

template <std::size_t N>
float Apply(const std::array<float, N>& features, const std::array<float, N + 1>& weights) {
  float sum = weights[N];
  for (std::size_t k = 0; k < N; ++k) sum += weights[k] * features[k];
  return sum;
}

float Bounded(float closeness, ClosenessRange range) {
  return std::clamp(closeness, range.least, range.largest);
}

// Competition of any cell. Borrows the plausibility.
class Rivalry {
 public:
  explicit Rivalry(const Matrix& plausibility)
      : plausibility_(plausibility), transport_(FindTransport(plausibility)) {}

  Competition At(std::size_t i, std::size_t j) const {
    const std::size_t n = plausibility_.rows;
    const std::size_t m = plausibility_.cols;
    const float logit = plausibility_.row(i)[j];
    float neighbours = -kLargestLogit;
    if (i > 0 && j > 0) neighbours = std::max(neighbours, plausibility_.row(i - 1)[j - 1]);
    if (i + 1 < n && j + 1 < m) neighbours = std::max(neighbours, plausibility_.row(i + 1)[j + 1]);
    const auto [lesser, greater] =
        std::minmax({Clip(transport_.row_demand[i]), Clip(transport_.column_demand[j])});
    return {Clip(logit), Clip(transport_.LogMass(logit, i, j)), lesser, greater, Clip(neighbours)};
  }

 private:
  const Matrix& plausibility_;
  const Transport transport_;
};

// Surroundings of any cell, but for its competition. Borrows the logits.
class Neighbourhood {
 public:
  explicit Neighbourhood(const Matrix& logits) : logits_(logits), probability_(logits) {
    for (float& value : probability_.values) value = Logistic(value);
  }

  Surroundings At(std::size_t i, std::size_t j, const Competition& competition) const {
    // Indices before the first wrap round, and are out of range like those behind the last.
    return {competition, Clip(logits_.row(i)[j]),
            std::max({Of(i - 1, j), Of(i + 1, j), Of(i, j - 1), Of(i, j + 1)}),
            std::max(Of(i - 1, j - 1), Of(i + 1, j + 1)),
            std::max(Of(i - 1, j + 1), Of(i + 1, j - 1))};
  }

 private:
  float Of(std::size_t i, std::size_t j) const {
    return i < probability_.rows && j < probability_.cols ? probability_.row(i)[j] : 0.0F;
  }

  const Matrix& logits_;
  Matrix probability_;
};

// Calls `visit(cell, i, j)` for each cell of a table, in order.
template <typename Visit>
void ForEachCell(std::size_t rows, std::size_t cols, const Visit& visit) {
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < cols; ++j) visit(i * cols + j, i, j);
  }
}

std::vector<Competition> CompetitionOf(const Matrix& plausibility, const Rivalry& rivalry) {
  std::vector<Competition> cells(plausibility.rows * plausibility.cols);
  ForEachCell(plausibility.rows, plausibility.cols,
              [&](std::size_t c, std::size_t i, std::size_t j) { cells[c] = rivalry.At(i, j); });
  return cells;
}

Matrix LogitsAlone(const Matrix& plausibility, const Rivalry& rivalry, const LinkWeights& weights) {
  Matrix logits(plausibility.rows, plausibility.cols);
  ForEachCell(logits.rows, logits.cols, [&](std::size_t c, std::size_t i, std::size_t j) {
    logits.values[c] = Apply(rivalry.At(i, j).AsArray(), weights.alone);
  });
  return logits;
}

}  // namespace

std::array<float, kPlausibilityCount> PlausibilityFeatures(const PairFeatures& cell,
                                                           float closeness, ClosenessRange range) {
  const auto own = cell.AsArray();
  std::array<float, kPlausibilityCount> features{};
  closeness = Bounded(closeness, range);
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
  return CompetitionOf(plausibility, Rivalry(plausibility));
}

// The weights of a feature and of its product with closeness are one for a pair of articles, whose
// closeness is given.
Matrix Plausibility(const FeatureTable& table, const LinkWeights& weights) {
  constexpr Eigen::Index kCount = PairFeatures::kCount;
  static_assert(sizeof(PairFeatures) == kCount * sizeof(float));
  using Weights = Eigen::Map<const Eigen::Vector<float, kCount>>;
  const float closeness = Bounded(table.closeness, weights.closeness);
  const float* const learned = weights.plausibility.data();
  const Eigen::Vector<float, kCount> of_features =
      Weights(learned) + closeness * Weights(learned + kCount);
  const float constant = learned[2 * kCount] * closeness + learned[2 * kCount + 1];
  Matrix logits(table.rows, table.cols);
  const auto cells = static_cast<Eigen::Index>(table.cells.size());
  Eigen::Map<Eigen::VectorXf> out(logits.values.data(), cells);
  if (cells > 0) {
    using Rows = Eigen::Matrix<float, Eigen::Dynamic, kCount, Eigen::RowMajor>;
    out.noalias() =
        Eigen::Map<const Rows>(&table.cells.front().scaled, cells, kCount) * of_features;
    out.array() += constant;
  }
  if (!table.given.values.empty()) {
    out += Eigen::Map<const Eigen::VectorXf>(table.given.values.data(), cells);
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
  const Neighbourhood neighbourhood(logits);
  std::vector<Surroundings> cells(logits.values.size());
  ForEachCell(logits.rows, logits.cols, [&](std::size_t c, std::size_t i, std::size_t j) {
    cells[c] = neighbourhood.At(i, j, competition[c]);
  });
  return cells;
}

std::vector<Surroundings> FindSurroundings(const FeatureTable& table, const LinkWeights& weights) {
  const Matrix plausibility = Plausibility(table, weights);
  const Rivalry rivalry(plausibility);
  return Surround(CompetitionOf(plausibility, rivalry),
                  LogitsAlone(plausibility, rivalry, weights));
}

// A cell at a time: of large articles, the features of all cells would fill the memory.
Matrix LinkProbability(const FeatureTable& table, const LinkWeights& weights) {
  const Matrix plausibility = Plausibility(table, weights);
  const Rivalry rivalry(plausibility);
  const Matrix logits = LogitsAlone(plausibility, rivalry, weights);
  const Neighbourhood neighbourhood(logits);
  Matrix probability(table.rows, table.cols);
  ForEachCell(table.rows, table.cols, [&](std::size_t c, std::size_t i, std::size_t j) {
    const Surroundings cell = neighbourhood.At(i, j, rivalry.At(i, j));
    probability.values[c] = Logistic(Apply(cell.AsArray(), weights.link));
  });
  return probability;
}

}  // namespace synoptic::linking
