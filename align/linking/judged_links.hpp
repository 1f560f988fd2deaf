#pragma once

#include <cstddef>
#include <vector>

namespace synoptic::linking {

/// What a reader has judged of the links between two articles. Each stands for its pairs of units;
/// no pair is right and wrong.
struct JudgedLinks {
  struct Sides {
    std::vector<std::size_t> a;  ///< Units, ascending; not empty.
    std::vector<std::size_t> b;
    bool operator==(const Sides&) const = default;
  };
  std::vector<Sides> right;
  std::vector<Sides> wrong;

  bool empty() const { return right.empty() && wrong.empty(); }
};

}  // namespace synoptic::linking
