#pragma once

#include <vector>

#include "synoptic/matrix.hpp"
#include "synoptic/model.hpp"

namespace synoptic::matching {

/// How much of each unit's words is found in each unit of the other article. n units of a, m of b;
/// all in [0, 1]; a unit without words covers nothing and is covered by nothing.
struct TokenCoverage {
  Matrix a_in_b;  ///< n x m: weighted share of a's words that have a match in the unit of b.
  Matrix b_in_a;  ///< n x m: of b's words in the unit of a.
};

/// The weights of the tokens of both articles, in their order.
struct TokenWeights {
  std::vector<float> a;
  std::vector<float> b;
};

/// Smooth inverse frequency as the model has it.
TokenWeights ModelWeights(const Encoding& a, const Encoding& b);

/// The same times how rare the word's meaning is within the pair: what stands in every sentence of
/// both articles, the protagonist's name, tells no sentence from another.
TokenWeights RarityWeights(const Encoding& a, const Encoding& b);

/// Matches each word with the closest word of the other unit, by cosine; equal forms match fully.
/// O(tokens of a x tokens of b x dimension) time, O(n m + tokens of b) memory.
TokenCoverage MatchTokens(const Encoding& a, const Encoding& b, const TokenWeights& weights);

}  // namespace synoptic::matching
