#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "align/weights/learning/gold_pairs.hpp"

namespace synoptic::bench {

/// How a parallel text is made into comparable articles.
struct ComparableOptions {
  std::size_t sentences = 20;  ///< Of an article, before some are dropped.
  double dropped = 0.4;        ///< Share of the sentences dropped, of each side on its own.
  enum class OtherSides { kInOrder, kShuffled } other_sides = OtherSides::kShuffled;
  std::uint64_t seed = 1;
};

/// A text of which others are translations: a file with an id and a sentence a line.
struct ParallelFile {
  std::filesystem::path path;
  std::string lang;
};

/// The sentences of such a file.
std::vector<std::string> ReadSentences(const std::filesystem::path& file);

/// Groups of articles out of such files, the same ids in all: what is left on two sides is linked.
/// A group is every two of its articles, in the order of weights::PairsOf.
std::vector<std::vector<weights::ArticlePair>> MakeComparableGroups(
    const std::vector<ParallelFile>& files, const ComparableOptions& options);

}  // namespace synoptic::bench
