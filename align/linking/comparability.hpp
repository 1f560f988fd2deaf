#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "align/linking/unit_id.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::linking {

/// Whether two articles are parallel, one a translation of the other, or comparable, each telling
/// the events by itself.
enum class Comparability { kParallel, kComparable };

/// How well the links of each two articles cover them, and whether that makes them parallel.
class Comparabilities {
 public:
  Comparabilities(const std::vector<Synopsis::Entry>& articles, const std::vector<Link>& links,
                  double least_coverage);

  /// In either order.
  Comparability Of(std::size_t a, std::size_t b) const;

  /// Whether a link joins a unit of one member with one of the other.
  bool AreLinked(const ClaimMember& x, const ClaimMember& y) const;

 private:
  std::map<std::pair<std::size_t, std::size_t>, Comparability>
      pairs_;                                   ///< The lesser article first.
  std::set<std::pair<UnitId, UnitId>> linked_;  ///< As PairOf.
};

}  // namespace synoptic::linking
