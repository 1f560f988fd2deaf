#define SYNOPTIC_KERNEL_NAMESPACE avx512
#define SYNOPTIC_KERNEL_LANES 16
#define SYNOPTIC_KERNEL_ROWS 14
#include "align/corpus/mining/tile_kernels_impl.hpp"

namespace synoptic::corpus {

extern const TileKernels kAvx512TileKernels;
const TileKernels kAvx512TileKernels{"avx512", avx512::kRows, avx512::kColumns, avx512::Multiply,
                                     avx512::Exercise};

}  // namespace synoptic::corpus
