#include "align/corpus/mining/tile_kernels.hpp"

#include <vector>

#include "synoptic/internal/instruction_set.hpp"

namespace synoptic::corpus {

extern const TileKernels kPortableTileKernels;
#ifdef SYNOPTIC_X86_KERNELS
extern const TileKernels kAvx2TileKernels;
extern const TileKernels kAvx512TileKernels;
#endif

namespace {

const TileKernels& KernelsFor(InstructionSet set) {
  switch (set) {
#ifdef SYNOPTIC_X86_KERNELS
    case InstructionSet::kAvx512:
      return kAvx512TileKernels;
    case InstructionSet::kAvx2:
      return kAvx2TileKernels;
#endif
    default:
      return kPortableTileKernels;
  }
}

}  // namespace

std::span<const TileKernels* const> RunnableTileKernels() {
  static const std::vector<const TileKernels*> runnable = [] {
    std::vector<const TileKernels*> kernels;
    for (const InstructionSet set : RunnableInstructionSets()) kernels.push_back(&KernelsFor(set));
    return kernels;
  }();
  return runnable;
}

const TileKernels& BestTileKernels() {
  static const TileKernels& best = *RunnableTileKernels().back();
  return best;
}

}  // namespace synoptic::corpus
