#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "align/matching/token_matching.hpp"
#include "synoptic/model.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::matching {

/// What is known of a pair of units, before the pairs compete with one another.
struct PairFeatures {
  float sentence = 0;       ///< Cosine of the unit vectors.
  float scaled = 0;         ///< Twice the cosine less both hubnesses (CSLS).
  float tokens = 0;         ///< Mean of the two coverages.
  float rare_tokens = 0;    ///< The same, weighted by rarity in the pair of articles.
  float containment = 0;    ///< The larger of the two coverages by rarity.
  float sentence_lift = 0;  ///< sentence less the mean of its row and column.
  float tokens_lift = 0;    ///< rare_tokens less the mean of its row and column.
  float identical = 0;      ///< Share of the rarity weight of both that equal forms make up.
  float distance = 0;       ///< Of the relative positions in the articles, 0 to 1.
  float length = 0;         ///< |log| of the ratio of lengths, each relative to its article's mean.

  static constexpr std::size_t kCount = 10;
  std::array<float, kCount> AsArray() const {
    return {sentence,      scaled,      tokens,    rare_tokens, containment,
            sentence_lift, tokens_lift, identical, distance,    length};
  }
};

/// Features of all pairs of n units of a and m of b.
struct FeatureTable {
  std::size_t rows = 0;
  std::size_t cols = 0;
  std::vector<PairFeatures> cells;  ///< n x m, row-major.
  TokenCoverage coverage;           ///< By rarity.

  const PairFeatures& at(std::size_t i, std::size_t j) const { return cells[i * cols + j]; }
};

FeatureTable ComputeFeatures(const Encoding& a, const Encoding& b);

}  // namespace synoptic::matching
