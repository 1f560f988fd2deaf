#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "synoptic/matrix.hpp"

namespace synoptic::corpus {

/// Packs rows [begin, begin + width) of a matrix number by number, as TileKernels has it; zeros
/// stand for rows behind the last. `out` holds cols x width.
void PackRows(const Matrix& matrix, std::size_t begin, std::size_t width, std::span<float> out);

/// The rows of a matrix, packed in panels of as many, in its place.
class Panels {
 public:
  /// Takes the matrix. It is copied unless it has room for what fills the last panel up
  /// (RoomFor). O(numbers), with memory for one panel.
  Panels(Matrix matrix, std::size_t width);

  /// How many numbers a matrix needs room for.
  static std::size_t RoomFor(std::size_t rows, std::size_t cols, std::size_t width) {
    return (rows + width - 1) / width * width * cols;
  }

  std::size_t rows() const { return rows_; }
  std::size_t depth() const { return depth_; }
  std::size_t width() const { return width_; }
  std::size_t count() const { return (rows_ + width_ - 1) / width_; }
  const float* panel(std::size_t p) const { return values_.data() + p * width_ * depth_; }

  /// Whether all numbers of a row are 0.
  bool IsZero(std::size_t row) const;

 private:
  std::size_t rows_;
  std::size_t depth_;
  std::size_t width_;
  std::vector<float> values_;
};

}  // namespace synoptic::corpus
