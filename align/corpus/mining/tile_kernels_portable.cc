#define SYNOPTIC_KERNEL_NAMESPACE portable
#define SYNOPTIC_KERNEL_LANES 4
#define SYNOPTIC_KERNEL_ROWS 4
#include "align/corpus/mining/tile_kernels_impl.hpp"

namespace synoptic::corpus {

extern const TileKernels kPortableTileKernels;
const TileKernels kPortableTileKernels{"portable", portable::kRows, portable::kColumns,
                                       portable::Multiply, portable::Exercise};

}  // namespace synoptic::corpus
