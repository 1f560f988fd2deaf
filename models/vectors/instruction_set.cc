#include "synoptic/internal/instruction_set.hpp"

#include <vector>

namespace synoptic {

std::span<const InstructionSet> RunnableInstructionSets() {
  static const std::vector<InstructionSet> runnable = [] {
    std::vector<InstructionSet> sets{InstructionSet::kPortable};
#ifdef SYNOPTIC_X86_KERNELS
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
      sets.push_back(InstructionSet::kAvx2);
      if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")) {
        sets.push_back(InstructionSet::kAvx512);
      }
    }
#endif
    return sets;
  }();
  return runnable;
}

}  // namespace synoptic
