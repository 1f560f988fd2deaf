#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "synoptic/mine.hpp"

namespace synoptic::corpus {

/// The sentences of a collection, each once.
struct Distinct {
  std::vector<std::uint32_t> firsts;  ///< The first of each, ascending.
  std::vector<std::uint32_t> copies;  ///< How often each stands there.
  /// Of each, the index of the first of its near-copies, or its own: they differ in a word of
  /// ten, or in figures.
  std::vector<std::uint32_t> groups;
  std::uint64_t digest = 0;  ///< Of all sentences and their language.

  std::size_t size() const { return firsts.size(); }
};

/// Sentences are copies if their words are the same, case and punctuation aside. Those without
/// words are none. O(text + n log n) time. `progress`: as MineOptions has it. Throws
/// Error(kInvalidArgument) for text that is no UTF-8.
Distinct FindDistinct(const Sentences& sentences, std::size_t threads,
                      const std::function<void(double)>& progress);

}  // namespace synoptic::corpus
