#define SYNOPTIC_KERNEL_NAMESPACE avx2
#define SYNOPTIC_KERNEL_LANES 8
#define SYNOPTIC_KERNEL_ROWS 6
#include "align/corpus/mining/tile_kernels_impl.hpp"

namespace synoptic::corpus {

extern const TileKernels kAvx2TileKernels;
const TileKernels kAvx2TileKernels{"avx2", avx2::kRows, avx2::kColumns, avx2::Multiply,
                                   avx2::Exercise};

}  // namespace synoptic::corpus
