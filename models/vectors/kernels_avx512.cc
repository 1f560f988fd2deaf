#define Eigen EigenForAvx512
#define SYNOPTIC_KERNEL_NAMESPACE avx512
#include "models/vectors/kernels_impl.hpp"

namespace synoptic::vectors {

extern const Kernels kAvx512Kernels;
const Kernels kAvx512Kernels{"avx512",         avx512::MultiplyTransposed, avx512::MultiplyOwn,
                             avx512::Multiply, avx512::MeanOfRows,         avx512::AddRows,
                             avx512::Adagrad};

}  // namespace synoptic::vectors
