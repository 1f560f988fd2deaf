#pragma once

#include <cstddef>
#include <optional>

namespace synoptic::cli {

enum class Colour { kAuto, kAlways, kNever };

/// Columns of the terminal that standard output is, if it is one.
std::optional<std::size_t> TerminalWidth();

/// Auto: on a terminal that is not "dumb", unless NO_COLOR is set (no-color.org).
bool UseColour(Colour wish);

/// Whether progress may be shown: standard error is a terminal.
bool IsErrorTerminal();

}  // namespace synoptic::cli
