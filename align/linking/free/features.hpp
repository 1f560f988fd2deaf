#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "align/linking/free/mention_index.hpp"
#include "align/linking/free/token_matching.hpp"
#include "align/linking/thresholds.hpp"
#include "align/linking/word_similarity/rarity.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"
#include "synoptic/encoder.hpp"

namespace synoptic::linking {

/// What is known of a pair of units, before the pairs compete with one another. "Covered" is the
/// share of words with a match, weighted by rarity in the pair of articles (token_matching.hpp).
struct PairFeatures {
  float scaled = 0;         ///< Twice the cosine of the unit vectors less both hubnesses (CSLS).
  float tokens = 0;         ///< Mean of how much of each is covered by the other.
  float containment = 0;    ///< The larger of the two.
  float preferred = 0;      ///< TokenMatches::preferred.
  float tokens_lift = 0;    ///< tokens less the mean of its rivals in row and column.
  float tokens_margin = 0;  ///< tokens less the mean of the two largest of row and of column.
  float window = 0;         ///< TokenMatches::window.
  float identical = 0;      ///< Share of the rarity weight of both that equal forms make up.
  float distance = 0;       ///< Of the relative positions in the articles, 0 to 1.
  float values = 0;         ///< SharedMentions::values.
  float names = 0;          ///< SharedMentions::names.

  static constexpr std::size_t kCount = 11;
  std::array<float, kCount> AsArray() const {
    return {scaled, tokens,    containment, preferred, tokens_lift, tokens_margin,
            window, identical, distance,    values,    names};
  }
  static constexpr std::array<std::string_view, kCount> kNames = {
      "scaled", "tokens",    "containment", "preferred", "tokens_lift", "tokens_margin",
      "window", "identical", "distance",    "values",    "names"};
};

/// Features of all pairs of n units of a and m of b.
struct FeatureTable {
  std::size_t rows = 0;
  std::size_t cols = 0;
  std::vector<PairFeatures> cells;  ///< n x m, row-major.

  /// How close the articles are in their wording: the mean over the units of both of the largest
  /// `tokens` that any pair gives them, and of some imagined units of a close pair, so that two
  /// short articles do not measure themselves by themselves. What counts as close for one pair of
  /// articles is far for another.
  float closeness = 0;

  Matrix sentence;  ///< Cosines of the unit vectors, n x m.
  Matrix a_in_b;    ///< TokenMatches::a_in_b and
  Matrix b_in_a;    ///< b_in_a.

  /// Of vectors that the caller gave, what they say for each pair, as a log ratio of likelihoods;
  /// n x m, or empty for those of the model, which the weights know.
  Matrix given = {};

  const PairFeatures& at(std::size_t i, std::size_t j) const { return cells[i * cols + j]; }
};

/// `similarity` and `mentions`: of the same articles.
FeatureTable ComputeFeatures(const CountedArticle& a, const CountedArticle& b,
                             const WordSimilarity& similarity, const MentionIndex& mentions,
                             const Thresholds& thresholds);

}  // namespace synoptic::linking
