// Whether a word is news cannot be told from the word alone: a word of a new clause may have a
// close word somewhere in the other text, and a word of a shared one may be put differently there.
// So each word is judged by what is around it, in windows of growing size, and by whether all of
// that is found in one place of the other text rather than scattered over it.
//
// Coverage by one place: each word's best similarity within k words of place s is a running maximum
// over the columns of the matrix of similarities; its weighted mean over the window of a word, a
// running sum over the rows; and the largest over all s is the coverage. The cosine of two contexts
// is a sum over the cosines of their words, so that no vector is looked at again. All is O(s t),
// for windows of any size.

#include "align/claims/extra/word_features.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

#include "align/linking/matrices.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"

namespace synoptic::claims {
namespace {

using Eigen::Index;
using linking::Row;
using linking::Table;
using linking::View;
using Sums = Eigen::Array<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
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
  weights.reserve(words.size());
  for (std::size_t t = 0; t < words.size(); ++t) weights.push_back(words.weight(t) + kLeastWeight);
  return weights;
}

// For each token, those up to `radius` away.
std::vector<TokenRange> Windows(std::size_t size, std::size_t radius) {
  std::vector<TokenRange> windows;
  windows.reserve(size);
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

// The sum of the rows of a table, each times its weight, over each range of rows: ranges x columns.
Sums SumsOfRows(const Eigen::Ref<const Table>& values, std::span<const float> weights,
                std::span<const TokenRange> ranges) {
  Sums up_to(values.rows() + 1, values.cols());
  up_to.row(0).setZero();
  for (Index r = 0; r < values.rows(); ++r) {
    const auto weight = static_cast<double>(weights[static_cast<std::size_t>(r)]);
    up_to.row(r + 1) = up_to.row(r) + weight * values.row(r).cast<double>();
  }
  Sums sums(static_cast<Index>(ranges.size()), values.cols());
  for (Index i = 0; i < sums.rows(); ++i) {
    const auto [begin, end] = ranges[static_cast<std::size_t>(i)];
    sums.row(i) = up_to.row(static_cast<Index>(end)) - up_to.row(static_cast<Index>(begin));
  }
  return sums;
}

// The sum of numbers over each range.
std::vector<double> SumsOf(std::span<const float> values, std::span<const TokenRange> ranges) {
  std::vector<double> up_to(values.size() + 1);
  for (std::size_t k = 0; k < values.size(); ++k) {
    up_to[k + 1] = up_to[k] + static_cast<double>(values[k]);
  }
  std::vector<double> sums;
  sums.reserve(ranges.size());
  for (const auto [begin, end] : ranges) sums.push_back(up_to[end] - up_to[begin]);
  return sums;
}

// The weighted mean of each column over each range of rows, ranges x columns.
Table MeansOfRows(const Eigen::Ref<const Table>& values, std::span<const float> weights,
                  std::span<const TokenRange> ranges) {
  Sums sums = SumsOfRows(values, weights, ranges);
  const std::vector<double> totals = SumsOf(weights, ranges);
  for (Index i = 0; i < sums.rows(); ++i) sums.row(i) /= totals[static_cast<std::size_t>(i)];
  return sums.cast<float>();
}

std::vector<float> Means(std::span<const float> values, std::span<const float> weights,
                         std::span<const TokenRange> ranges) {
  std::vector<float> weighted(values.size());
  View(std::span(weighted)) = View(values) * View(weights);
  const std::vector<double> sums = SumsOf(weighted, ranges);
  const std::vector<double> totals = SumsOf(weights, ranges);
  std::vector<float> means;
  means.reserve(sums.size());
  for (std::size_t i = 0; i < sums.size(); ++i) {
    means.push_back(static_cast<float>(sums[i] / totals[i]));
  }
  return means;
}

std::vector<float> LargestOfRows(const Eigen::Ref<const Table>& values) {
  std::vector<float> largest(static_cast<std::size_t>(values.rows()));
  Eigen::Map<Table>(largest.data(), values.rows(), 1) = values.rowwise().maxCoeff();
  return largest;
}

// The largest of each row up to `radius` columns away. The largest of 2 k neighbours is the larger
// of two of k (van Herk 1992), for all rows in one: each is filled up by as much as a window
// reaches over its ends.
Table LargestNearby(const Matrix& values, std::size_t radius) {
  const auto reach = static_cast<Index>(radius);
  const auto cols = static_cast<Index>(values.cols);
  const Index padded = cols + 2 * reach;
  Table table = Table::Constant(static_cast<Index>(values.rows), padded,
                                std::numeric_limits<float>::lowest());
  table.middleCols(reach, cols) = View(values);
  Eigen::Map<Row> line(table.data(), table.size());
  const auto half = static_cast<Index>(std::bit_floor(2 * radius + 1));
  Row shifted(line.size());
  for (Index step = 1; step < half; step *= 2) {
    const Index size = line.size() - step;
    shifted.head(size) = line.segment(step, size);
    line.head(size) = line.head(size).max(shifted.head(size));
  }
  return table.leftCols(cols).max(table.middleCols(2 * reach + 1 - half, cols));
}

std::vector<float> CoveredInOnePlace(const Matrix& similarity, std::size_t radius,
                                     std::span<const float> weights) {
  return LargestOfRows(
      MeansOfRows(LargestNearby(similarity, radius), weights, Windows(similarity.rows, radius)));
}

// The lengths of the weighted sums of windows, from the cosines of the words of a text.
std::vector<double> LengthsOf(const Matrix& own, std::span<const float> weights,
                              std::span<const TokenRange> windows) {
  const Table of_rows = SumsOfRows(View(own), weights, windows).cast<float>();
  std::vector<double> lengths;
  lengths.reserve(windows.size());
  for (std::size_t t = 0; t < windows.size(); ++t) {
    double squared = 0;
    for (std::size_t s = windows[t].begin; s < windows[t].end; ++s) {
      squared +=
          static_cast<double>(weights[s] * of_rows(static_cast<Index>(t), static_cast<Index>(s)));
    }
    lengths.push_back(std::sqrt(std::max(squared, 0.0)));
  }
  return lengths;
}

// For each row, its largest value less the largest of that column.
std::vector<float> ContestOfRows(const Matrix& similarity) {
  const Eigen::Map<const Table> table = View(similarity);
  const Row of_columns = table.colwise().maxCoeff();
  std::vector<float> contest;
  contest.reserve(similarity.rows);
  for (Index r = 0; r < table.rows(); ++r) {
    Index best = 0;
    const float largest = table.row(r).maxCoeff(&best);
    contest.push_back(largest - of_columns(best));
  }
  return contest;
}

}  // namespace

TextComparison TextComparison::Reversed() const {
  return {linking::Transposed(similarity), linking::Transposed(contexts), level};
}

ContextWords::ContextWords(const TextWords& text)
    : vectors(linking::VectorsOf(text)),
      weights(WeightsOf(text)),
      lengths(LengthsOf(DotProducts(vectors, vectors), weights, Windows(text.size(), kNear))) {}

Matrix CompareContexts(const ContextWords& text, const ContextWords& other) {
  const std::vector<TokenRange> windows = Windows(text.weights.size(), kNear);
  const std::vector<TokenRange> other_windows = Windows(other.weights.size(), kNear);
  const Matrix cosines = DotProducts(text.vectors, other.vectors);
  const Table of_rows = SumsOfRows(View(cosines), text.weights, windows).cast<float>();
  const Sums sums = SumsOfRows(of_rows.transpose(), other.weights, other_windows);
  Matrix contexts(windows.size(), other_windows.size());
  for (std::size_t t = 0; t < contexts.rows; ++t) {
    for (std::size_t s = 0; s < contexts.cols; ++s) {
      const double length = text.lengths[t] * other.lengths[s];
      if (length <= 0) continue;
      contexts.row(t)[s] =
          static_cast<float>(sums(static_cast<Index>(s), static_cast<Index>(t)) / length);
    }
  }
  return contexts;
}

TextComparison CompareTexts(const TextWords& text, const TextWords& other, float level) {
  return {linking::CompareWords(text, other),
          CompareContexts(ContextWords(text), ContextWords(other)), level};
}

std::vector<WordFeatures> ComputeWordFeatures(const TextWords& text,
                                              const TextComparison& comparison,
                                              float least_mutual) {
  const auto& [similarity, contexts, level] = comparison;
  const std::size_t size = text.size();
  const std::vector<TokenRange> near = Windows(size, kNear);
  const std::vector<float> weights = WeightsOf(text);

  const std::vector<float> best = LargestOfRows(View(similarity));
  const std::vector<float> window = Means(best, weights, near);
  const std::vector<float> phrase = CoveredInOnePlace(similarity, kPhrase, weights);
  const std::vector<float> wide = CoveredInOnePlace(similarity, kWide, weights);
  const std::vector<float> run = Means(best, weights, Runs(text.tokens(), InOneClause));
  const std::vector<float> context = LargestOfRows(View(contexts));
  const std::vector<float> context_contest = ContestOfRows(contexts);
  const std::vector<float> contest = ContestOfRows(similarity);
  const std::vector<float> near_contest = Means(contest, weights, near);
  std::vector<float> is_mutual;
  is_mutual.reserve(size);
  for (std::size_t t = 0; t < size; ++t) {
    is_mutual.push_back(contest[t] >= 0 && best[t] > least_mutual ? 1.0F : 0.0F);
  }
  const std::vector<float> mutual = Means(is_mutual, weights, Runs(text.tokens(), InOneUnit));
  const std::vector<float> density = Means(weights, std::vector<float>(size, 1.0F), near);

  std::vector<WordFeatures> features;
  features.reserve(size);
  for (std::size_t t = 0; t < size; ++t) {
    features.push_back({best[t], window[t], phrase[t], std::min(wide[t], run[t]), context[t],
                        context_contest[t], near_contest[t], mutual[t], density[t], text.weight(t),
                        level});
  }
  return features;
}

}  // namespace synoptic::claims
