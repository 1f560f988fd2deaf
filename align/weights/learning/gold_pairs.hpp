#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/score.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::weights {

/// What gold says of two sentences. What it calls possible is open: nothing is learned from it, and
/// it counts neither for nor against.
enum class Truth : std::uint8_t { kApart, kLinked, kOpen };

/// Two articles, cut into sentences, and which pairs of sentences are linked.
struct ArticlePair {
  std::string set;  ///< What it comes from: where weights are judged, it is left out whole.
  Article a;
  Article b;
  std::vector<Unit> a_units;
  std::vector<Unit> b_units;
  std::vector<Truth> truth;  ///< a_units x b_units, row-major.
};

/// An article with its sentences, as annotated.
struct GoldSide {
  Article article;
  std::vector<Unit> units;
};

/// Puts into each unit the mentions that lie inside of it.
void AddMentions(GoldSide& side);

/// Reads the article of a gold file. Throws as ReadArticle does.
GoldSide ReadSide(const Gold::Article& gold);

/// A gold with its articles, as ReadSide gives them.
struct GoldGroup {
  std::string set;  ///< The folder that the gold is in.
  Gold gold;
  std::vector<GoldSide> sides;
};
GoldGroup ReadGroup(const std::filesystem::path& file);

/// Every two articles of a gold: the first with each behind it, then the second, and so on.
std::vector<ArticlePair> PairsOf(const GoldGroup& group);

/// What pairs of sentences that people annotated count, where those that are translations of each
/// other, of which any number can be made, count 1.
inline constexpr double kWeightOfGold = 5;

}  // namespace synoptic::weights
