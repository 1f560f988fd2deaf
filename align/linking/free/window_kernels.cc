#include "align/linking/free/window_kernels.hpp"

namespace synoptic::linking {

extern const MatchRunsKernel kMatchRunsPortable;
#ifdef SYNOPTIC_X86_KERNELS
extern const MatchRunsKernel kMatchRunsAvx2;
extern const MatchRunsKernel kMatchRunsAvx512;
#endif

MatchRunsKernel MatchRunsFor(InstructionSet set) {
  switch (set) {
#ifdef SYNOPTIC_X86_KERNELS
    case InstructionSet::kAvx512:
      return kMatchRunsAvx512;
    case InstructionSet::kAvx2:
      return kMatchRunsAvx2;
#endif
    default:
      return kMatchRunsPortable;
  }
}

}  // namespace synoptic::linking
