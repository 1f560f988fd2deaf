#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/linking/free/window_kernels.hpp"
#include "synoptic/encoder.hpp"

namespace synoptic::linking {

/// Matches runs of six words of the units of two articles; of a unit of fewer words, all of it.
class WindowMatcher {
 public:
  /// `weights`: of the forms. Borrows both.
  WindowMatcher(const Encoding& b, const std::vector<float>& weights,
                InstructionSet set = RunnableInstructionSets().back());

  /// For one unit of the other article, the best that any of its runs has in any run of each unit
  /// of b: the mean of how much of each run, by weight, the other covers. `rows`: for each of its
  /// words the similarities with all forms of b; `weights`, those of its words. 0 where either has
  /// no words. O(words of the unit x words of b).
  void Match(std::span<const float* const> rows, std::span<const float> weights,
             std::span<float> best);

 private:
  std::vector<std::uint32_t> types_;      ///< Of all words of b, short units filled up with none_.
  std::vector<float> weights_;            ///< Of these words; 0 of none_.
  std::vector<std::uint32_t> begins_;     ///< Of the runs, among these words.
  std::vector<float> inverse_totals_;     ///< Of the weights of the runs; 0 of none.
  std::vector<std::uint32_t> first_run_;  ///< Of each unit, and one behind the last.
  std::uint32_t none_;                    ///< The number behind those of the forms.

  MatchRunsKernel match_;
  std::vector<float> scratch_;  ///< Kept from one unit to the next, since it is large.
};

}  // namespace synoptic::linking
