#pragma once

#include <span>

namespace synoptic::vectors {

/// Scales a vector to unit length. Returns false for a zero vector, which stays as it is.
bool Normalise(std::span<float> vector);

}  // namespace synoptic::vectors
