#pragma once

#include "align/views/json_output.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::views {

/// An object of claims[] (docs/json.md).
void WriteClaim(JsonOutput& json, const Synopsis& synopsis, const Claim& claim);

}  // namespace synoptic::views
