#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "synoptic/export.hpp"

namespace synoptic::corpus {

/// The same on every machine, so that runs on several agree.
SYNOPTIC_EXPORT std::uint64_t HashOfId(std::string_view id);

/// The groups of one of several runs that share a corpus: those with ids of its part of the hashes.
/// So it is the same part whatever else is in the corpus, and an id that is there twice is twice in
/// one part.
struct Shard {
  std::size_t index = 1;  ///< From 1 to count.
  std::size_t count = 1;

  bool Has(std::string_view id) const { return count == 1 || OfId(id, count) == index; }
  /// The index of the shard that an id is in.
  static std::size_t OfId(std::string_view id, std::size_t count) {
    return static_cast<std::size_t>(HashOfId(id) % count) + 1;
  }
};

/// Which ids there have been, by their hashes: 16 bytes each, at most three fifths of a table that
/// doubles. Two of a million ids have one hash once in some ten million such corpora.
class SYNOPTIC_EXPORT SeenIds {
 public:
  SeenIds();
  /// The number that an id was added with before, or nothing: then it is added with this.
  std::optional<std::size_t> Add(std::string_view id, std::size_t number);

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::size_t number = 0;
    bool operator==(const Entry&) const = default;
  };
  Entry& PlaceOf(std::uint64_t hash);
  void Grow();

  std::vector<Entry> entries_;  ///< A power of two; empty ones have the hash 0.
  std::size_t count_ = 0;
};

}  // namespace synoptic::corpus
