// A claim is often a part of a sentence. Runs of words of fixed length, moved over both sentences,
// are matched with each other, and the best pair speaks for the sentences.
//
// All runs of b are matched at once with one of a, as rows over the words of b, so that the work is
// that of a few passes over each row. The largest of six neighbours, and their sum, come from those
// of two and four (van Herk 1992 for maxima of any length). Units of fewer than six words are
// filled up with words that nothing is like, which change neither a maximum nor a sum.

#include "align/linking/free/word_windows.hpp"

#include <algorithm>
#include <vector>

namespace synoptic::linking {
namespace {

constexpr std::size_t kWords = 6;
constexpr std::size_t kStep = 2;

using Array = Eigen::Array<float, 1, Eigen::Dynamic>;
using Eigen::Index;

// Where runs begin: every kStep words, and so that the last run ends with the unit.
std::vector<std::size_t> BeginsOfRuns(std::size_t words) {
  std::vector<std::size_t> begins;
  for (std::size_t begin = 0; begin + kWords < words; begin += kStep) begins.push_back(begin);
  begins.push_back(words > kWords ? words - kWords : 0);
  return begins;
}

// For each place with kWords - 1 behind it, the largest of kWords.
void LargestOfRuns(const Eigen::Ref<const Array>& row, Array& two, Array& largest) {
  static_assert(kWords == 6);
  const Index size = row.size() - 5;
  two = row.head(size + 4).max(row.segment(1, size + 4));
  largest = two.head(size).max(two.segment(2, size)).max(two.tail(size));
}

// Likewise their sum.
void SumsOfRuns(const Eigen::Ref<const Array>& row, Array& two, Array& sums) {
  const Index size = row.size() - 5;
  two = row.head(size + 4) + row.segment(1, size + 4);
  sums = two.head(size) + two.segment(2, size) + two.tail(size);
}

}  // namespace

WindowMatcher::WindowMatcher(const Encoding& b, const std::vector<float>& weights)
    : none_(static_cast<std::uint32_t>(b.types.size())) {
  std::size_t t = 0;
  for (std::size_t unit = 0; unit < b.unit_vectors.rows; ++unit) {
    first_run_.push_back(static_cast<std::uint32_t>(begins_.size()));
    const std::size_t first = types_.size();
    for (; t < b.tokens.size() && b.tokens[t].unit == unit; ++t) {
      types_.push_back(b.tokens[t].type);
      weights_.push_back(weights[b.tokens[t].type]);
    }
    const std::size_t words = types_.size() - first;
    if (words == 0) continue;
    if (words < kWords) {
      types_.resize(first + kWords, none_);
      weights_.resize(first + kWords, 0.0F);
    }
    for (const std::size_t begin : BeginsOfRuns(words)) {
      begins_.push_back(static_cast<std::uint32_t>(first + begin));
      float total = 0;
      for (std::size_t k = 0; k < kWords; ++k) total += weights_[first + begin + k];
      inverse_totals_.push_back(total > 0 ? 1 / total : 0);
    }
  }
  first_run_.push_back(static_cast<std::uint32_t>(begins_.size()));
}

void WindowMatcher::Match(std::span<const float* const> rows, std::span<const float> weights,
                          std::span<float> best) {
  std::ranges::fill(best, 0.0F);
  if (rows.empty() || begins_.empty()) return;
  const auto words = static_cast<Index>(types_.size());
  const auto runs = static_cast<Index>(begins_.size());
  const auto count = static_cast<Index>(rows.size());
  similarity_.resize(count, words);
  in_run_.resize(count, runs);
  Array form(static_cast<Index>(none_) + 1);
  Array two;
  Array of_runs;
  for (Index t = 0; t < count; ++t) {
    form.head(form.size() - 1) =
        Eigen::Map<const Array>(rows[static_cast<std::size_t>(t)], form.size() - 1);
    form(form.size() - 1) = 0;
    for (Index s = 0; s < words; ++s) {
      similarity_(t, s) = form(static_cast<Index>(types_[static_cast<std::size_t>(s)]));
    }
    LargestOfRuns(similarity_.row(t), two, of_runs);
    for (Index q = 0; q < runs; ++q) {
      in_run_(t, q) = of_runs(static_cast<Index>(begins_[static_cast<std::size_t>(q)]));
    }
  }
  const Eigen::Map<const Array> b_weights(weights_.data(), words);
  const Eigen::Map<const Array> b_inverse(inverse_totals_.data(), runs);
  Array most = Array::Zero(runs);
  Array a_covered(runs);
  Array b_covered(runs);
  Array largest(words);
  for (const std::size_t begin : BeginsOfRuns(rows.size())) {
    const auto end = std::min(static_cast<Index>(begin + kWords), count);
    a_covered.setZero();
    largest.setZero();
    float total = 0;
    for (auto t = static_cast<Index>(begin); t < end; ++t) {
      const float weight = weights[static_cast<std::size_t>(t)];
      total += weight;
      a_covered += weight * in_run_.row(t);
      largest = largest.max(similarity_.row(t));
    }
    if (total > 0) a_covered /= total;
    largest *= b_weights;
    SumsOfRuns(largest, two, of_runs);
    for (Index q = 0; q < runs; ++q) {
      b_covered(q) = of_runs(static_cast<Index>(begins_[static_cast<std::size_t>(q)]));
    }
    most = most.max((a_covered + b_covered * b_inverse) / 2);
  }
  for (std::size_t unit = 0; unit + 1 < first_run_.size(); ++unit) {
    for (std::size_t q = first_run_[unit]; q < first_run_[unit + 1]; ++q) {
      best[unit] = std::max(best[unit], most(static_cast<Index>(q)));
    }
  }
}

}  // namespace synoptic::linking
