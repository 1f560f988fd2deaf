// Token matching: two sentences are alike as far as the words of each have a close word in the
// other. Unlike the cosine of averaged vectors it does not drown one shared claim in the rest of a
// long sentence, and its two directions differ where one side says more. (The matching step of
// BERTScore, Zhang et al. 2020, with word vectors and smooth inverse frequency.)
//
// For one unit of a at a time, all its words are multiplied with all words of b; maxima over the
// words of each unit give both directions.

#include "align/matching/token_matching.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace synoptic::matching {
namespace {

// The tokens [begin, end) of a unit.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Range> TokensOfUnits(const Encoding& encoding) {
  std::vector<Range> ranges(encoding.unit_vectors.rows);
  for (std::size_t t = 0; t < encoding.tokens.size(); ++t) {
    Range& range = ranges[encoding.tokens[t].unit];
    if (range.begin == range.end) range.begin = t;
    range.end = t + 1;
  }
  return ranges;
}

bool HasDigit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Matrix Rows(const Matrix& matrix, Range range) {
  Matrix rows(range.end - range.begin, matrix.cols);
  std::copy_n(matrix.values.begin() + static_cast<std::ptrdiff_t>(range.begin * matrix.cols),
              rows.values.size(), rows.values.begin());
  return rows;
}

// What identity is judged by. Figures are written with a comma here and a point there.
std::string MatchKey(std::string_view form) {
  std::string key(form);
  if (HasDigit(form)) std::replace(key.begin(), key.end(), ',', '.');
  return key;
}

// Where to find the tokens of an article by what they are.
struct TokenIndex {
  std::unordered_map<std::string, std::vector<std::size_t>> by_key;
  std::vector<std::size_t> figures;
};

TokenIndex IndexTokens(const Encoding& encoding) {
  TokenIndex index;
  for (std::size_t t = 0; t < encoding.tokens.size(); ++t) {
    const std::string& form = encoding.tokens[t].form;
    index.by_key[MatchKey(form)].push_back(t);
    if (HasDigit(form)) index.figures.push_back(t);
  }
  return index;
}

// Similarities of the tokens of one unit of a with all tokens of b, in [0, 1]. The vector of a
// figure says how it is spelt, not what it is worth: figures are equal or they are not.
Matrix CompareUnit(const Encoding& a, Range range, const Encoding& b, const TokenIndex& b_index) {
  Matrix similarity = DotProducts(Rows(a.token_vectors, range), b.token_vectors);
  for (float& value : similarity.values) value = std::clamp(value, 0.0F, 1.0F);
  for (std::size_t t = range.begin; t < range.end; ++t) {
    const std::span<float> row = similarity.row(t - range.begin);
    if (HasDigit(a.tokens[t].form)) std::fill(row.begin(), row.end(), 0.0F);
    for (const std::size_t s : b_index.figures) row[s] = 0;
    const auto same = b_index.by_key.find(MatchKey(a.tokens[t].form));
    if (same == b_index.by_key.end()) continue;
    for (const std::size_t s : same->second) row[s] = 1;
  }
  return similarity;
}

// Two words this close are taken to mean the same when their spread over an article is counted.
constexpr float kSameMeaning = 0.6F;

// In how many units of `by` the meaning of each token of `of` occurs.
std::vector<std::size_t> UnitsWithMeaning(const Encoding& of, const Encoding& by) {
  std::vector<std::size_t> counts(of.tokens.size());
  const TokenIndex index = IndexTokens(by);
  for (const Range range : TokensOfUnits(of)) {
    const Matrix similarity = CompareUnit(of, range, by, index);
    for (std::size_t t = range.begin; t < range.end; ++t) {
      const std::span<const float> row = similarity.row(t - range.begin);
      constexpr auto kNone = static_cast<std::size_t>(-1);
      std::size_t last = kNone;
      for (std::size_t s = 0; s < row.size(); ++s) {
        if (row[s] < kSameMeaning || by.tokens[s].unit == last) continue;
        last = by.tokens[s].unit;
        ++counts[t];
      }
    }
  }
  return counts;
}

std::vector<float> RarityOf(const Encoding& encoding, const Encoding& other) {
  const std::vector<std::size_t> here = UnitsWithMeaning(encoding, encoding);
  const std::vector<std::size_t> there = UnitsWithMeaning(encoding, other);
  const auto units = static_cast<float>(encoding.unit_vectors.rows + other.unit_vectors.rows);
  std::vector<float> weights;
  for (std::size_t t = 0; t < encoding.tokens.size(); ++t) {
    const auto found = static_cast<float>(here[t] + there[t]);
    weights.push_back(encoding.tokens[t].weight * std::log((units + 1) / (found + 0.5F)));
  }
  return weights;
}

}  // namespace

TokenWeights ModelWeights(const Encoding& a, const Encoding& b) {
  const auto weights_of = [](const Encoding& encoding) {
    std::vector<float> weights;
    for (const Token& token : encoding.tokens) weights.push_back(token.weight);
    return weights;
  };
  return {weights_of(a), weights_of(b)};
}

TokenWeights RarityWeights(const Encoding& a, const Encoding& b) {
  return {RarityOf(a, b), RarityOf(b, a)};
}

TokenCoverage MatchTokens(const Encoding& a, const Encoding& b, const TokenWeights& weights) {
  const std::vector<Range> a_units = TokensOfUnits(a);
  const std::vector<Range> b_units = TokensOfUnits(b);
  const TokenIndex b_index = IndexTokens(b);
  TokenCoverage coverage{Matrix(a_units.size(), b_units.size()),
                         Matrix(a_units.size(), b_units.size())};
  std::vector<float> b_best(b.tokens.size());
  for (std::size_t i = 0; i < a_units.size(); ++i) {
    const Range a_range = a_units[i];
    const Matrix similarity = CompareUnit(a, a_range, b, b_index);
    std::fill(b_best.begin(), b_best.end(), 0.0F);
    float a_total = 0;
    for (std::size_t t = a_range.begin; t < a_range.end; ++t) {
      const std::span<const float> row = similarity.row(t - a_range.begin);
      a_total += weights.a[t];
      for (std::size_t j = 0; j < b_units.size(); ++j) {
        float best = 0;
        for (std::size_t s = b_units[j].begin; s < b_units[j].end; ++s) {
          best = std::max(best, row[s]);
          b_best[s] = std::max(b_best[s], row[s]);
        }
        coverage.a_in_b.row(i)[j] += weights.a[t] * best;
      }
    }
    for (std::size_t j = 0; j < b_units.size(); ++j) {
      float b_total = 0;
      float b_matched = 0;
      for (std::size_t s = b_units[j].begin; s < b_units[j].end; ++s) {
        b_total += weights.b[s];
        b_matched += weights.b[s] * b_best[s];
      }
      if (a_total > 0) coverage.a_in_b.row(i)[j] /= a_total;
      if (b_total > 0) coverage.b_in_a.row(i)[j] = b_matched / b_total;
    }
  }
  return coverage;
}

}  // namespace synoptic::matching
