#pragma once

#include <cstddef>
#include <cstdint>

#include "synoptic/matrix.hpp"

namespace synoptic::testing {

/// a * b, number by number.
Matrix Product(const Matrix& a, const Matrix& b);

/// An orthogonal matrix, the same for the same seed.
Matrix RandomRotation(std::size_t dimension, std::uint64_t seed);

}  // namespace synoptic::testing
