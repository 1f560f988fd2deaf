#define Eigen EigenForAvx2
#define SYNOPTIC_KERNEL_NAMESPACE avx2
#include "align/linking/free/window_kernels_impl.hpp"

namespace synoptic::linking {

extern const MatchRunsKernel kMatchRunsAvx2;
const MatchRunsKernel kMatchRunsAvx2 = avx2::MatchRuns;

}  // namespace synoptic::linking
