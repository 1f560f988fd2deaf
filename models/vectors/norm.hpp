#pragma once

#include <span>

namespace synoptic::vectors {

/// Scales a vector to unit length; a zero vector stays zero.
void Normalise(std::span<float> vector);

}  // namespace synoptic::vectors
