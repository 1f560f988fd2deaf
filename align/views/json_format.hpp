#pragma once

namespace synoptic::views {

/// The number that "synopsis" carries. It changes only when a reader of the number before would
/// misunderstand what is written (docs/json.md).
inline constexpr unsigned kJsonVersion = 2;
/// The oldest that is still read.
inline constexpr unsigned kOldestJsonVersion = 1;

}  // namespace synoptic::views
