#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "synoptic/synopsis.hpp"

namespace synoptic::linking {

/// Whether two articles are parallel, one a translation of the other, or comparable, each telling
/// the events by itself.
enum class Comparability { kParallel, kComparable };

/// How well the links of each two articles cover them, and whether that makes them parallel.
class Comparabilities {
 public:
  /// `levels`: how near translations into the language of each article come.
  Comparabilities(const std::vector<Synopsis::Entry>& articles, const std::vector<double>& levels,
                  const std::vector<Link>& links, double least_coverage);

  /// In either order.
  Comparability Of(std::size_t a, std::size_t b) const;

 private:
  std::map<std::pair<std::size_t, std::size_t>, Comparability>
      pairs_;  ///< The lesser article first.
};

}  // namespace synoptic::linking
