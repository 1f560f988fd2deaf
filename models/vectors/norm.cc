#include "models/vectors/norm.hpp"

#include <cmath>

namespace synoptic::vectors {

bool Normalise(std::span<float> vector) {
  double squared = 0;  // The square of a float may be too large or too small for another.
  for (const float value : vector)
    squared += static_cast<double>(value) * static_cast<double>(value);
  if (squared == 0) return false;
  const double scale = 1 / std::sqrt(squared);
  for (float& value : vector) value = static_cast<float>(static_cast<double>(value) * scale);
  return true;
}

}  // namespace synoptic::vectors
