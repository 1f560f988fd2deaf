#include "align/linking/free/features.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace synoptic::linking {
namespace {

template <typename Visit>
void ForEachCell(FeatureTable& table, const Visit& visit) {
  for (std::size_t i = 0; i < table.rows; ++i) {
    for (std::size_t j = 0; j < table.cols; ++j) visit(i, j, table.cells[i * table.cols + j]);
  }
}

// Each cell's `tokens` less the mean of the other cells of its row and of its column, and of the
// imagined rivals: how far it stands out. Where a pair has few rivals, or none, it is compared with
// those.
void Lift(const ImaginedThresholds& imagined, FeatureTable& table) {
  std::vector<float> row_sums(table.rows);
  std::vector<float> column_sums(table.cols);
  ForEachCell(table, [&](std::size_t i, std::size_t j, const PairFeatures& cell) {
    row_sums[i] += cell.tokens;
    column_sums[j] += cell.tokens;
  });
  const float others = static_cast<float>(table.rows + table.cols) - 2 + imagined.rivals;
  ForEachCell(table, [&](std::size_t i, std::size_t j, PairFeatures& cell) {
    const float sum =
        row_sums[i] + column_sums[j] - 2 * cell.tokens + imagined.rivals * imagined.rivals_tokens;
    cell.tokens_lift = cell.tokens - sum / others;
  });
}

// The two largest of some numbers.
struct BestTwo {
  float first = -1;
  float second = -1;

  void Add(float value) {
    second = std::max(second, std::min(first, value));
    first = std::max(first, value);
  }
  /// Their mean; the only one if there is no other.
  float Mean(std::size_t count) const { return count > 1 ? (first + second) / 2 : first; }
};

// Each cell's `tokens` less what the best of its row and column reach: who has a better partner
// does not take this one. (CSLS, Conneau et al. 2018, within the pair of articles.) From the best
// of each row and column comes the closeness, too: the mean of them. Few sentences say little of
// that, and those that are unrelated to each other would make any match a good one; so to those
// that are there we add some of a pair of close articles.
void CompareWithBest(const ImaginedThresholds& imagined, FeatureTable& table) {
  std::vector<BestTwo> rows(table.rows);
  std::vector<BestTwo> columns(table.cols);
  ForEachCell(table, [&](std::size_t i, std::size_t j, const PairFeatures& cell) {
    rows[i].Add(cell.tokens);
    columns[j].Add(cell.tokens);
  });
  ForEachCell(table, [&](std::size_t i, std::size_t j, PairFeatures& cell) {
    cell.tokens_margin = cell.tokens - (rows[i].Mean(table.cols) + columns[j].Mean(table.rows)) / 2;
  });
  float sum = 0;
  for (const BestTwo& best : rows) sum += best.first;
  for (const BestTwo& best : columns) sum += best.first;
  table.closeness = (sum + imagined.units * imagined.units_closeness) /
                    (static_cast<float>(table.rows + table.cols) + imagined.units);
}

// The share of the weight of two units that equal forms make up. Forms that both articles have are
// few, so each of them visits the units that it stands in.
void ShareIdentical(const Encoding& a, const Encoding& b, const TypeWeights& weights,
                    FeatureTable& table) {
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
  for (std::size_t t = 0; t < a.types.size(); ++t) {
    const auto same = b_types.find(a.types[t].form);
    if (same == b_types.end()) continue;
    for (const Place& here : a_places[t]) {
      for (const Place& there : b_places[same->second]) {
        table.cells[here.unit * table.cols + there.unit].identical += here.weight + there.weight;
      }
    }
  }
  ForEachCell(table, [&](std::size_t i, std::size_t j, PairFeatures& cell) {
    const float total = a_totals[i] + b_totals[j];
    cell.identical = total > 0 ? cell.identical / total : 0;
  });
}

float Position(std::size_t i, std::size_t n) {
  return n > 1 ? static_cast<float>(i) / static_cast<float>(n - 1) : 0.5F;
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
  TokenMatches matches = MatchTokens(a_code, b_code, rarity, similarity, thresholds.tokens);
  table.sentence = DotProducts(a_code.unit_vectors, b_code.unit_vectors);
  table.cells.resize(n * m);
  ForEachCell(table, [&](std::size_t i, std::size_t j, PairFeatures& cell) {
    const float there = matches.a_in_b.row(i)[j];
    const float here = matches.b_in_a.row(i)[j];
    cell.scaled = 2 * table.sentence.row(i)[j] - a_code.hubness[i] - b_code.hubness[j];
    cell.tokens = (there + here) / 2;
    cell.containment = std::max(there, here);
    cell.preferred = matches.preferred.row(i)[j];
    cell.window = matches.window.row(i)[j];
    cell.distance = std::abs(Position(i, n) - Position(j, m));
  });
  table.a_in_b = std::move(matches.a_in_b);
  table.b_in_a = std::move(matches.b_in_a);
  Lift(thresholds.imagined, table);
  CompareWithBest(thresholds.imagined, table);
  ShareIdentical(a_code, b_code, rarity, table);
  for (std::size_t i = 0; i < n; ++i) {
    mentions.ForEachShared(i, [&](std::size_t j, const SharedMentions& shared) {
      table.cells[i * m + j].values = shared.values;
      table.cells[i * m + j].names = shared.names;
    });
  }
  return table;
}

}  // namespace synoptic::linking
