#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "align/linking/ordered/bead.hpp"
#include "align/linking/ordered/lexicon.hpp"
#include "align/linking/ordered/word_types.hpp"

namespace synoptic::linking {

/// What matches by chance: a word has some match in any text that is long enough.
struct ChanceMatches {
  /// For each type of `of`, the mean of its best similarity in 1 .. kLongestSide units of `with`
  /// that were drawn without regard to it.
  std::vector<std::array<float, kLongestSide>> words;
  /// The mean of the vectors of 1 .. kLongestSide successive units of `with`. rows = kLongestSide.
  Matrix units;
};

/// A fixed sample of units of `with`: O(types of `of` x dimension). `lexicon`: of `of`, then
/// `with`.
ChanceMatches MeasureChanceMatches(const WordTypes& of, const WordTypes& with,
                                   const Lexicon& lexicon);

/// The similarity of two words, in [0, 1], given the dot product of their vectors.
inline float SimilarityOf(const WordTypes& a, std::size_t a_type, const WordTypes& b,
                          std::size_t b_type, float cosine) {
  if (a.type_keys[a_type] == b.type_keys[b_type]) return 1;
  if (a.type_is_figure[a_type] != 0 || b.type_is_figure[b_type] != 0) return 0;
  return cosine < 0 ? 0 : cosine > 1 ? 1 : cosine;
}

/// The vectors of the words of units begin .. end - 1, a row a word.
Matrix GatherWords(const WordTypes& word_types, std::size_t begin, std::size_t end);

}  // namespace synoptic::linking
