// Whether a word is news cannot be told from the word alone: a word of a new clause may have a
// close word somewhere in the other text, and a word of a shared one may be put differently there.
// So each word is judged by what is around it, in windows of growing size, and by whether all of
// that is found in one place of the other text rather than scattered over it.
//
// Coverage by one place: each word's best similarity within k words of place s is a running maximum
// over the columns of the matrix of similarities; its weighted mean over the window of a word, a
// running sum over the rows; and the largest over all s is the coverage. All is O(s t) after the
// product of matrices, times the size of the windows.

#include "align/claims/extra/word_features.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

namespace synoptic::claims {
namespace {

// Keeps means defined where no word weighs anything.
constexpr float kLeastWeight = 1e-3F;

// Words to each side.
constexpr std::size_t kPhrase = 2;
constexpr std::size_t kNear = 4;
constexpr std::size_t kWide = 8;

using linking::TextWords;
using linking::TokenRange;

std::vector<float> WeightsOf(const TextWords& words) {
  std::vector<float> weights;
  for (std::size_t t = 0; t < words.size(); ++t) weights.push_back(words.weight(t) + kLeastWeight);
  return weights;
}

// For each token, those up to `radius` away.
std::vector<TokenRange> Windows(std::size_t size, std::size_t radius) {
  std::vector<TokenRange> windows;
  for (std::size_t t = 0; t < size; ++t) {
    windows.push_back({t - std::min(t, radius), std::min(size, t + radius + 1)});
  }
  return windows;
}

// For each token, those that `joined(previous, next)` holds together with it in a row.
template <typename Joined>
std::vector<TokenRange> Runs(const std::vector<Token>& tokens, const Joined& joined) {
  std::vector<TokenRange> runs;
  for (std::size_t begin = 0; begin < tokens.size();) {
    std::size_t end = begin + 1;
    while (end < tokens.size() && joined(tokens[end - 1], tokens[end])) ++end;
    runs.insert(runs.end(), end - begin, {begin, end});
    begin = end;
  }
  return runs;
}

bool InOneUnit(const Token& previous, const Token& next) { return previous.unit == next.unit; }

// More than a space between two words is taken for punctuation.
bool InOneClause(const Token& previous, const Token& next) {
  return InOneUnit(previous, next) && next.span.begin < previous.span.end + 2;
}

// The weighted mean of each column over each range of rows, ranges x columns.
Matrix MeansOfRows(const Matrix& values, std::span<const float> weights,
                   std::span<const TokenRange> ranges) {
  std::vector<double> weight_sums(values.rows + 1);
  std::vector<double> sums((values.rows + 1) * values.cols);
  for (std::size_t r = 0; r < values.rows; ++r) {
    const auto weight = static_cast<double>(weights[r]);
    weight_sums[r + 1] = weight_sums[r] + weight;
    for (std::size_t c = 0; c < values.cols; ++c) {
      sums[(r + 1) * values.cols + c] =
          sums[r * values.cols + c] + weight * static_cast<double>(values.row(r)[c]);
    }
  }
  Matrix means(ranges.size(), values.cols);
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const auto [begin, end] = ranges[i];
    const double total = weight_sums[end] - weight_sums[begin];
    for (std::size_t c = 0; c < values.cols; ++c) {
      means.row(i)[c] =
          static_cast<float>((sums[end * values.cols + c] - sums[begin * values.cols + c]) / total);
    }
  }
  return means;
}

std::vector<float> Means(std::span<const float> values, std::span<const float> weights,
                         std::span<const TokenRange> ranges) {
  Matrix column(values.size(), 1);
  std::ranges::copy(values, column.values.begin());
  return MeansOfRows(column, weights, ranges).values;
}

std::vector<float> LargestOfRows(const Matrix& values) {
  std::vector<float> largest;
  for (std::size_t r = 0; r < values.rows; ++r) largest.push_back(std::ranges::max(values.row(r)));
  return largest;
}

// The largest of each row up to `radius` columns away.
Matrix LargestNearby(const Matrix& values, std::size_t radius) {
  Matrix largest = values;
  for (std::size_t r = 0; r < values.rows; ++r) {
    const std::span<const float> row = values.row(r);
    for (std::size_t c = 0; c < values.cols; ++c) {
      const std::size_t begin = c - std::min(c, radius);
      const std::size_t end = std::min(values.cols, c + radius + 1);
      largest.row(r)[c] = *std::max_element(row.begin() + static_cast<std::ptrdiff_t>(begin),
                                            row.begin() + static_cast<std::ptrdiff_t>(end));
    }
  }
  return largest;
}

std::vector<float> CoveredInOnePlace(const Matrix& similarity, std::size_t radius,
                                     std::span<const float> weights) {
  return LargestOfRows(
      MeansOfRows(LargestNearby(similarity, radius), weights, Windows(similarity.rows, radius)));
}

// The vector of each window, of unit length or zero.
Matrix ContextVectors(const TextWords& words, std::span<const float> weights,
                      std::span<const TokenRange> windows) {
  Matrix vectors(words.size(), words.article().type_vectors.cols);
  for (std::size_t t = 0; t < words.size(); ++t) {
    std::ranges::copy(words.vector(t), vectors.row(t).begin());
  }
  Matrix contexts = MeansOfRows(vectors, weights, windows);
  for (std::size_t t = 0; t < contexts.rows; ++t) {
    float squared = 0;
    for (const float value : contexts.row(t)) squared += value * value;
    if (squared <= 0) continue;
    for (float& value : contexts.row(t)) value /= std::sqrt(squared);
  }
  return contexts;
}

// For each row, its largest value less the largest of that column.
std::vector<float> ContestOfRows(const Matrix& similarity) {
  std::vector<float> of_columns(similarity.cols, std::numeric_limits<float>::lowest());
  for (std::size_t r = 0; r < similarity.rows; ++r) {
    for (std::size_t c = 0; c < similarity.cols; ++c) {
      of_columns[c] = std::max(of_columns[c], similarity.row(r)[c]);
    }
  }
  std::vector<float> contest;
  for (std::size_t r = 0; r < similarity.rows; ++r) {
    const std::span<const float> row = similarity.row(r);
    const auto best = std::ranges::max_element(row);
    contest.push_back(*best - of_columns[static_cast<std::size_t>(best - row.begin())]);
  }
  return contest;
}

}  // namespace

std::vector<WordFeatures> ComputeWordFeatures(const TextWords& text, const TextWords& other,
                                              const Matrix& similarity, float least_mutual) {
  const std::size_t size = text.size();
  const std::vector<TokenRange> near = Windows(size, kNear);
  const std::vector<float> weights = WeightsOf(text);
  const Matrix contexts =
      DotProducts(ContextVectors(text, weights, near),
                  ContextVectors(other, WeightsOf(other), Windows(other.size(), kNear)));

  const std::vector<float> best = LargestOfRows(similarity);
  const std::vector<float> window = Means(best, weights, near);
  const std::vector<float> phrase = CoveredInOnePlace(similarity, kPhrase, weights);
  const std::vector<float> wide = CoveredInOnePlace(similarity, kWide, weights);
  const std::vector<float> run = Means(best, weights, Runs(text.tokens(), InOneClause));
  const std::vector<float> context = LargestOfRows(contexts);
  const std::vector<float> context_contest = ContestOfRows(contexts);
  const std::vector<float> contest = ContestOfRows(similarity);
  const std::vector<float> near_contest = Means(contest, weights, near);
  std::vector<float> is_mutual;
  for (std::size_t t = 0; t < size; ++t) {
    is_mutual.push_back(contest[t] >= 0 && best[t] > least_mutual ? 1.0F : 0.0F);
  }
  const std::vector<float> mutual = Means(is_mutual, weights, Runs(text.tokens(), InOneUnit));
  const std::vector<float> density = Means(weights, std::vector<float>(size, 1.0F), near);

  std::vector<WordFeatures> features;
  for (std::size_t t = 0; t < size; ++t) {
    features.push_back({best[t], window[t], phrase[t], std::min(wide[t], run[t]), context[t],
                        context_contest[t], near_contest[t], mutual[t], density[t]});
  }
  return features;
}

}  // namespace synoptic::claims
