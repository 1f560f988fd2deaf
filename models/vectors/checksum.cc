#include "models/vectors/checksum.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstring>

#include "models/vectors/store_format.hpp"

namespace synoptic::vectors {

std::uint64_t HashBytes(std::span<const std::byte> bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::uint64_t HashForm(std::string_view form) { return XXH3_64bits(form.data(), form.size()); }

std::uint64_t StoreChecksum(std::span<const std::byte> store) {
  StoreHeader header;
  std::memcpy(&header, store.data(), sizeof(header));
  header.checksum = 0;
  const auto body = store.subspan(sizeof(header));
  const std::uint64_t seed = XXH3_64bits(&header, sizeof(header));
  return XXH3_64bits_withSeed(body.data(), body.size(), seed);
}

std::string ToHex(std::uint64_t value) {
  std::string hex(16, '0');
  for (std::size_t i = hex.size(); i-- > 0; value >>= 4U) hex[i] = "0123456789abcdef"[value & 15U];
  return hex;
}

}  // namespace synoptic::vectors
