#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace synoptic::vectors {

struct ScaledRow {
  const std::byte* codes = nullptr;
  float factor = 0;
};

/// The loops that everything waits for, each compiled for several instruction sets. All matrices
/// are dense, row-major float32.
struct Kernels {
  const char* name;

  /// out (n x m) += a (n x depth) * b (m x depth)^T.
  void (*multiply_transposed)(const float* a, std::size_t n, const float* b, std::size_t m,
                              std::size_t depth, float* out);

  /// out (n x n), zeros, = a (n x depth) * a^T, in half of the time.
  void (*multiply_own)(const float* a, std::size_t n, std::size_t depth, float* out);

  /// out (n x m) = a (n x depth) * b (depth x m).
  void (*multiply)(const float* a, std::size_t n, const float* b, std::size_t m, std::size_t depth,
                   float* out);

  /// out (dim) = the mean of the rows `ids` of `table`; zero if there are none.
  void (*mean_of_rows)(const float* table, std::span<const std::uint32_t> ids, std::size_t dim,
                       float* out);

  /// out (dim) += the sum of factor * codes, rows of the store without their scales: int4 (two a
  /// byte, plus 8, the first below), int8 or float32, by `bits`.
  void (*add_rows)(std::span<const ScaledRow> rows, std::size_t bits, std::size_t dim, float* out);

  /// Row-wise Adagrad: adds `squared` to the accumulator of each row and moves the row by
  /// -rate / sqrt(accumulator) * gradient. Threads may race on rows (HOGWILD!, Niu et al. 2011):
  /// an update that is lost now and then is noise that the next one corrects.
  void (*adagrad)(float* table, float* accumulators, std::span<const std::uint32_t> ids,
                  std::size_t dim, const float* gradient, float squared, float rate);
};

/// The best kernels that this machine can run. Chosen once.
const Kernels& BestKernels();

/// All that this machine can run, the portable ones first: for tests that compare them.
std::span<const Kernels* const> RunnableKernels();

}  // namespace synoptic::vectors
