#include "synoptic/internal/norm.hpp"

#include <cmath>

#include "synoptic/internal/eigen.hpp"

namespace synoptic::vectors {

double Normalise(std::span<float> vector) {
  // The square of a float may be too large or too small for another. Four sums, in this order on
  // every machine, so that a trained model is the same to the byte.
  using Eigen::Index;
  constexpr Index kSums = 4;
  const auto size = static_cast<Index>(vector.size());
  Eigen::Map<Eigen::ArrayXf> values(vector.data(), size);
  Eigen::Array<double, kSums, 1> sums = Eigen::Array<double, kSums, 1>::Zero();
  Index k = 0;
  for (; k + kSums <= size; k += kSums) sums += values.segment<kSums>(k).cast<double>().square();
  const Index rest = size - k;
  sums.head(rest) += values.tail(rest).cast<double>().square();
  const double length = std::sqrt((sums[0] + sums[1]) + (sums[2] + sums[3]));
  if (length == 0) return 0;
  values = (values.cast<double>() * (1 / length)).cast<float>();
  return length;
}

}  // namespace synoptic::vectors
