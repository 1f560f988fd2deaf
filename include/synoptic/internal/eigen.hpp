#pragma once

// Eigen under a name of ours. Its templates are merged by the linker with those of whoever links
// the library, who may compile them for other instructions and another alignment; kernels, which
// are compiled for several instruction sets, rename it for the same reason.
#define Eigen EigenForSynoptic
#include <Eigen/Core>  // IWYU pragma: export
