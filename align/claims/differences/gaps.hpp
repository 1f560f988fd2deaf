#pragma once

#include <optional>
#include <string>

#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// How far apart two figures of one unit are, or two dates that are told as precisely as each
/// other.
std::optional<Gap> GapBetween(const Value& a, const Value& b);

/// "18 million EUR, 2.1 %, apart", "3 days apart".
std::string Describe(const Gap& gap);

}  // namespace synoptic::claims
