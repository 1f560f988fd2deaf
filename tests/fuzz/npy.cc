// Vectors as NumPy saves them.

#include "align/cli/npy.hpp"

#include <cmath>
#include <cstdint>

#include "tests/fuzz/harness.hpp"
#include "tests/fuzz/memory_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const synoptic::fuzz::MemoryFile file;
  synoptic::fuzz::MayRefuse([&] {
    const synoptic::Matrix matrix = synoptic::cli::ReadNpy(file.With({data, size}));
    synoptic::fuzz::Require(matrix.values.size() == matrix.rows * matrix.cols);
    for (const float value : matrix.values) synoptic::fuzz::Require(std::isfinite(value));
  });
  return 0;
}
