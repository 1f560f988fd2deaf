#pragma once

#include <vector>

#include "align/views/json_value.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::views {

/// An object of claims[] (docs/json.md).
Claim ReadClaim(const JsonValue& value, const std::vector<Synopsis::Entry>& articles);

/// Views walk the claims: a unit in none of them would be lost to the reader.
void CheckEveryUnitIsInAClaim(const Synopsis& synopsis);

}  // namespace synoptic::views
