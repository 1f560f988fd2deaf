#pragma once

#include "align/linking/thresholds.hpp"
#include "align/linking/word_similarity/rarity.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// How far the words of n units of a and m units of b match. All n x m and in [0, 1]; a unit
/// without words covers nothing and is covered by nothing.
struct TokenMatches {
  Matrix a_in_b;  ///< Weighted share of the words of the unit of a that have a match in that of b.
  Matrix b_in_a;  ///< Of the words of the unit of b in that of a.

  /// Mean of both directions, each match counting by how far the word finds its best match in this
  /// unit rather than in another of the same article.
  Matrix preferred;

  /// The best that any passage of the one has in any passage of the other, both directions
  /// averaged: high when a part of a sentence says what a part of the other says.
  Matrix window;
};

/// Matches each word with the closest word of the other unit; `weights` of the forms, `similarity`
/// of the same articles. O(s t) time for s and t words, O(k m + n l + n m) memory for n and m units
/// and k and l forms.
TokenMatches MatchTokens(const Encoding& a, const Encoding& b, const TypeWeights& weights,
                         const WordSimilarity& similarity, const TokenThresholds& thresholds);

}  // namespace synoptic::linking
