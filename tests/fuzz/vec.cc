// Word vectors as text, plain or compressed with gzip.

#include <cstdint>

#include "tests/fuzz/encode.hpp"
#include "tests/fuzz/memory_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const synoptic::fuzz::MemoryFile file;
  synoptic::fuzz::MayRefuse([&] {
    const std::string name = file.With({data, size});
    synoptic::fuzz::Encode(synoptic::Model::Open(name, {.max_words = size % 3}));
  });
  return 0;
}
