// Bytes that gzip or zstd may have compressed.

#include <cstdint>
#include <string>

#include "corpora/decompress.hpp"
#include "tests/fuzz/harness.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const synoptic::fuzz::Input input(data, size);
  constexpr std::size_t kMost = std::size_t{1} << 20;
  synoptic::fuzz::MayRefuse([&] {
    const std::string content =
        synoptic::corpora::Decompress(std::string(input.text()), kMost, "input");
    synoptic::fuzz::Require(content.size() <= kMost || content.size() == size);
  });
  return 0;
}
