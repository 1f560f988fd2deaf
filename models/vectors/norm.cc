#include "models/vectors/norm.hpp"

#include <cmath>

namespace synoptic::vectors {

double Normalise(std::span<float> vector) {
  double squared = 0;  // The square of a float may be too large or too small for another.
  for (const float value : vector)
    squared += static_cast<double>(value) * static_cast<double>(value);
  if (squared == 0) return 0;
  const double length = std::sqrt(squared);
  for (float& value : vector) value = static_cast<float>(static_cast<double>(value) / length);
  return length;
}

}  // namespace synoptic::vectors
