#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/score.hpp"
#include "synoptic/span.hpp"
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
  SentenceGroup open = {};  ///< Of the gold: those that a match may have or not.
};

/// A difference, and the sentences of its claim.
struct ClaimDifference {
  Gold::DifferenceKind kind = Gold::DifferenceKind::kFigure;
  SentenceGroup sentences;
};

/// A character of a sentence that is no space, by where it begins.
struct GoldCharacter {
  GoldSentence sentence;
  std::size_t begin = 0;
  auto operator<=>(const GoldCharacter&) const = default;
};

/// What a result proposes and what the gold expects, both in sentences of the gold.
struct Comparison {
  std::set<SentenceGroup> proposed;
  std::set<SentenceGroup> expected;
  std::set<SentenceGroup> possible = {};  ///< Neither asked for nor wrong.

  std::vector<LabelledGroup> proposed_claims = {};  ///< Empty if the result has no labels,
  std::vector<LabelledGroup> expected_claims = {};  ///< or the gold has none.

  std::vector<ClaimDifference> proposed_differences = {};
  std::vector<ClaimDifference> expected_differences = {};
  std::vector<ClaimDifference> possible_differences = {};

  /// What has moved since an article was written.
  std::vector<ClaimDifference> proposed_updates = {};
  std::vector<ClaimDifference> expected_updates = {};
  std::vector<ClaimDifference> possible_updates = {};

  std::set<GoldCharacter> proposed_extra = {};
  std::set<GoldCharacter> expected_extra = {};
  std::set<GoldSentence> judged_for_extra = {};  ///< All others say nothing of extra words.
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

/// The sentences of possible groups that are in no other group of several articles.
SYNOPTIC_EXPORT std::set<GoldSentence> OpenSentences(const Comparison& comparison);

/// What is possible taken for not linked.
SYNOPTIC_EXPORT Comparison Strictly(Comparison comparison);

/// Adds what the gold expects, and what it leaves open.
void AddExpected(const Gold& gold, Comparison& comparison);

/// The characters of these bytes of a sentence.
void AddCharacters(const GoldSentence& sentence, std::string_view text, Span span,
                   std::set<GoldCharacter>& characters);

/// For each expected claim, the index of the proposed claim that matches it, as Score::labels says.
SYNOPTIC_EXPORT std::vector<std::optional<std::size_t>> MatchClaims(const Comparison& comparison);

/// For each difference, whether one of the others is of its kind and shares sentences of two
/// articles with it.
SYNOPTIC_EXPORT std::vector<bool> HaveMatches(const std::vector<ClaimDifference>& differences,
                                              const std::vector<ClaimDifference>& others);

/// Which groups have a sentence.
class SYNOPTIC_EXPORT GroupIndex {
 public:
  void Add(std::size_t group, const SentenceGroup& sentences);
  /// The groups that have any of the sentences, ascending.
  std::vector<std::size_t> Touching(const SentenceGroup& sentences) const;

 private:
  std::map<GoldSentence, std::vector<std::size_t>> groups_with_;
};

/// As synoptic::ScoreParts.
SYNOPTIC_EXPORT std::vector<Score> ScoreParts(const Comparison& comparison);

}  // namespace synoptic::scoring
