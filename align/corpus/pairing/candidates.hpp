#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "align/corpus/pairing/signature.hpp"

namespace synoptic::corpus {

/// Two articles that may tell of the same events, and what speaks for it.
struct Candidate {
  std::size_t a = 0;
  std::size_t b = 0;
  bool is_across_languages = false;
  bool is_compared = false;  ///< Whether both have sentences with vectors.
  double closeness = 0;      ///< 0 if not.
  double shared = 0;
};

/// Of each article of `a` and of `b` the closest of the other, and those that share most with it,
/// `most` of either; by a, then b. Takes vectors and keys out of the signatures. `progress`: as
/// PairOptions has it.
std::vector<Candidate> FindCandidates(std::span<Signature> a, std::span<Signature> b,
                                      std::size_t most, std::size_t threads,
                                      const std::function<void(double)>& progress);

/// Of one collection, a < b.
std::vector<Candidate> FindCandidates(std::span<Signature> one, std::size_t most,
                                      std::size_t threads,
                                      const std::function<void(double)>& progress);

}  // namespace synoptic::corpus
