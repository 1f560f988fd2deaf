#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "align/claims/unit_id.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// Whether one of two articles translates the other, or each tells the events by itself.
enum class Origin { kTranslation, kIndependent };

/// How well the links of each two articles cover them, and what that says of their origin.
class Origins {
 public:
  Origins(const std::vector<Synopsis::Entry>& articles, const std::vector<Link>& links);

  /// In either order.
  Origin Of(std::size_t a, std::size_t b) const;

  /// Whether a link joins a unit of one member with one of the other.
  bool AreLinked(const ClaimMember& x, const ClaimMember& y) const;

 private:
  std::map<std::pair<std::size_t, std::size_t>, Origin> origins_;  ///< The lesser article first.
  std::set<std::pair<UnitId, UnitId>> linked_;                     ///< As PairOf.
};

}  // namespace synoptic::claims
