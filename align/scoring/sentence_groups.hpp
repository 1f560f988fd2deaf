#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/score.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::scoring {

/// A sentence of the gold, by position.
struct GoldSentence {
  std::size_t article = 0;
  std::size_t index = 0;
  auto operator<=>(const GoldSentence&) const = default;
};

/// Sentences that belong together, ascending. Those of one article have no counterpart.
using SentenceGroup = std::vector<GoldSentence>;
using SentencePair = std::pair<GoldSentence, GoldSentence>;  ///< In order of articles.

struct LabelledGroup {
  Label label = Label::kOnly;
  SentenceGroup sentences;
};

/// What a result proposes and what the gold expects, both in sentences of the gold.
struct Comparison {
  std::set<SentenceGroup> proposed;
  std::set<SentenceGroup> expected;
  std::vector<LabelledGroup> proposed_claims;  ///< Empty if the result has no labels,
  std::vector<LabelledGroup> expected_claims;  ///< or the gold has none.
};

/// Throws Error(kInvalidArgument) if the articles are not those of the gold.
SYNOPTIC_EXPORT Comparison Compare(const Gold& gold, const Synopsis& synopsis);

/// The indices count the sentences of the gold, which has two articles; else throws as above.
SYNOPTIC_EXPORT Comparison Compare(const Gold& gold, std::span<const Bead> result);
SYNOPTIC_EXPORT Comparison Compare(std::span<const Bead> gold, std::span<const Bead> result);

/// The pairs of sentences of two articles in any group, and the sentences of the others. Throws
/// Error(kTooLarge) for groups of more than kMaxBeadPairs.
SYNOPTIC_EXPORT std::set<SentencePair> PairsOf(const std::set<SentenceGroup>& groups);
SYNOPTIC_EXPORT std::set<GoldSentence> OneSided(const std::set<SentenceGroup>& groups);

/// For each expected claim, the index of the proposed claim that matches it, as Score::labels says.
SYNOPTIC_EXPORT std::vector<std::optional<std::size_t>> MatchClaims(const Comparison& comparison);

/// As synoptic::ScoreParts.
SYNOPTIC_EXPORT std::vector<Score> ScoreParts(const Comparison& comparison);

}  // namespace synoptic::scoring
