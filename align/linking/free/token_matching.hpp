#pragma once

#include "align/linking/thresholds.hpp"
#include "align/linking/word_similarity/rarity.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/model.hpp"

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

/// Matches each word with the closest word of the other unit; `weights` of the tokens.
/// O(s t d) time for s and t tokens in d dimensions, O(n m + s + t) memory.
TokenMatches MatchTokens(const Encoding& a, const Encoding& b, const TokenWeights& weights,
                         const TokenThresholds& thresholds);

}  // namespace synoptic::linking
