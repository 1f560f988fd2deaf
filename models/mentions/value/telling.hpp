#pragma once

#include "synoptic/unit.hpp"

namespace synoptic::mentions {

/// How much it says that two texts share this mention (Mention::telling), by how rare such values
/// are; docs/mentions.md has the formula. In [0, 1], to two decimals. O(length of the value).
float TellingOf(const Mention& mention);

}  // namespace synoptic::mentions
