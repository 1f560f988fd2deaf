#pragma once

#include <span>

namespace synoptic::vectors {

/// Scales a vector to unit length and returns the length that it had. A zero vector stays as it is.
double Normalise(std::span<float> vector);

}  // namespace synoptic::vectors
