#include "align/linking/free/features.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <vector>


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

// The share of the weight of two units that equal forms make up, n x m. Forms that both articles
// have are few, so each of them visits the units that it stands in.
Matrix ShareOfIdentical(const Encoding& a, const Encoding& b, const TypeWeights& weights) {
  struct Place {
    std::size_t unit;
    float weight;  // Of the form in the unit.
  };
  const auto find_places = [](const Encoding& encoding, const std::vector<float>& type_weights,
                              std::vector<float>& totals) {
    std::vector<std::vector<Place>> places(encoding.types.size());
    for (const Token& token : encoding.tokens) {
      std::vector<Place>& of_type = places[token.type];
      if (of_type.empty() || of_type.back().unit != token.unit) of_type.push_back({token.unit, 0});
      of_type.back().weight += type_weights[token.type];
      totals[token.unit] += type_weights[token.type];
    }
    return places;
  };
  std::vector<float> a_totals(a.unit_vectors.rows);
  std::vector<float> b_totals(b.unit_vectors.rows);
  const auto a_places = find_places(a, weights.a, a_totals);
  const auto b_places = find_places(b, weights.b, b_totals);
  std::unordered_map<std::string_view, std::size_t> b_types;
  for (std::size_t s = 0; s < b.types.size(); ++s) b_types.emplace(b.types[s].form, s);
  Matrix share(a_totals.size(), b_totals.size());
  for (std::size_t t = 0; t < a.types.size(); ++t) {
    const auto same = b_types.find(a.types[t].form);
    if (same == b_types.end()) continue;
    for (const Place& here : a_places[t]) {
      for (const Place& there : b_places[same->second]) {
        share.row(here.unit)[there.unit] += here.weight + there.weight;
      }
    }
  }
  for (std::size_t i = 0; i < share.rows; ++i) {
    for (std::size_t j = 0; j < share.cols; ++j) {
      const float total = a_totals[i] + b_totals[j];
      if (total > 0) share.row(i)[j] /= total;
    }
  }
  return share;
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

FeatureTable ComputeFeatures(const CountedArticle& a, const CountedArticle& b,
                             const WordSimilarity& similarity, const MentionIndex& mentions,
                             const Thresholds& thresholds) {
  const Encoding& a_code = a.encoding;
  const Encoding& b_code = b.encoding;
  const std::size_t n = a_code.unit_vectors.rows;
  const std::size_t m = b_code.unit_vectors.rows;
  FeatureTable table;
  table.rows = n;
  table.cols = m;
  if (n == 0 || m == 0) return table;
  const TypeWeights rarity = RarityWeights(a, b, similarity, thresholds.tokens);
  table.matches = MatchTokens(a_code, b_code, rarity, similarity, thresholds.tokens);
  table.sentence = DotProducts(a_code.unit_vectors, b_code.unit_vectors);
  const Matrix tokens = Mean(table.matches.a_in_b, table.matches.b_in_a);
  const Matrix lift = Lift(tokens, thresholds.imagined);
  const Matrix margin = Margin(tokens);
  const Matrix identical = ShareOfIdentical(a_code, b_code, rarity);
  table.closeness = Closeness(tokens, thresholds.imagined);
  table.cells.resize(n * m);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < m; ++j) {
      PairFeatures& cell = table.cells[i * m + j];
      cell.scaled = 2 * table.sentence.row(i)[j] - a_code.hubness[i] - b_code.hubness[j];
      cell.tokens = tokens.row(i)[j];
      cell.containment = std::max(table.matches.a_in_b.row(i)[j], table.matches.b_in_a.row(i)[j]);
      cell.preferred = table.matches.preferred.row(i)[j];
      cell.tokens_lift = lift.row(i)[j];
      cell.tokens_margin = margin.row(i)[j];
      cell.window = table.matches.window.row(i)[j];
      cell.identical = identical.row(i)[j];
      cell.distance = std::abs(Position(i, n) - Position(j, m));
    }
    mentions.ForEachShared(i, [&](std::size_t j, const SharedMentions& shared) {
      table.cells[i * m + j].values = shared.values;
      table.cells[i * m + j].names = shared.names;
    });
  }
  return table;
}

}  // namespace synoptic::linking
