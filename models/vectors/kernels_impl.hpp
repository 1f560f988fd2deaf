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
  View(out, n, m).noalias() += View(a, n, depth) * View(b, m, depth).transpose();
}

inline void MultiplyOwn(const float* a, std::size_t n, std::size_t depth, float* out) {
  if (n == 0 || depth == 0) return;  // Eigen divides by the size.
  auto product = View(out, n, n);
  product.template selfadjointView<Eigen::Lower>().rankUpdate(View(a, n, depth));
  product.template triangularView<Eigen::StrictlyUpper>() = product.transpose();
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

// A register of AVX-512; compilers make two or four of it where there is none so wide.
using EightLongs [[gnu::vector_size(64)]] = std::uint64_t;
using SixteenInts [[gnu::vector_size(64)]] = std::int32_t;
using SixteenFloats [[gnu::vector_size(64)]] = float;

// Adds sixteen times kVectors numbers of all rows, from number `k` on, with the sums in registers.
template <std::size_t kVectors>
void AddInt4Block(std::span<const ScaledRow> rows, std::size_t k, float* out) {
  // Of eight bytes in every lane pair, the even lanes take the first eight numbers.
  constexpr SixteenInts kShifts = {0, 0, 4, 4, 8, 8, 12, 12, 16, 16, 20, 20, 24, 24, 28, 28};
  SixteenFloats sums[kVectors] = {};
  for (const ScaledRow& row : rows) {
    for (std::size_t j = 0; j < kVectors; ++j) {
      std::uint64_t sixteen = 0;
      std::memcpy(&sixteen, row.codes + k / 2 + j * sizeof(sixteen), sizeof(sixteen));
      const auto halves = reinterpret_cast<SixteenInts>(EightLongs{} + sixteen);
      sums[j] +=
          row.factor * __builtin_convertvector(((halves >> kShifts) & 15) - 8, SixteenFloats);
    }
  }
  for (std::size_t j = 0; j < kVectors; ++j) {
    for (std::size_t lane = 0; lane < 16; ++lane) {
      out[k + 16 * j + lane % 2 * 8 + lane / 2] += sums[j][lane];
    }
  }
}

inline void AddInt4Rows(std::span<const ScaledRow> rows, std::size_t dim, float* out) {
  std::size_t k = 0;
  for (; k + 64 <= dim; k += 64) AddInt4Block<4>(rows, k, out);
  for (; k + 16 <= dim; k += 16) AddInt4Block<1>(rows, k, out);
  for (const ScaledRow& row : rows) {
    for (std::size_t i = k; i < dim; ++i) {
      const auto pair = static_cast<unsigned>(row.codes[i / 2]);
      out[i] += row.factor * static_cast<float>(static_cast<int>((pair >> (i % 2 * 4)) & 15U) - 8);
    }
  }
}

inline void AddRows(std::span<const ScaledRow> rows, std::size_t bits, std::size_t dim,
                    float* __restrict out) {
  if (bits == 4) return AddInt4Rows(rows, dim, out);
  for (const auto& [codes, factor] : rows) {
    if (bits == 8) {
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
