#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace synoptic::language {

/// The runs of decimal digits in a text, of any script, as ASCII: "1200" and "5" of "١٬٢٠٠ 5".
/// Marks between digits, and a space before a group of three, do not end a run. O(n).
std::vector<std::string> DigitRuns(std::string_view text);

}  // namespace synoptic::language
