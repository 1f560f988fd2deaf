#include "models/vectors/kernels.hpp"

#include <string>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic {
namespace vectors {

extern const Kernels kPortableKernels;
#ifdef SYNOPTIC_X86_KERNELS
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;
#endif

std::span<const Kernels* const> RunnableKernels() {
  static const std::vector<const Kernels*> runnable = [] {
    std::vector<const Kernels*> kernels{&kPortableKernels};
#ifdef SYNOPTIC_X86_KERNELS
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
      kernels.push_back(&kAvx2Kernels);
      if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")) {
        kernels.push_back(&kAvx512Kernels);
      }
    }
#endif
    return kernels;
  }();
  return runnable;
}

const Kernels& BestKernels() {
  static const Kernels& best = *RunnableKernels().back();
  return best;
}

}  // namespace vectors

Matrix DotProducts(const Matrix& a, const Matrix& b) {
  if (a.cols != b.cols) {
    throw Error(ErrorCode::kInvalidArgument, "dot products need rows of equal length: expected " +
                                                 std::to_string(a.cols) + " columns, found " +
                                                 std::to_string(b.cols));
  }
  Matrix out(a.rows, b.rows);
  if (out.values.empty()) return out;
  if (&a == &b) {
    vectors::BestKernels().multiply_own(a.values.data(), a.rows, a.cols, out.values.data());
    return out;
  }
  vectors::BestKernels().multiply_transposed(a.values.data(), a.rows, b.values.data(), b.rows,
                                             a.cols, out.values.data());
  return out;
}

}  // namespace synoptic
