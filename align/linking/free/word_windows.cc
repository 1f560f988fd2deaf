// A claim is often a part of a sentence. Runs of words of fixed length, moved over both sentences,
// are matched with each other, and the best pair speaks for the sentences. Maxima over the runs of
// one side are taken once for each word of the other.

#include "align/linking/free/word_windows.hpp"

#include <algorithm>
#include <vector>

namespace synoptic::linking {
namespace {

constexpr std::size_t kWords = 6;
constexpr std::size_t kStep = 2;

// Where runs begin: every kStep words, and so that the last run ends with the unit.
std::vector<std::size_t> BeginsOfRuns(std::size_t words) {
  std::vector<std::size_t> begins;
  for (std::size_t begin = 0; begin + kWords < words; begin += kStep) begins.push_back(begin);
  begins.push_back(words > kWords ? words - kWords : 0);
  return begins;
}

// Coverage of each run of the one side by each run of the other, runs x other runs.
// `best` has a row for each word, its best similarity in each run of the other side.
Matrix CoverageOfRuns(const Matrix& best, const std::vector<std::size_t>& begins,
                      std::span<const float> weights) {
  Matrix coverage(begins.size(), best.cols);
  for (std::size_t r = 0; r < begins.size(); ++r) {
    const std::size_t end = std::min(begins[r] + kWords, best.rows);
    float total = 0;
    for (std::size_t t = begins[r]; t < end; ++t) {
      total += weights[t];
      for (std::size_t q = 0; q < best.cols; ++q) {
        coverage.row(r)[q] += weights[t] * best.row(t)[q];
      }
    }
    if (total <= 0) continue;
    for (float& value : coverage.row(r)) value /= total;
  }
  return coverage;
}

}  // namespace

float BestWindow(const Matrix& similarity, std::size_t begin, std::span<const float> a_weights,
                 std::span<const float> b_weights) {
  if (a_weights.empty() || b_weights.empty()) return 0;
  const std::vector<std::size_t> a_runs = BeginsOfRuns(a_weights.size());
  const std::vector<std::size_t> b_runs = BeginsOfRuns(b_weights.size());
  Matrix a_best(a_weights.size(), b_runs.size());
  Matrix b_best(b_weights.size(), a_runs.size());
  for (std::size_t t = 0; t < a_weights.size(); ++t) {
    const std::span<const float> row = similarity.row(t).subspan(begin, b_weights.size());
    for (std::size_t q = 0; q < b_runs.size(); ++q) {
      const std::size_t end = std::min(b_runs[q] + kWords, row.size());
      for (std::size_t s = b_runs[q]; s < end; ++s) {
        a_best.row(t)[q] = std::max(a_best.row(t)[q], row[s]);
      }
    }
    for (std::size_t r = 0; r < a_runs.size(); ++r) {
      if (t < a_runs[r] || t >= a_runs[r] + kWords) continue;
      for (std::size_t s = 0; s < row.size(); ++s) {
        b_best.row(s)[r] = std::max(b_best.row(s)[r], row[s]);
      }
    }
  }
  const Matrix a_in_b = CoverageOfRuns(a_best, a_runs, a_weights);
  const Matrix b_in_a = CoverageOfRuns(b_best, b_runs, b_weights);
  float best = 0;
  for (std::size_t r = 0; r < a_runs.size(); ++r) {
    for (std::size_t q = 0; q < b_runs.size(); ++q) {
      best = std::max(best, (a_in_b.row(r)[q] + b_in_a.row(q)[r]) / 2);
    }
  }
  return best;
}

}  // namespace synoptic::linking
