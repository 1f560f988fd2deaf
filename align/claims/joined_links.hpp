#pragma once

#include <compare>
#include <cstddef>
#include <vector>

#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// A unit of one of the articles.
struct UnitId {
  std::size_t article = 0;
  std::size_t unit = 0;
  auto operator<=>(const UnitId&) const = default;
};

/// Units that make one statement, of two articles or more.
struct JoinedLinks {
  std::vector<UnitId> units;  ///< Ascending.
  double probability = 0;     ///< That of the weakest link.
};

/// Joins links of different pairs of articles where the units of the whole are linked to one
/// another; a unit may be in several. Every link's units are together in at least one. Links of a
/// single pair of articles are not joined. In order of the units.
std::vector<JoinedLinks> JoinLinks(const std::vector<Link>& links);

}  // namespace synoptic::claims
