#pragma once

#include <cstddef>
#include <vector>

namespace synoptic {

/// Disjoint sets of 0 .. n - 1 (union-find with path halving), almost O(1) an operation.
class Groups {
 public:
  explicit Groups(std::size_t n) : parent_(n) {
    for (std::size_t i = 0; i < n; ++i) parent_[i] = i;
  }

  std::size_t Find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  /// The smaller representative stays, so that results do not depend on the order of calls.
  void Join(std::size_t i, std::size_t j) {
    const std::size_t a = Find(i);
    const std::size_t b = Find(j);
    (a < b ? parent_[b] : parent_[a]) = a < b ? a : b;
  }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace synoptic
