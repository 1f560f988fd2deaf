#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace synoptic::vectors {

/// The bytes of a row (RowBytes of store_format.hpp) at 4, 8 or 32 bits a number. The scale is the
/// one of several candidates that leaves the smallest squared error; rounding is symmetric to zero.
std::vector<std::byte> QuantiseRow(std::span<const float> row, std::size_t bits);

}  // namespace synoptic::vectors
