#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

/// Where strings are found in one step: a table of slots, one and a half times as many as there are
/// strings or more, which are tried from the one that a string hashes to. A slot holds the position
/// of its string behind eight bits of the hash, so that most others are passed over without a look
/// at them; 0 is free.
namespace synoptic::language {

constexpr std::uint32_t kPositionBits = 24;
constexpr std::size_t kMostInSlots = (std::size_t{1} << kPositionBits) - 1;

/// Of the bytes, for tables within one machine.
inline std::uint64_t HashOf(std::string_view text) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
  const auto mixed = [](std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * kOdd;
    return hash ^ hash >> 32;
  };
  const char* const begin = text.data();
  const std::size_t size = text.size();
  std::uint64_t hash = size;
  std::uint64_t word = 0;
  if (size >= sizeof word) {
    for (std::size_t at = 0; at + sizeof word < size; at += sizeof word) {
      std::memcpy(&word, begin + at, sizeof word);
      hash = mixed(hash, word);
    }
    std::memcpy(&word, begin + size - sizeof word, sizeof word);
  } else if (size >= sizeof(std::uint32_t)) {  // Two words that may overlap.
    std::uint32_t half = 0;
    std::memcpy(&half, begin, sizeof half);
    word = std::uint64_t{half} << 32;
    std::memcpy(&half, begin + size - sizeof half, sizeof half);
    word |= half;
  } else if (size > 0) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(begin[i]); };
    word = std::uint64_t{byte(0)} << 16 | std::uint64_t{byte(size / 2)} << 8 | byte(size - 1);
  }
  return mixed(hash, word);
}

inline std::uint32_t SlotOf(std::uint64_t hash, std::size_t position) {
  constexpr std::uint32_t kBits = 32 - kPositionBits;
  return static_cast<std::uint32_t>(hash >> (64 - kBits)) << kPositionBits |
         static_cast<std::uint32_t>(position + 1);
}

/// The slots of `count` strings, kMostInSlots at most, of which `text_at` gives one by its
/// position.
template <typename TextAt>
std::vector<std::uint32_t> SlotsOf(std::size_t count, const TextAt& text_at) {
  std::vector<std::uint32_t> slots(count == 0 ? 0 : std::bit_ceil(count + count / 2 + 1));
  for (std::size_t position = 0; position < count; ++position) {
    const std::uint64_t hash = HashOf(text_at(position));
    std::size_t at = hash & (slots.size() - 1);
    while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = SlotOf(hash, position);
  }
  return slots;
}

/// The position of a string, or -1. O(its length), on average.
template <typename TextAt>
std::ptrdiff_t FindInSlots(std::span<const std::uint32_t> slots, std::string_view text,
                           const TextAt& text_at) {
  if (slots.empty()) return -1;
  const std::uint64_t hash = HashOf(text);
  const std::uint32_t tag = SlotOf(hash, 0) >> kPositionBits;
  for (std::size_t at = hash & (slots.size() - 1); slots[at] != 0;
       at = (at + 1) & (slots.size() - 1)) {
    if (slots[at] >> kPositionBits != tag) continue;
    const std::size_t position = (slots[at] & kMostInSlots) - 1;
    if (text_at(position) == text) return static_cast<std::ptrdiff_t>(position);
  }
  return -1;
}

}  // namespace synoptic::language
