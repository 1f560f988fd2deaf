#pragma once

#include <cstddef>
#include <vector>

#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// By how far the cosine of two units exceeds what either has with the other article on average.
class Lifts {
 public:
  /// n x d and m x d, rows of unit length or zero. Both stay with the caller.
  Lifts(const Matrix& a, const Matrix& b);

  const Matrix& a() const { return a_; }
  const Matrix& b() const { return b_; }
  float a_mean(std::size_t i) const { return a_mean_[i]; }
  float b_mean(std::size_t j) const { return b_mean_[j]; }
  float Of(float cosine, std::size_t i, std::size_t j) const {
    return cosine - (a_mean_[i] + b_mean_[j]) / 2;
  }

 private:
  const Matrix& a_;
  const Matrix& b_;
  std::vector<float> a_mean_;
  std::vector<float> b_mean_;
};

/// Two units, each the other's best, and above what they have on average.
struct MutualPair {
  std::size_t i = 0;
  std::size_t j = 0;
  float lift = 0;
};

struct MutualPairs {
  std::vector<MutualPair> pairs;  ///< By i.
  std::vector<float> a_best;      ///< The largest lift of each unit.
  std::vector<float> b_best;
};

/// O(n m d) time, O(n + m) memory.
MutualPairs FindMutualPairs(const Lifts& lifts);

/// Which of the pairs, by their number, make the heaviest sequence that ascends on both sides; a
/// pair weighs the square of its lift. O(k log m) for k pairs.
std::vector<std::size_t> HeaviestChain(const std::vector<MutualPair>& pairs, std::size_t m);

}  // namespace synoptic::linking
