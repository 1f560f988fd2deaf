#pragma once

#include <cstddef>
#include <vector>

#include "synoptic/align.hpp"
#include "synoptic/article.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/export.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/text.hpp"

/// The steps of Align one by one, for who puts something else in the place of one of them. All are
/// deterministic, and throw as Align does.
namespace synoptic {

/// An article and its units, as Align finds them.
SYNOPTIC_EXPORT PreparedArticle Prepare(Article article, const SegmentOptions& options = {});

/// What is linked, before it is grouped into claims.
struct FoundLinks {
  std::vector<Synopsis::Entry> articles;
  Order order = Order::kFree;  ///< As Synopsis has these.
  std::vector<Relatedness> relatedness;
  std::vector<Link> links;  ///< Without Evidence::words and spans, which claims are labelled by.
  std::vector<RejectedLink> rejected;
  std::vector<Warning> warnings;
};

/// The links of Align alone, without what grouping and comparing claims takes.
SYNOPTIC_EXPORT FoundLinks FindLinks(const Encoder& encoder, std::vector<PreparedArticle> articles,
                                     const AlignOptions& options = {});

/// How probable it is that units say the same, for every unit of `a` with every unit of `b`.
struct PairProbabilities {
  std::size_t a = 0;  ///< Indices of two articles, a < b.
  std::size_t b = 0;
  Order order = Order::kFree;  ///< In which the two were taken to be.
  /// Units of a x units of b, in [0, 1]; 0 of units that make no claim, and of articles that are
  /// refused. In free order each pair stands for itself. In monotone order it is the share of all
  /// ways through both texts that join the two: rows and columns of single sentences sum up to
  /// about the probability that they have a counterpart.
  Matrix probability;
};

/// Of every two articles, in order of (a, b). What AlignOptions::min_probability leaves out is
/// here, too. Throws Error(kTooLarge) for articles of more than kMaxUnits units: a number of four
/// bytes is held for each pair.
SYNOPTIC_EXPORT std::vector<PairProbabilities> FindPairProbabilities(
    const Encoder& encoder, std::vector<PreparedArticle> articles,
    const AlignOptions& options = {});

/// The claims that follow from links that others made: grouped, compared and labelled as those of
/// Align are. Of a link its articles, units and probability are asked for, and are kept, as is the
/// evidence that it brings; Evidence::words and spans are found anew. A unit without a link is an
/// `only` of probability 1: nothing is known that speaks against it.
///
/// Of the options, labels, dictionaries and weights count, and `order`: kMonotone vouches that the
/// articles are translations, all else is taken for kFree. Throws Error(kInvalidArgument), naming
/// the link, for one that CheckSynopsis would refuse, and for options that say what is to be linked
/// (review, only_risk).
SYNOPTIC_EXPORT Synopsis MakeClaims(const Encoder& encoder, std::vector<PreparedArticle> articles,
                                    std::vector<Link> links, const AlignOptions& options = {});

}  // namespace synoptic
