#include "align/linking/free/features.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "align/linking/word_similarity/token_similarity.hpp"

namespace synoptic::linking {
namespace {

Matrix Mean(const Matrix& x, const Matrix& y) {
  Matrix mean = x;
  for (std::size_t i = 0; i < mean.values.size(); ++i) {
    mean.values[i] = (x.values[i] + y.values[i]) / 2;
  }
  return mean;
}

// Each cell less the mean of the other cells of its row and of its column, and of the imagined
// rivals: how far it stands out. Where a pair has few rivals, or none, it is compared with those.
Matrix Lift(const Matrix& matrix, const ImaginedThresholds& imagined) {
  const auto n = static_cast<float>(matrix.rows);
  const auto m = static_cast<float>(matrix.cols);
  std::vector<float> row_sums(matrix.rows);
  std::vector<float> column_sums(matrix.cols);
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.cols; ++j) {
      row_sums[i] += matrix.row(i)[j];
      column_sums[j] += matrix.row(i)[j];
    }
  }
  Matrix lift = matrix;
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.cols; ++j) {
      const float own = matrix.row(i)[j];
      const float others = n + m - 2 + imagined.rivals;
      const float sum =
          row_sums[i] + column_sums[j] - 2 * own + imagined.rivals * imagined.rivals_tokens;
      lift.row(i)[j] = own - sum / others;
    }
  }
  return lift;
}

// The mean of the two largest of each row; of the only one if there is no other.
std::vector<float> MeansOfBestTwo(const Matrix& matrix) {
  std::vector<float> means;
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    float first = -1;
    float second = -1;
    for (const float value : matrix.row(i)) {
      second = std::max(second, std::min(first, value));
      first = std::max(first, value);
    }
    means.push_back(matrix.cols > 1 ? (first + second) / 2 : first);
  }
  return means;
}

// Each cell less what the best of its row and column reach: who has a better partner does not take
// this one. (CSLS, Conneau et al. 2018, within the pair of articles.)
Matrix Margin(const Matrix& matrix) {
  const std::vector<float> rows = MeansOfBestTwo(matrix);
  const std::vector<float> columns = MeansOfBestTwo(Transposed(matrix));
  Matrix margin = matrix;
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.cols; ++j) {
      margin.row(i)[j] -= (rows[i] + columns[j]) / 2;
    }
  }
  return margin;
}

// Words of a unit, with their weights added up.
struct UnitWords {
  std::unordered_map<std::string_view, float> weights;
  float total = 0;
};

std::vector<UnitWords> WordsOfUnits(const Encoding& encoding, const std::vector<float>& weights) {
  std::vector<UnitWords> units(encoding.unit_vectors.rows);
  for (std::size_t t = 0; t < encoding.tokens.size(); ++t) {
    UnitWords& unit = units[encoding.tokens[t].unit];
    unit.weights[encoding.tokens[t].form] += weights[t];
    unit.total += weights[t];
  }
  return units;
}

float ShareOfIdentical(const UnitWords& a, const UnitWords& b) {
  float common = 0;
  for (const auto& [form, weight] : a.weights) {
    const auto other = b.weights.find(form);
    if (other != b.weights.end()) common += weight + other->second;
  }
  const float total = a.total + b.total;
  return total > 0 ? common / total : 0;
}

float Position(std::size_t i, std::size_t n) {
  return n > 1 ? static_cast<float>(i) / static_cast<float>(n - 1) : 0.5F;
}

// How close two articles are in their wording: the mean over all rows and columns of their largest
// cell. Few sentences say little of that, and those that are unrelated to each other would make any
// match a good one; so to those that are there we add some of a pair of close articles.
float Closeness(const Matrix& tokens, const ImaginedThresholds& imagined) {
  std::vector<float> rows(tokens.rows);
  std::vector<float> columns(tokens.cols);
  for (std::size_t i = 0; i < tokens.rows; ++i) {
    for (std::size_t j = 0; j < tokens.cols; ++j) {
      rows[i] = std::max(rows[i], tokens.row(i)[j]);
      columns[j] = std::max(columns[j], tokens.row(i)[j]);
    }
  }
  const float sum = std::accumulate(rows.begin(), rows.end(), 0.0F) +
                    std::accumulate(columns.begin(), columns.end(), 0.0F);
  return (sum + imagined.units * imagined.units_closeness) /
         (static_cast<float>(tokens.rows + tokens.cols) + imagined.units);
}

}  // namespace

FeatureTable ComputeFeatures(const Encoding& a, const Encoding& b, const MentionIndex& mentions,
                             const Thresholds& thresholds) {
  const std::size_t n = a.unit_vectors.rows;
  const std::size_t m = b.unit_vectors.rows;
  FeatureTable table;
  table.rows = n;
  table.cols = m;
  if (n == 0 || m == 0) return table;
  const TokenWeights rarity = RarityWeights(a, b, thresholds.tokens);
  table.matches = MatchTokens(a, b, rarity, thresholds.tokens);
  table.sentence = DotProducts(a.unit_vectors, b.unit_vectors);
  const Matrix tokens = Mean(table.matches.a_in_b, table.matches.b_in_a);
  const Matrix lift = Lift(tokens, thresholds.imagined);
  const Matrix margin = Margin(tokens);
  table.closeness = Closeness(tokens, thresholds.imagined);
  const std::vector<UnitWords> a_words = WordsOfUnits(a, rarity.a);
  const std::vector<UnitWords> b_words = WordsOfUnits(b, rarity.b);
  table.cells.resize(n * m);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < m; ++j) {
      PairFeatures& cell = table.cells[i * m + j];
      cell.scaled = 2 * table.sentence.row(i)[j] - a.hubness[i] - b.hubness[j];
      cell.tokens = tokens.row(i)[j];
      cell.containment = std::max(table.matches.a_in_b.row(i)[j], table.matches.b_in_a.row(i)[j]);
      cell.preferred = table.matches.preferred.row(i)[j];
      cell.tokens_lift = lift.row(i)[j];
      cell.tokens_margin = margin.row(i)[j];
      cell.window = table.matches.window.row(i)[j];
      cell.identical = ShareOfIdentical(a_words[i], b_words[j]);
      cell.distance = std::abs(Position(i, n) - Position(j, m));
      const SharedMentions shared = mentions.Compare(i, j);
      cell.values = shared.values;
      cell.names = shared.names;
    }
  }
  return table;
}

}  // namespace synoptic::linking
