#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace synoptic::vectors {

/// XXH3 (64 bits).
std::uint64_t HashBytes(std::span<const std::byte> bytes);

/// XXH3 (64 bits) of a word form: its place in the store's hash table.
std::uint64_t HashForm(std::string_view form);

/// XXH3 (64 bits) of a store, its checksum field taken as zero.
std::uint64_t StoreChecksum(std::span<const std::byte> store);

/// Sixteen hexadecimal digits.
std::string ToHex(std::uint64_t value);

}  // namespace synoptic::vectors
