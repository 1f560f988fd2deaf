#include "models/vectors/kernels.hpp"

#include <string>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/internal/instruction_set.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic {
namespace vectors {

extern const Kernels kPortableKernels;
#ifdef SYNOPTIC_X86_KERNELS
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;
#endif

namespace {

const Kernels& KernelsFor(InstructionSet set) {
  switch (set) {
#ifdef SYNOPTIC_X86_KERNELS
    case InstructionSet::kAvx512:
      return kAvx512Kernels;
    case InstructionSet::kAvx2:
      return kAvx2Kernels;
#endif
    default:
      return kPortableKernels;
  }
}

}  // namespace

std::span<const Kernels* const> RunnableKernels() {
  static const std::vector<const Kernels*> runnable = [] {
    std::vector<const Kernels*> kernels;
    for (const InstructionSet set : RunnableInstructionSets()) kernels.push_back(&KernelsFor(set));
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
