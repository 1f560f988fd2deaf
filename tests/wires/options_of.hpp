#pragma once

#include <set>
#include <string>

namespace synoptic::wires {

/// The options that the help of a verb lists, by their long names; without --help.
std::set<std::string> OptionsOf(const std::string& help);

}  // namespace synoptic::wires
