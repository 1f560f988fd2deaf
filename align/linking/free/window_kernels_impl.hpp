// The body of MatchRuns, included by one source file an instruction set, each with names of its own
// for Eigen and for the namespace (models/vectors/kernels_impl.hpp says why).
//
// All runs of b are matched at once with one of a, as rows over the words of b, so that the work is
// that of a few passes over each row. The largest of six neighbours, and their sum, come from those
// of two and four (van Herk 1992 for maxima of any length).

#ifndef SYNOPTIC_KERNEL_NAMESPACE
#error "define SYNOPTIC_KERNEL_NAMESPACE and Eigen before including this file"
#endif

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>

#include "align/linking/free/window_kernels.hpp"

namespace synoptic::linking::SYNOPTIC_KERNEL_NAMESPACE {

using Eigen::Index;
using Numbers = Eigen::Map<Eigen::Array<float, 1, Eigen::Dynamic>>;
using ConstNumbers = Eigen::Map<const Eigen::Array<float, 1, Eigen::Dynamic>>;

inline Numbers View(float* data, std::size_t size) { return {data, static_cast<Index>(size)}; }
inline ConstNumbers View(const float* data, std::size_t size) {
  return {data, static_cast<Index>(size)};
}

// Gives out the parts of a block of memory.
class Scratch {
 public:
  explicit Scratch(float* free) : free_(free) {}
  float* Take(std::size_t size) {
    float* const taken = free_;
    free_ += size;
    return taken;
  }

 private:
  float* free_;
};

// For each place with five behind it, the largest of six.
inline void LargestOfRuns(const float* row, std::size_t words, float* two, float* largest) {
  const auto size = static_cast<Index>(words) - 5;
  const ConstNumbers all = View(row, words);
  Numbers pairs = View(two, words - 1);
  pairs = all.head(size + 4).max(all.segment(1, size + 4));
  View(largest, words - 5) = pairs.head(size).max(pairs.segment(2, size)).max(pairs.tail(size));
}

// Likewise their sum.
inline void SumsOfRuns(const float* row, std::size_t words, float* two, float* sums) {
  const auto size = static_cast<Index>(words) - 5;
  const ConstNumbers all = View(row, words);
  Numbers pairs = View(two, words - 1);
  pairs = all.head(size + 4) + all.segment(1, size + 4);
  View(sums, words - 5) = pairs.head(size) + pairs.segment(2, size) + pairs.tail(size);
}

inline void MatchRuns(const Runs& b, const float* const* rows, const float* weights,
                      std::size_t count, float* memory, float* best) {
  static_assert(kWordsOfRun == 6);
  Scratch scratch(memory);
  float* const similarity = scratch.Take(count * b.words);
  float* const in_run = scratch.Take(count * b.runs);  // The best of each word in each run.
  float* const form = scratch.Take(b.forms + 1);
  float* const two = scratch.Take(b.words);
  float* const of_runs = scratch.Take(b.words);
  float* const largest = scratch.Take(b.words);
  float* const a_covered = scratch.Take(b.runs);
  float* const b_covered = scratch.Take(b.runs);
  float* const most = scratch.Take(b.runs);
  for (std::size_t t = 0; t < count; ++t) {
    View(form, b.forms) = View(rows[t], b.forms);
    form[b.forms] = 0;
    float* const row = similarity + t * b.words;
    for (std::size_t s = 0; s < b.words; ++s) row[s] = form[b.types[s]];
    LargestOfRuns(row, b.words, two, of_runs);
    for (std::size_t q = 0; q < b.runs; ++q) in_run[t * b.runs + q] = of_runs[b.begins[q]];
  }
  View(most, b.runs).setZero();
  const std::size_t last = count > kWordsOfRun ? count - kWordsOfRun : 0;
  for (std::size_t begin = 0;; begin = begin + kStepOfRuns < last ? begin + kStepOfRuns : last) {
    const std::size_t end = begin + kWordsOfRun < count ? begin + kWordsOfRun : count;
    View(a_covered, b.runs).setZero();
    View(largest, b.words).setZero();
    float total = 0;
    for (std::size_t t = begin; t < end; ++t) {
      total += weights[t];
      View(a_covered, b.runs) += weights[t] * View(in_run + t * b.runs, b.runs);
      View(largest, b.words) = View(largest, b.words).max(View(similarity + t * b.words, b.words));
    }
    if (total > 0) View(a_covered, b.runs) /= total;
    View(largest, b.words) *= View(b.weights, b.words);
    SumsOfRuns(largest, b.words, two, of_runs);
    for (std::size_t q = 0; q < b.runs; ++q) b_covered[q] = of_runs[b.begins[q]];
    View(most, b.runs) = View(most, b.runs)
                             .max((View(a_covered, b.runs) +
                                   View(b_covered, b.runs) * View(b.inverse_totals, b.runs)) /
                                  2);
    if (begin == last) break;
  }
  for (std::size_t unit = 0; unit < b.units; ++unit) {
    for (std::size_t q = b.first_run[unit]; q < b.first_run[unit + 1]; ++q) {
      best[unit] = best[unit] < most[q] ? most[q] : best[unit];
    }
  }
}

}  // namespace synoptic::linking::SYNOPTIC_KERNEL_NAMESPACE
