#include "align/weights/digest.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstdint>
#include <fstream>
#include <iterator>

#include "synoptic/error.hpp"

namespace synoptic::weights {

std::string DigestOf(std::string_view text) {
  std::uint64_t value = XXH3_64bits(text.data(), text.size());
  std::string hex(16, '0');
  for (std::size_t i = hex.size(); i-- > 0; value >>= 4U) hex[i] = "0123456789abcdef"[value & 15U];
  return hex;
}

std::string DigestOf(std::span<const std::filesystem::path> files) {
  std::string digests;
  for (const std::filesystem::path& file : files) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(ErrorCode::kNotFound, file.string() + ": cannot be read");
    digests += DigestOf(std::string(std::istreambuf_iterator<char>(in), {}));
  }
  return DigestOf(digests);
}

}  // namespace synoptic::weights
