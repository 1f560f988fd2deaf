#include "align/linking/ordered/unit_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace synoptic::linking {

Coverage& Coverage::operator+=(const Coverage& other) {
  matched += other.matched;
  squared += other.squared;
  identical += other.identical;
  figures += other.figures;
  return *this;
}

float Dot(std::span<const float> x, std::span<const float> y) {
  float sum = 0;
  for (std::size_t d = 0; d < x.size(); ++d) sum += x[d] * y[d];
  return sum;
}

PairSide::PairSide(const WordTypes& of, const WordTypes& with, const Lexicon& lexicon,
                   float mean_weight)
    : word_types_(of),
      chance_matches_(MeasureChanceMatches(of, with, lexicon)),
      scale_(1 / mean_weight) {
  const std::size_t n = of.size();
  for (const float weight : of.unit_weights) roots_.push_back(std::sqrt(weight + 1e-6F));
  dots_.resize(n);
  chance_.resize(n);
  for (std::size_t u = 0; u < n; ++u) {
    const std::span<const float> vector = of.unit_vectors().row(u);
    for (std::size_t k = 0; k < kLongestSide; ++k) {
      if (u + k < n) {
        dots_[u][k] = roots_[u] * roots_[u + k] * Dot(vector, of.unit_vectors().row(u + k));
      }
      chance_[u][k] = roots_[u] * Dot(vector, chance_matches_.units.row(k));
    }
  }
}

float PairSide::SumLength(std::size_t unit, std::size_t run) const {
  float squared = 0;
  for (std::size_t x = unit; x < unit + run; ++x) {
    squared += dots_[x][0];
    for (std::size_t y = x + 1; y < unit + run; ++y) squared += 2 * dots_[x][y - x];
  }
  return std::sqrt(std::max(squared, 1e-9F));
}

Coverage PairSide::Cover(std::size_t unit, std::span<const float> best, std::size_t run) const {
  // A word that is everywhere is matched by chance: what is left to tell is divided by as much, but
  // not by nothing.
  constexpr float kLeastRange = 0.05F;
  Coverage coverage;
  const std::span<const std::uint32_t> words = word_types_.WordsOf(unit);
  for (std::size_t t = 0; t < words.size(); ++t) {
    const std::uint32_t type = words[t];
    const float chance = chance_matches_.words[type][run - 1];
    const float matched = std::max(0.0F, (best[t] - chance) / (1 - chance + kLeastRange));
    const float weight = word_types_.type_weights[type] * scale_;
    coverage.matched += weight * matched;
    coverage.squared += weight * matched * matched;
    if (best[t] >= 1) coverage.identical += weight * matched;
    if (word_types_.type_is_figure[type] != 0 && best[t] < 1) coverage.figures += 1;
  }
  return coverage;
}

PairRow ComparePairs(const PairSide& a, const PairSide& b, const WordProducts& products,
                     std::size_t unit, std::size_t begin, std::size_t end) {
  PairRow row{begin, end, {}, std::vector<RunCoverage>(end - begin), {}};
  const WordTypes& x = a.word_types();
  const WordTypes& y = b.word_types();
  const std::span<const std::uint32_t> words = x.WordsOf(unit);
  const std::size_t first = y.first_word[begin];
  std::vector<std::uint32_t> columns;
  for (std::size_t s = first; s < y.first_word[end]; ++s) {
    columns.push_back(products.Column(y.words[s]));
  }
  row.b_best.resize(y.first_word[end] - first);
  std::vector<float> a_best((end - begin) * words.size());  // For each unit of b and each word.
  for (std::size_t t = 0; t < words.size(); ++t) {
    const std::span<const float> similarity = products.Row(words[t]);
    for (std::size_t v = begin; v < end; ++v) {
      float most = 0;
      for (std::size_t s = y.first_word[v] - first; s < y.first_word[v + 1] - first; ++s) {
        const float value = similarity[columns[s]];
        most = std::max(most, value);
        row.b_best[s] = std::max(row.b_best[s], value);
      }
      a_best[(v - begin) * words.size() + t] = most;
    }
  }
  std::vector<float> best(words.size());
  for (std::size_t v = begin; v < end; ++v) {
    std::ranges::fill(best, 0.0F);
    for (std::size_t k = 0; k < kLongestSide && v + k < end; ++k) {
      for (std::size_t t = 0; t < words.size(); ++t) {
        best[t] = std::max(best[t], a_best[(v + k - begin) * words.size() + t]);
      }
      row.a_covered[v - begin][k] = a.Cover(unit, best, k + 1);
    }
    row.cosines.push_back(Dot(x.unit_vectors().row(unit), y.unit_vectors().row(v)));
  }
  return row;
}

ColumnCoverage CoverColumns(const PairSide& b, const std::deque<PairRow>& rows, std::size_t first) {
  ColumnCoverage coverage;
  if (first >= rows.size()) return coverage;
  const WordTypes& y = b.word_types();
  coverage.begin = rows[first].begin;
  std::vector<float> best;
  for (std::size_t v = rows[first].begin; v < rows[first].end; ++v) {
    RunCoverage& covered = coverage.b_covered.emplace_back();
    best.assign(y.WordsOf(v).size(), 0);
    for (std::size_t k = 0; k < kLongestSide && first + k < rows.size(); ++k) {
      const PairRow& row = rows[first + k];
      if (v < row.begin || v >= row.end) break;
      const std::size_t offset = y.first_word[v] - y.first_word[row.begin];
      for (std::size_t t = 0; t < best.size(); ++t) {
        best[t] = std::max(best[t], row.b_best[offset + t]);
      }
      covered[k] = b.Cover(v, best, k + 1);
    }
  }
  return coverage;
}

}  // namespace synoptic::linking
