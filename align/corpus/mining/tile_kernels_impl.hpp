// The body of the kernels, included by one source file an instruction set, which says how many
// numbers a register has and how many registers there are.
//
// A tile of products stays in registers while the numbers of its vectors are gone through (Goto and
// van de Geijn 2008, "Anatomy of High-Performance Matrix Multiplication"). It is held against what
// is asked for before it is written, and hardly ever is.

#ifndef SYNOPTIC_KERNEL_NAMESPACE
#error \
    "define SYNOPTIC_KERNEL_NAMESPACE, SYNOPTIC_KERNEL_LANES and _ROWS before including this file"
#endif

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "align/corpus/mining/tile_kernels.hpp"

namespace synoptic::corpus::SYNOPTIC_KERNEL_NAMESPACE {

inline constexpr std::size_t kLanes = SYNOPTIC_KERNEL_LANES;
inline constexpr std::size_t kRows = SYNOPTIC_KERNEL_ROWS;
inline constexpr std::size_t kVectors = 2;  // A row of a tile.
inline constexpr std::size_t kColumns = kLanes * kVectors;

using Lanes [[gnu::vector_size(4 * kLanes)]] = float;
using Bits [[gnu::vector_size(4 * kLanes)]] = std::int32_t;

inline Lanes Load(const float* numbers) {
  Lanes lanes;
  std::memcpy(&lanes, numbers, sizeof(lanes));
  return lanes;
}

inline bool IsAny(Bits bits) {
  std::int32_t all[kLanes];
  std::memcpy(all, &bits, sizeof(all));
  std::int32_t any = 0;
  for (const std::int32_t one : all) any |= one;
  return any != 0;
}

inline bool Multiply(const float* strip, const float* panel, std::size_t depth,
                     const float* least_of_rows, const float* least_of_columns, float* products) {
  Lanes sums[kRows][kVectors] = {};
  for (std::size_t k = 0; k < depth; ++k) {
    const Lanes first = Load(panel);
    const Lanes second = Load(panel + kLanes);
#pragma GCC unroll 16
    for (std::size_t i = 0; i < kRows; ++i) {
      sums[i][0] += strip[i] * first;
      sums[i][1] += strip[i] * second;
    }
    strip += kRows;
    panel += kColumns;
  }
  const Lanes first = Load(least_of_columns);
  const Lanes second = Load(least_of_columns + kLanes);
  Bits is_asked = {};
#pragma GCC unroll 16
  for (std::size_t i = 0; i < kRows; ++i) {
    const Lanes least = Lanes{} + least_of_rows[i];
    is_asked |= (sums[i][0] >= (first < least ? first : least)) |
                (sums[i][1] >= (second < least ? second : least));
  }
  if (!IsAny(is_asked)) return false;
  std::memcpy(products, sums, sizeof(sums));
  return true;
}

inline double Exercise(std::size_t rounds, float* sink) {
  Lanes sums[kRows][kVectors];
  for (std::size_t i = 0; i < kRows; ++i) {
    for (Lanes& sum : sums[i]) sum = Lanes{} + *sink * static_cast<float>(&sum - sums[0]);
  }
  const Lanes factor = Lanes{} - *sink;
  for (std::size_t round = 0; round < rounds; ++round) {
#pragma GCC unroll 16
    for (std::size_t i = 0; i < kRows; ++i) {
      sums[i][0] += sums[i][0] * factor;
      sums[i][1] += sums[i][1] * factor;
    }
  }
  Lanes all = {};
  for (auto& row : sums) all += row[0] + row[1];
  std::memcpy(sink, &all, sizeof(*sink));
  return 2.0 * static_cast<double>(rounds * kRows * kColumns);
}

}  // namespace synoptic::corpus::SYNOPTIC_KERNEL_NAMESPACE
