#pragma once

#include <string_view>

namespace synoptic::weights {

/// The tables of this folder, one after the other.
extern const std::string_view kEmbeddedTables;

}  // namespace synoptic::weights
