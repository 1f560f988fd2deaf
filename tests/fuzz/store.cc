// Stores. The size and the checksum that a store has in its header are made right, since no input
// would come past them otherwise.

#include <cstdint>
#include <cstring>
#include <vector>

#include "models/vectors/checksum.hpp"
#include "models/vectors/store_format.hpp"
#include "tests/fuzz/encode.hpp"
#include "tests/fuzz/memory_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const synoptic::fuzz::MemoryFile file;
  std::vector<std::uint8_t> bytes(data, data + size);
  synoptic::vectors::StoreHeader header;
  if (size >= sizeof(header)) {
    std::memcpy(&header, bytes.data(), sizeof(header));
    header.file_size = size;
    header.checksum = 0;
    std::memcpy(bytes.data(), &header, sizeof(header));
    header.checksum = synoptic::vectors::StoreChecksum(std::as_bytes(std::span(bytes)));
    std::memcpy(bytes.data(), &header, sizeof(header));
  }
  synoptic::fuzz::MayRefuse([&] {
    const synoptic::Model model = synoptic::Model::Open(file.With(bytes));
    synoptic::fuzz::Encode(model);
    synoptic::fuzz::Require(model.card().size() <= size && model.name().size() <= size);
  });
  return 0;
}
