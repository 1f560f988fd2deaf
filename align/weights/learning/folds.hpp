#pragma once

#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace synoptic::weights {

/// What an example comes from. Where weights are judged, or learned on top of others, it is left
/// out whole: a group of articles with all that was made of it.
struct Origin {
  std::string set;
  std::string other = {};  ///< Of two articles from two groups, the second; else empty.

  bool IsOf(const std::string& name) const { return set == name || other == name; }
};

/// A partition of sets into `count` folds, the same whatever their order.
class Folds {
 public:
  Folds(const std::vector<Origin>& origins, std::size_t count) : count_(count) {
    for (const Origin& origin : origins) {
      names_.insert(origin.set);
      if (!origin.other.empty()) names_.insert(origin.other);
    }
  }

  std::size_t count() const { return count_; }
  std::size_t Of(const std::string& set) const {
    return static_cast<std::size_t>(std::distance(names_.begin(), names_.find(set))) % count_;
  }
  /// Whether a fold has anything of an example.
  bool Holds(std::size_t fold, const Origin& origin) const {
    return Of(origin.set) == fold || (!origin.other.empty() && Of(origin.other) == fold);
  }

 private:
  std::set<std::string> names_;
  std::size_t count_;
};

}  // namespace synoptic::weights
