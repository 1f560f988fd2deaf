#define Eigen EigenForPortable
#define SYNOPTIC_KERNEL_NAMESPACE portable
#include "align/linking/free/window_kernels_impl.hpp"

namespace synoptic::linking {

extern const MatchRunsKernel kMatchRunsPortable;
const MatchRunsKernel kMatchRunsPortable = portable::MatchRuns;

}  // namespace synoptic::linking
