#pragma once

#include <compare>
#include <cstddef>
#include <set>
#include <utility>

#include "synoptic/score.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// A sentence of the gold, by position.
struct GoldSentence {
  std::size_t article = 0;
  std::size_t index = 0;
  auto operator<=>(const GoldSentence&) const = default;
};

/// What a synopsis proposes and what the gold expects, both in sentences of the gold.
struct Comparison {
  using Pair = std::pair<GoldSentence, GoldSentence>;  ///< In order of articles.
  std::set<Pair> proposed_links;
  std::set<Pair> expected_links;
  std::set<GoldSentence> proposed_only;
  std::set<GoldSentence> expected_only;
};

/// Throws Error(kInvalidArgument) if the articles are not those of the gold.
Comparison Compare(const Gold& gold, const Synopsis& synopsis);

}  // namespace synoptic::claims
