#include "models/vectors/quantise.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

#include "models/vectors/store_format.hpp"

namespace synoptic::vectors {
namespace {

// Clipping the largest numbers of a row costs less than the coarser step that they would force on
// all others; how far to clip is found by trying.
constexpr int kCandidates = 12;
constexpr float kSmallestCandidate = 0.55F;

float RoundToStored(float scale) {
  return std::bit_cast<float>((std::bit_cast<std::uint32_t>(scale) + 0x8000U) & 0xFFFF0000U);
}

int Code(float value, float scale, int limit) {
  return std::clamp(static_cast<int>(std::lround(value / scale)), -limit, limit);
}

float BestScale(std::span<const float> row, int limit) {
  float largest = 0;
  for (const float value : row) largest = std::max(largest, std::abs(value));
  float best = 0;
  double best_error = std::numeric_limits<double>::max();
  for (int i = 0; i < kCandidates; ++i) {
    const float share = kSmallestCandidate + (1 - kSmallestCandidate) * static_cast<float>(i) /
                                                 static_cast<float>(kCandidates - 1);
    const float scale = RoundToStored(largest * share / static_cast<float>(limit));
    if (scale <= 0) continue;
    double error = 0;
    for (const float value : row) {
      const auto rest =
          static_cast<double>(value - scale * static_cast<float>(Code(value, scale, limit)));
      error += rest * rest;
    }
    if (error < best_error) {
      best_error = error;
      best = scale;
    }
  }
  return best;
}

}  // namespace

std::vector<std::byte> QuantiseRow(std::span<const float> row, std::size_t bits) {
  std::vector<std::byte> bytes(RowBytes(row.size(), bits));
  if (bits == 32) {
    std::ranges::copy(std::as_bytes(row), bytes.begin());
    return bytes;
  }
  const int limit = bits == 4 ? 7 : 127;
  const float scale = BestScale(row, limit);
  const auto upper = static_cast<std::uint16_t>(std::bit_cast<std::uint32_t>(scale) >> 16U);
  std::memcpy(bytes.data(), &upper, sizeof(upper));
  const std::span<std::byte> codes = std::span(bytes).subspan(sizeof(upper));
  for (std::size_t k = 0; k < row.size(); ++k) {
    const int code = scale > 0 ? Code(row[k], scale, limit) : 0;
    if (bits == 8) {
      codes[k] = static_cast<std::byte>(code);
    } else {
      codes[k / 2] |= static_cast<std::byte>(static_cast<unsigned>(code + 8) << (k % 2 * 4));
    }
  }
  return bytes;
}

}  // namespace synoptic::vectors
