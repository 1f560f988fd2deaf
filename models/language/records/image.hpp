#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "models/language/traits.hpp"

/// The records of all languages as one block of bytes, which is compiled when the library is built
/// and only looked at when it runs: nothing is unpacked, nothing is made at the start, and a
/// process touches the pages that its texts ask for.
///
/// A header of 32-bit words; languages, sorted by tag; tables of each, sorted by name; entries of
/// each, sorted by key in bytes; slots (slots.hpp) of the names of each language and of the keys of
/// each table; and a pool of strings, each behind its length in two bytes, which the rest refer to
/// by their place. Equal strings are there once but where they
/// have to be aligned. Numbers are of the machine that
/// compiled it, which runs it too.
namespace synoptic::language {

struct ImageHeader {
  std::uint32_t magic;
  std::uint32_t size;  // Of all, in bytes.
  std::uint32_t language_count;
  std::uint32_t tables;  // Where they begin.
  std::uint32_t table_count;
  std::uint32_t entries;
  std::uint32_t entry_count;
  std::uint32_t slots;
  std::uint64_t digest;  // Of what follows, by FNV-1a.
};

struct ImageLanguage {
  std::uint32_t tag;
  std::uint32_t traits;
  std::uint32_t first_table;
  std::uint32_t table_count;
  std::uint32_t first_slot;
  std::uint32_t slot_count;
};

struct ImageTable {
  std::uint32_t name;
  std::uint32_t first_entry;
  std::uint32_t entry_count;
  std::uint32_t first_slot;
  std::uint32_t slot_count;
};

struct ImageEntry {
  std::uint32_t key;
  std::uint32_t value;
  std::uint32_t prefix_high;  // PrefixOf the key: most comparisons need not go to the pool.
  std::uint32_t prefix_low;

  std::uint64_t prefix() const { return std::uint64_t{prefix_high} << 32 | prefix_low; }
};

/// The first eight bytes of a key as a number, in whose order keys are; of a shorter one with zeros
/// behind it.
std::uint64_t PrefixOf(std::string_view key);

constexpr std::uint32_t kImageMagic = 0x474E4C53;
constexpr std::size_t kImageAlignment = 8;  // Of the image, and within it of values that need it.

/// What one language has under one name: keys, sorted, with their values. Views into the image.
class Table {
 public:
  Table() = default;
  Table(const std::byte* image, std::span<const ImageEntry> entries,
        std::span<const std::uint32_t> slots)
      : image_(image), entries_(entries), slots_(slots) {}

  std::size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }
  std::string_view Key(std::size_t i) const;
  std::string_view Value(std::size_t i) const;

  /// O(1).
  std::optional<std::string_view> Find(std::string_view key) const;
  bool Has(std::string_view key) const { return Find(key).has_value(); }
  /// Whether any key begins so. O(log n).
  bool HasBeginning(std::string_view beginning) const;

 private:
  /// The first entry whose key is not less.
  std::size_t LowerBound(std::string_view key) const;

  const std::byte* image_ = nullptr;
  std::span<const ImageEntry> entries_;
  std::span<const std::uint32_t> slots_;
};

/// Whether a word ends in one of the keys of a table. O(n).
bool EndsInOneOf(std::string_view word, const Table& endings);

/// What is known of one language.
class Record {
 public:
  Record(const std::byte* image, const ImageLanguage& language)
      : image_(image), language_(&language) {}

  std::string_view lang() const;
  const Traits& traits() const;

  /// Empty if the language has none of that name. O(1).
  Table TableNamed(std::string_view name) const;

 private:
  const std::byte* image_;
  const ImageLanguage* language_;
};

class Image {
 public:
  /// Of bytes that outlive it, aligned to kImageAlignment. Throws Error(kInvalidFormat) if they
  /// are no image.
  explicit Image(std::span<const std::byte> bytes);

  std::span<const std::byte> bytes() const { return bytes_; }
  std::size_t size() const { return languages_.size(); }
  std::uint64_t Digest() const;
  Record RecordAt(std::size_t i) const { return {bytes_.data(), languages_[i]}; }

  /// The record of a primary subtag, or that of "und" if it has none of its own.
  Record RecordOf(std::string_view lang) const;

 private:
  std::span<const std::byte> bytes_;
  std::span<const ImageLanguage> languages_;
};

}  // namespace synoptic::language
