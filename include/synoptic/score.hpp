#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "synoptic/beads.hpp"
#include "synoptic/export.hpp"
#include "synoptic/gold.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic {

/// Counts from which precision, recall and F1 follow; scores of many pairs are added up.
struct SYNOPTIC_EXPORT Counts {
  std::size_t correct = 0;  ///< Of those proposed.
  std::size_t proposed = 0;
  std::size_t found = 0;  ///< Of those expected. Where equals are compared, that is `correct`.
  std::size_t expected = 0;

  double precision() const;  ///< 1 when nothing was proposed.
  double recall() const;     ///< 1 when nothing was expected.
  double f1() const;         ///< The harmonic mean of the two.
  Counts& operator+=(const Counts& other);
  bool operator==(const Counts&) const = default;
};

/// What is compared with the gold, in sentences of the gold.
///
/// Beads are as in the evaluations of sentence alignment (Bleualign, vecalign; Sennrich and Volk
/// 2011): precision is over all proposed beads, those of a sentence without a counterpart included,
/// recall over the expected beads of several articles. A bead is right, strictly, if it is also on
/// the other side; laxly, if it has a pair of sentences in common with the other side.
struct SYNOPTIC_EXPORT Score {
  Counts strict;
  Counts lax;
  Counts links;  ///< Over pairs of sentences: a link of m with n sentences stands for m x n pairs.
  Counts only;   ///< Over sentences without a counterpart.

  /// Labels of the gold's claims. Expected are all claims, found those that a claim of the result
  /// matches and gives the same label: recall is the accuracy of labels. Proposed are the matched
  /// claims, correct those with the same label. A claim is matched by the one of the result with
  /// the most sentences in common, in relation to those that either has, if that is half of them or
  /// more; and a claim of several articles only if two of them are in the match with a sentence
  /// each.
  Counts labels;

  /// Differences of the claims that differ, by kind: one is right if the other side has one of its
  /// kind in a claim that has sentences of two articles in common with its own.
  Counts differences;

  /// Likewise, without kinds, what was true when each article was written and has moved since: of
  /// the result, Claim::updates. Only where the gold has such.
  Counts updates;

  /// Characters that only one article says, of the sentences of claims that are shared or partial.
  /// Only where the gold marks them.
  Counts extra;

  /// The same where what the gold calls possible counts as not linked. Everywhere else a pair that
  /// is possible counts neither for nor against, and neither does a sentence that has no other.
  Counts links_strictly;
  Counts only_strictly;
  Counts labels_strictly;
  Counts differences_strictly;

  Score& operator+=(const Score& other);
};

/// Compares a synopsis with gold of the same articles, in the same order. The synopsis may be cut
/// into other units: a unit stands for the gold sentence that it shares the most bytes with.
/// Throws Error(kInvalidArgument) if the articles are not those of the gold.
SYNOPTIC_EXPORT Score ScoreSynopsis(const Gold& gold, const Synopsis& synopsis);

/// Compares the alignments of two texts. There are no labels.
SYNOPTIC_EXPORT Score ScoreBeads(std::span<const Bead> gold, std::span<const Bead> result);

/// The same scores in parts that add up to them, one for each sentence with which a bead, a pair or
/// a claim begins: what can be resampled where there is a single document.
SYNOPTIC_EXPORT std::vector<Score> ScoreParts(const Gold& gold, const Synopsis& synopsis);
SYNOPTIC_EXPORT std::vector<Score> ScoreParts(std::span<const Bead> gold,
                                              std::span<const Bead> result);

struct ResampleOptions {
  std::size_t resamples = 1000;
  std::uint64_t seed = 1;
};

/// The bootstrap (Efron 1979): sums of as many parts as there are, drawn at random with
/// replacement. Parts are best whole documents, since sentences of one are alike. The same on all
/// machines. O(resamples x parts).
SYNOPTIC_EXPORT std::vector<Score> Resample(std::span<const Score> parts,
                                            const ResampleOptions& options = {});

struct Interval {
  double low = 0;
  double high = 0;
};

/// The percentiles between which a measure of the resamples lies with this probability.
SYNOPTIC_EXPORT Interval IntervalOf(std::span<const Score> resamples,
                                    const std::function<double(const Score&)>& measure,
                                    double probability = 0.95);

}  // namespace synoptic
