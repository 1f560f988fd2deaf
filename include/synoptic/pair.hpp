#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/export.hpp"
#include "synoptic/weights.hpp"

/// Which articles of collections tell of the same events.
namespace synoptic {

/// Two articles that tell of the same events.
struct ArticlePair {
  std::size_t a = 0;  ///< Index into the first collection,
  std::size_t b = 0;  ///< and into the second; of one collection both, a < b.
  double probability = 0;
  /// How near their sentences are to their nearest in the other article, less how near they are to
  /// the sentences of other articles: cosines, from about -0.5; above 0 hardly anything is by
  /// chance.
  double closeness = 0;
  /// The figures and dates that both mention, each by how rare it is and how much it tells.
  double shared = 0;
};

struct PairOptions {
  /// Pairs below this are left out. At one half, a pair is more likely right than wrong.
  double min_probability = 0.5;

  /// Whether an article has one counterpart at most: pairs are then taken by their probability,
  /// each unless one of its articles has been taken. Else it has all that are probable enough,
  /// of its candidates.
  bool one_to_one = false;

  /// Whether articles of one language are paired, too. Two reports of one paper on one firm, a year
  /// apart, are then often taken for reports of one event (docs/pair.md).
  bool same_language = false;

  /// Articles with dates of publication that lie further apart are left unpaired. An article
  /// without a date is paired whatever the other's. Not set: dates are not asked.
  std::optional<std::size_t> most_days = {};

  /// The result is the same for any number. At least 1.
  std::size_t threads = 1;

  /// Called now and then with what share of the work is done, from the calling thread. What it
  /// throws ends Pair.
  std::function<void(double)> progress = {};

  Weights weights = Weights::Default();
};

/// How many articles are looked at more closely for each: so many of the nearest, and so many of
/// those that mention most of the same.
inline constexpr std::size_t kMostCandidates = 20;

/// The pairs of an article of `a` with one of `b`, by a, then by falling probability. Articles in
/// languages that the encoder does not know are paired by the figures that they share alone.
/// Exact: every sentence is compared with every other, O(n m d) for n and m sentences in d
/// dimensions; memory is that of the vectors of sentences, O((n + m) d). Deterministic. Throws
/// Error(kInvalidArgument) for an option out of range or an article that CheckArticle refuses.
SYNOPTIC_EXPORT std::vector<ArticlePair> Pair(const Encoder& encoder, std::span<const Article> a,
                                              std::span<const Article> b,
                                              const PairOptions& options = {});

/// The pairs within one collection.
SYNOPTIC_EXPORT std::vector<ArticlePair> Pair(const Encoder& encoder,
                                              std::span<const Article> articles,
                                              const PairOptions& options = {});

}  // namespace synoptic
