#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/unit.hpp"

namespace synoptic::mentions {

/// "text=value" of each mention.
std::vector<std::string> Found(std::string_view text, const std::vector<Mention>& mentions);

/// The values alone.
std::vector<std::string> Values(const std::vector<Mention>& mentions);

}  // namespace synoptic::mentions
