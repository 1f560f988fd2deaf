#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "synoptic/encoder.hpp"
#include "synoptic/internal/eigen.hpp"

namespace synoptic::linking {

/// Matches runs of six words of the units of two articles; of a unit of fewer words, all of it.
class WindowMatcher {
 public:
  /// `weights`: of the forms. Borrows both.
  WindowMatcher(const Encoding& b, const std::vector<float>& weights);

  /// For one unit of the other article, the best that any of its runs has in any run of each unit
  /// of b: the mean of how much of each run, by weight, the other covers. `rows`: for each of its
  /// words the similarities with all forms of b; `weights`, those of its words. 0 where either has
  /// no words. O(words of the unit x words of b).
  void Match(std::span<const float* const> rows, std::span<const float> weights,
             std::span<float> best);

 private:
  std::vector<std::uint32_t> types_;      ///< Of all words of b, short units filled up with kNone.
  std::vector<float> weights_;            ///< Of these words; 0 of kNone.
  std::vector<std::uint32_t> begins_;     ///< Of the runs, among these words.
  std::vector<float> inverse_totals_;     ///< Of the weights of the runs; 0 of none.
  std::vector<std::uint32_t> first_run_;  ///< Of each unit, and one behind the last.
  std::uint32_t none_;                    ///< The number behind those of the forms.

  // Kept from one unit to the next, since they are large.
  using Table = Eigen::Array<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  Table similarity_;  ///< Words of the unit x words of b.
  Table in_run_;      ///< The best that each word finds in each run of b.
};

}  // namespace synoptic::linking
