#include "align/corpus/mining/panels.hpp"

#include <algorithm>
#include <utility>

namespace synoptic::corpus {
namespace {

// `rows`: width x depth, row by row.
void Transpose(const float* rows, std::size_t width, std::size_t depth, float* out) {
  for (std::size_t i = 0; i < width; ++i) {
    for (std::size_t k = 0; k < depth; ++k) out[k * width + i] = rows[i * depth + k];
  }
}

}  // namespace

void PackRows(const Matrix& matrix, std::size_t begin, std::size_t width, std::span<float> out) {
  const std::size_t there = std::min(width, matrix.rows - begin);
  if (there < width) std::ranges::fill(out, 0.0F);
  for (std::size_t i = 0; i < there; ++i) {
    const std::span<const float> row = matrix.row(begin + i);
    for (std::size_t k = 0; k < row.size(); ++k) out[k * width + i] = row[k];
  }
}

Panels::Panels(Matrix matrix, std::size_t width)
    : rows_(matrix.rows), depth_(matrix.cols), width_(width), values_(std::move(matrix.values)) {
  values_.resize(RoomFor(rows_, depth_, width_));
  std::vector<float> rows(width_ * depth_);
  for (std::size_t p = 0; p < count(); ++p) {
    float* const panel = values_.data() + p * rows.size();
    std::copy_n(panel, rows.size(), rows.begin());
    Transpose(rows.data(), width_, depth_, panel);
  }
}

bool Panels::IsZero(std::size_t row) const {
  const float* number = panel(row / width_) + row % width_;
  for (std::size_t k = 0; k < depth_; ++k, number += width_) {
    if (*number != 0) return false;
  }
  return true;
}

}  // namespace synoptic::corpus
