// fastText's .bin and .ftz.

#include <cstdint>

#include "tests/fuzz/encode.hpp"
#include "tests/fuzz/memory_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const synoptic::fuzz::MemoryFile file;
  synoptic::fuzz::MayRefuse([&] {
    const synoptic::ModelFile model{"it", file.With({data, size})};
    synoptic::fuzz::Encode(synoptic::Model::Open({&model, 1}, {.max_words = size % 3}));
  });
  return 0;
}
