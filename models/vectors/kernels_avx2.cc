#define Eigen EigenForAvx2
#define SYNOPTIC_KERNEL_NAMESPACE avx2
#include "models/vectors/kernels_impl.hpp"

namespace synoptic::vectors {

extern const Kernels kAvx2Kernels;
const Kernels kAvx2Kernels{"avx2",         avx2::MultiplyTransposed, avx2::MultiplyOwn,
                           avx2::Multiply, avx2::MeanOfRows,         avx2::AddRows,
                           avx2::Adagrad};

}  // namespace synoptic::vectors
