#pragma once

#include <cstddef>
#include <vector>

#include "align/linking/thresholds.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"
#include "synoptic/encoder.hpp"

namespace synoptic::linking {

/// A weight for each form of both articles, in their order.
struct TypeWeights {
  std::vector<float> a;
  std::vector<float> b;
};

/// In how many units of its own article the meaning of each form occurs. `own`: the article
/// compared with itself. O(k^2) for k forms.
std::vector<std::size_t> UnitsWithMeaning(const Encoding& article, const WordSimilarity& own,
                                          const TokenThresholds& thresholds);
/// The same of an article that is compared for nothing else. O(k^2 d) in d dimensions.
std::vector<std::size_t> UnitsWithMeaning(const Encoding& article,
                                          const TokenThresholds& thresholds);

/// An article of a pair, and what UnitsWithMeaning says of it, which is the same in all pairs.
struct CountedArticle {
  const Encoding& encoding;
  const std::vector<std::size_t>& units_with_meaning;
};

/// The model's weight of each form times how rare its meaning is within the pair: what stands in
/// every sentence of both articles, the protagonist's name, tells no sentence from another.
/// O(k l) for k and l forms.
TypeWeights RarityWeights(const CountedArticle& a, const CountedArticle& b,
                          const WordSimilarity& similarity, const TokenThresholds& thresholds);

}  // namespace synoptic::linking
