#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "corpora/html/blocks.hpp"
#include "corpora/html/tree.hpp"

namespace synoptic::corpora::html {

/// Running sums of what blocks have, by the node at which they begin: what is below an element is
/// the difference of two, since its nodes follow one another.
class Sums {
 public:
  Sums(const Tree& tree, const std::vector<Block>& blocks,
       const std::function<double(std::size_t)>& of)
      : tree_(tree), at_(tree.nodes.size() + 1, 0) {
    for (std::size_t b = 0; b < blocks.size(); ++b) at_[blocks[b].node + 1] += of(b);
    for (std::size_t n = 1; n < at_.size(); ++n) at_[n] += at_[n - 1];
  }

  /// Of all at the node and below.
  double Below(std::uint32_t n) const { return at_[tree_.nodes[n].last] - at_[n]; }

 private:
  const Tree& tree_;
  std::vector<double> at_;
};

}  // namespace synoptic::corpora::html
