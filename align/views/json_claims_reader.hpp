#pragma once

#include <vector>

#include "align/views/json_value.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::views {

/// An object of claims[] (docs/json.md).
Claim ReadClaim(const JsonValue& value, const std::vector<Synopsis::Entry>& articles);

/// What no part of a document shows by itself, such as that every unit is in a claim: as
/// CheckSynopsis has it, but that it is the format that is wrong.
void CheckRead(const Synopsis& synopsis);

}  // namespace synoptic::views
