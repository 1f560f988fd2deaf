#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/score.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::bench {

/// Two articles, cut into sentences, and which pairs of sentences are linked.
struct ArticlePair {
  std::string name;
  Article a;
  Article b;
  std::vector<Unit> a_units;
  std::vector<Unit> b_units;
  std::vector<bool> linked;  ///< a_units x b_units, row-major.
};

/// An article of a gold file with its sentences.
struct GoldSide {
  Article article;
  std::vector<Unit> units;
};
GoldSide ReadSide(const Gold::Article& gold);

/// Every two articles of a gold file (corpora/samples/README.md).
std::vector<ArticlePair> ReadSamplePairs(const std::filesystem::path& gold_file);

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

/// Groups of articles out of such files, the same ids in all: what is left on two sides is linked.
/// A group is every two of its articles, in the order of ReadSamplePairs.
std::vector<std::vector<ArticlePair>> MakeComparableGroups(const std::vector<ParallelFile>& files,
                                                           const ComparableOptions& options);

}  // namespace synoptic::bench
