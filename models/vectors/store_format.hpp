#pragma once

// The store: word vectors of one model in a file that is used where it lies.
//
// A fastText model composes a word's vector from some twenty rows at every look-up. The store holds
// the composed vectors, so that a known word costs one probe of a hash table and one row, and keeps
// the n-gram rows for words it does not know. Numbers are quantised a row at a time: 4 or 8 bits
// with one scale a row lose next to nothing in retrieval (docs/quality.md), where fewer dimensions
// lose much. Little-endian throughout; sections are aligned to 64 bytes.

#include <array>
#include <cstddef>
#include <cstdint>

namespace synoptic::vectors {

inline constexpr std::array<char, 8> kStoreMagic{'S', 'Y', 'N', 'O', 'P', 'T', 'I', 'C'};
inline constexpr std::uint32_t kStoreVersion = 1;
inline constexpr std::size_t kSectionAlignment = 64;
inline constexpr std::size_t kMaxDimension = 4096;
inline constexpr std::size_t kMaxNgram = 64;
inline constexpr float kLargestNumber = 1e30F;  // Sums of such vectors stay finite.

enum class SectionId : std::size_t {
  kName,         // UTF-8
  kLanguages,    // tags separated by spaces
  kMeans,        // float32, languages x dimension
  kWordTable,    // uint32, table_size slots: word + 1, or 0; linear probing by XXH3 of the form
  kWordOffsets,  // uint32, words + 1
  kWordBytes,    // the forms, one after another
  kWeights,      // uint16, words: the weight in units of 1 / 65535
  kWordRows,     // words x RowBytes
  kBucketRows,   // buckets x RowBytes
  kBackground,   // any number x RowBytes: sentence vectors of all languages, unit length
  kCard,         // UTF-8: where the model came from, its licence, how it was made
  kCount
};

struct SectionRange {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
};

struct StoreHeader {
  std::array<char, 8> magic{};
  std::uint32_t version = 0;
  std::uint32_t bits = 0;  // of a stored number: 4, 8 or 32
  std::uint32_t dimension = 0;
  std::uint32_t words = 0;
  std::uint32_t buckets = 0;
  std::uint32_t min_ngram = 0;
  std::uint32_t max_ngram = 0;
  std::uint32_t table_size = 0;  // a power of two
  std::uint64_t file_size = 0;
  std::uint64_t checksum = 0;  // StoreChecksum, taken with this field zero
  std::array<SectionRange, static_cast<std::size_t>(SectionId::kCount)> sections{};
};
static_assert(sizeof(StoreHeader) == 56 + 16 * static_cast<std::size_t>(SectionId::kCount));

// Bytes of a row: 4 and 8 bits have a scale in front, the upper half of a float32.
constexpr std::size_t RowBytes(std::size_t dimension, std::size_t bits) {
  return bits == 32 ? dimension * 4 : 2 + (dimension * bits + 7) / 8;
}

}  // namespace synoptic::vectors
