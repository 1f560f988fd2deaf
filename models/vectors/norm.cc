#include "models/vectors/norm.hpp"

#include <cmath>

namespace synoptic::vectors {

void Normalise(std::span<float> vector) {
  float squared = 0;
  for (const float value : vector) squared += value * value;
  if (squared == 0) return;
  const float scale = 1 / std::sqrt(squared);
  for (float& value : vector) value *= scale;
}

}  // namespace synoptic::vectors
