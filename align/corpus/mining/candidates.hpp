#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "align/corpus/mining/distinct.hpp"
#include "align/corpus/mining/neighbours.hpp"

namespace synoptic::corpus {

/// Two distinct sentences that may say the same.
struct MinedCandidate {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float cosine = 0;
  float margin = 0;
};

/// Each sentence with its nearest of the other side, and with up to kNearCopies near-copies of
/// these; by a, then b. The margin is the cosine as a share of the mean of the cosines of both
/// with their nearest: what is near to everything stands out for nothing (Artetxe and Schwenk 2019,
/// "Margin-based parallel corpus mining with multilingual sentence embeddings", the ratio).
/// Candidates below `least_margin` are left out. O(n + m).
std::vector<MinedCandidate> CandidatesOf(const BothNearest& nearest, const Distinct& a,
                                         const Distinct& b, float least_margin);
inline constexpr std::size_t kNearCopies = 8;

}  // namespace synoptic::corpus
