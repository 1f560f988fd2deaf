#pragma once

#include <compare>
#include <cstddef>
#include <utility>

namespace synoptic::linking {

/// A unit of one of the articles.
struct UnitId {
  std::size_t article = 0;
  std::size_t unit = 0;
  auto operator<=>(const UnitId&) const = default;
};

/// Two units in either order: the lesser first.
inline std::pair<UnitId, UnitId> PairOf(UnitId x, UnitId y) {
  return x < y ? std::pair(x, y) : std::pair(y, x);
}

}  // namespace synoptic::linking
