#pragma once

#include <vector>

#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// Gives the members of claims the parts of units that the links between them rest on: of a unit
/// with several of these links all their parts, and the whole unit if one rests on it. O(links at
/// the units).
std::vector<Claim> CarryParts(std::vector<Claim> claims,
                              const std::vector<Synopsis::Entry>& articles,
                              const std::vector<Link>& links);

}  // namespace synoptic::claims
