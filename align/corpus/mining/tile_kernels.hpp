#pragma once

#include <cstddef>
#include <span>

namespace synoptic::corpus {

/// The product that mining waits for, compiled for several instruction sets. Vectors lie number by
/// number: a strip or a panel of w vectors of d numbers is d x w floats, the first number of each,
/// then the second of each.
struct TileKernels {
  const char* name;
  std::size_t rows;     ///< Vectors of a strip,
  std::size_t columns;  ///< and of a panel.

  /// Whether any dot product of a vector of the strip with one of the panel is at least what its
  /// row or its column asks for; then all of them are written to `products`, rows x columns. Each
  /// is summed up from its first number to its last, so that it is the same wherever its vectors
  /// stand, and with strip and panel swapped. O(rows columns depth).
  bool (*multiply)(const float* strip, const float* panel, std::size_t depth,
                   const float* least_of_rows, const float* least_of_columns, float* products);

  /// Floating-point operations of `rounds` products of numbers in registers, of which `sink` is
  /// set: what the machine can do at most, for measurements.
  double (*exercise)(std::size_t rounds, float* sink);
};

/// The best kernels that this machine can run. Chosen once.
const TileKernels& BestTileKernels();

/// All that this machine can run, the portable ones first: for tests that compare them.
std::span<const TileKernels* const> RunnableTileKernels();

}  // namespace synoptic::corpus
