#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "align/corpus/pairing/collection.hpp"

namespace synoptic::corpus {

/// How near the sentences of two articles are to their nearest in the other, by cosines less
/// hubness: mean of both directions. Both have sentences. O(n m d).
float Closeness(const Collection& a, std::size_t article_a, const Collection& b,
                std::size_t article_b);

/// For each article of `a` the closest of `b`, nearest first, at most `most`, and the other way
/// round. Articles without sentences have none.
struct Closest {
  std::vector<std::vector<std::size_t>> a;
  std::vector<std::vector<std::size_t>> b;
};
Closest FindClosest(const Collection& a, const Collection& b, std::size_t most, std::size_t threads,
                    const std::function<void(double)>& progress);

/// For each article of one collection the closest others.
std::vector<std::vector<std::size_t>> FindClosest(const Collection& one, std::size_t most,
                                                  std::size_t threads,
                                                  const std::function<void(double)>& progress);

}  // namespace synoptic::corpus
