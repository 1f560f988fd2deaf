#define Eigen EigenForPortable
#define SYNOPTIC_KERNEL_NAMESPACE portable
#include "models/vectors/kernels_impl.hpp"

namespace synoptic::vectors {

extern const Kernels kPortableKernels;
const Kernels kPortableKernels{
    "portable",         portable::MultiplyTransposed, portable::MultiplyOwn,
    portable::Multiply, portable::MeanOfRows,         portable::AddRows,
    portable::Adagrad};

}  // namespace synoptic::vectors
