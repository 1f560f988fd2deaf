#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "align/linking/free/clauses.hpp"
#include "align/linking/word_similarity/text_words.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// The units of an article, then its clauses, as ranges of its tokens.
struct Segments {
  Segments(const Encoding& encoding, std::span<const Clause> of_units)
      : ranges(TokensOfUnits(encoding)) {
    units = ranges.size();
    for (const Clause& clause : of_units) ranges.push_back(clause.tokens);
  }
  std::size_t clauses() const { return ranges.size() - units; }

  std::vector<TokenRange> ranges;
  std::size_t units;
};

/// How alike the closest word is, in [0, 1]; 0 in a segment without words.
struct BestMatches {
  Matrix a_in_b;  ///< Of each form of a, in each segment of b: forms x segments.
  Matrix b_in_a;
};

/// What a form finds in a segment is the same wherever the form stands, so it is looked for once.
/// O(s t) time for s and t words, O(forms x segments) memory.
BestMatches FindBest(const Encoding& a, const Segments& a_segments, const Encoding& b,
                     const Segments& b_segments, const WordSimilarity& similarity);

}  // namespace synoptic::linking
