#pragma once

#include <set>
#include <string>

namespace synoptic::wires {

/// The options that the help of a verb lists, by their long names; without those that all
/// have: --help, --quiet and --version.
std::set<std::string> OptionsOf(const std::string& help);

}  // namespace synoptic::wires
