#define Eigen EigenForAvx512
#define SYNOPTIC_KERNEL_NAMESPACE avx512
#include "align/linking/free/window_kernels_impl.hpp"

namespace synoptic::linking {

extern const MatchRunsKernel kMatchRunsAvx512;
const MatchRunsKernel kMatchRunsAvx512 = avx512::MatchRuns;

}  // namespace synoptic::linking
