#include "models/vectors/norm.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace synoptic::vectors {

double Normalise(std::span<float> vector) {
  // The square of a float may be too large or too small for another. Four sums, since each addition
  // waits for the one before.
  std::array<double, 4> sums{};
  for (std::size_t k = 0; k < vector.size(); ++k) {
    const auto value = static_cast<double>(vector[k]);
    sums[k % sums.size()] += value * value;
  }
  const double length = std::sqrt((sums[0] + sums[1]) + (sums[2] + sums[3]));
  if (length == 0) return 0;
  const double scale = 1 / length;
  for (float& value : vector) value = static_cast<float>(static_cast<double>(value) * scale);
  return length;
}

}  // namespace synoptic::vectors
