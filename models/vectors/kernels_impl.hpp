// The body of the kernels, included by one source file an instruction set.
//
// Eigen's templates would be merged by the linker across instruction sets, and a machine without
// AVX could meet the AVX copy. Each includer therefore renames the namespace Eigen and picks its
// own namespace for the kernels; nothing but plain pointers crosses the border.
//
// The rows that are trained are read and written by all threads without locks, on purpose (see
// Kernels::adagrad). The two kernels that do so are hidden from the thread sanitizer, and nothing
// else is: whatever else it finds is a mistake.

#ifndef SYNOPTIC_KERNEL_NAMESPACE
#error "define SYNOPTIC_KERNEL_NAMESPACE and Eigen before including this file"
#endif

#include <Eigen/Core>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include "models/vectors/kernels.hpp"

namespace synoptic::vectors::SYNOPTIC_KERNEL_NAMESPACE {

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

inline auto View(const float* data, std::size_t rows, std::size_t cols) {
  return Eigen::Map<const RowMajor>(data, static_cast<Eigen::Index>(rows),
                                    static_cast<Eigen::Index>(cols));
}

inline auto View(float* data, std::size_t rows, std::size_t cols) {
  return Eigen::Map<RowMajor>(data, static_cast<Eigen::Index>(rows),
                              static_cast<Eigen::Index>(cols));
}

inline void MultiplyTransposed(const float* a, std::size_t n, const float* b, std::size_t m,
                               std::size_t depth, float* out) {
  View(out, n, m).noalias() = View(a, n, depth) * View(b, m, depth).transpose();
}

inline void Multiply(const float* a, std::size_t n, const float* b, std::size_t m,
                     std::size_t depth, float* out) {
  View(out, n, m).noalias() = View(a, n, depth) * View(b, depth, m);
}

[[gnu::no_sanitize_thread]] inline void MeanOfRows(const float* table,
                                                   std::span<const std::uint32_t> ids,
                                                   std::size_t dim, float* out) {
  for (std::size_t k = 0; k < dim; ++k) out[k] = 0;
  for (const std::uint32_t id : ids) {
    const float* row = table + id * dim;
    for (std::size_t k = 0; k < dim; ++k) out[k] += row[k];
  }
  if (ids.empty()) return;
  const float scale = 1.0F / static_cast<float>(ids.size());
  for (std::size_t k = 0; k < dim; ++k) out[k] *= scale;
}

// A register of AVX2; compilers make two of it, or eight numbers, where there is none so wide.
using EightInts [[gnu::vector_size(32)]] = std::int32_t;
using EightFloats [[gnu::vector_size(32)]] = float;

inline void AddInt4(const std::byte* codes, std::size_t dim, float factor, float* __restrict out) {
  constexpr EightInts kShifts = {0, 4, 8, 12, 16, 20, 24, 28};
  std::size_t k = 0;
  for (; k + 8 <= dim; k += 8) {
    std::int32_t eight = 0;
    std::memcpy(&eight, codes + k / 2, sizeof(eight));
    const EightInts numbers = (((EightInts{} + eight) >> kShifts) & 15) - 8;
    EightFloats sums;
    std::memcpy(&sums, out + k, sizeof(sums));
    sums += factor * __builtin_convertvector(numbers, EightFloats);
    std::memcpy(out + k, &sums, sizeof(sums));
  }
  for (; k < dim; ++k) {
    const auto pair = static_cast<unsigned>(codes[k / 2]);
    out[k] += factor * static_cast<float>(static_cast<int>((pair >> (k % 2 * 4)) & 15U) - 8);
  }
}

inline void AddRow(const std::byte* codes, std::size_t bits, std::size_t dim, float factor,
                   float* __restrict out) {
  if (bits == 4) {
    AddInt4(codes, dim, factor, out);
  } else if (bits == 8) {
    for (std::size_t k = 0; k < dim; ++k) {
      out[k] += factor * static_cast<float>(static_cast<std::int8_t>(codes[k]));
    }
  } else {
    for (std::size_t k = 0; k < dim; ++k) {
      float number = 0;  // The row may lie at any address.
      std::memcpy(&number, codes + k * sizeof(number), sizeof(number));
      out[k] += factor * number;
    }
  }
}

[[gnu::no_sanitize_thread]] inline void Adagrad(float* table, float* accumulators,
                                                std::span<const std::uint32_t> ids, std::size_t dim,
                                                const float* gradient, float squared, float rate) {
  for (const std::uint32_t id : ids) {
    accumulators[id] += squared;
    const float step = rate / std::sqrt(accumulators[id]);
    float* row = table + id * dim;
    for (std::size_t k = 0; k < dim; ++k) row[k] -= step * gradient[k];
  }
}

}  // namespace synoptic::vectors::SYNOPTIC_KERNEL_NAMESPACE
