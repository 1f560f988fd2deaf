#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "align/linking/word_similarity/text_words.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::claims {

/// What is known of one word of a text when another text is laid beside it. "Covered" is the share
/// of words, each by its weight, that have a match on the other side, in [0, 1].
struct WordFeatures {
  float best = 0;     ///< Similarity of the closest word of the other text, in [0, 1].
  float window = 0;   ///< How far the words are covered, up to four to each side.
  float phrase = 0;   ///< Two words to each side, by five words in a row of the other text.
  float clause = 0;   ///< Eight to each side by seventeen, or the run of words between punctuation
                      ///< marks by any, whichever is covered less.
  float context = 0;  ///< Cosine of the sums of nine words around this one, and of the
                      ///< closest nine in a row of the other text.
  float context_contest = 0;  ///< By how much another word's context is closer to those; <= 0.
  float contest = 0;          ///< Mean over the window of by how much another word is closer to the
                              ///< closest word of the other text; <= 0.
  float mutual = 0;   ///< Share of the unit in words that are their closest word's closest word.
  float density = 0;  ///< Mean weight over the window.

  static constexpr std::size_t kCount = 9;
  std::array<float, kCount> AsArray() const {
    return {best, window, phrase, clause, context, context_contest, contest, mutual, density};
  }
  static constexpr std::array<std::string_view, kCount> kNames = {
      "best",    "window", "phrase", "clause", "context", "context_contest",
      "contest", "mutual", "density"};
};

/// How alike two texts are, word by word, text x other.
struct TextComparison {
  Matrix similarity;  ///< As linking::WordSimilarity has it.
  Matrix contexts;    ///< Cosines of the weighted sums of nine words around each.

  TextComparison Reversed() const;
};

/// The cosines of contexts, from those of words: `between` text x other, `text_own` and `other_own`
/// of each text with itself. O(s t + s^2 + t^2) for s and t tokens.
Matrix CompareContexts(const linking::TextWords& text, const linking::TextWords& other,
                       const Matrix& between, const Matrix& text_own, const Matrix& other_own);

/// Of two texts whose articles are compared in nothing else. O((s + t)^2 d) in d dimensions.
TextComparison CompareTexts(const linking::TextWords& text, const linking::TextWords& other);

/// Of each token of `text`, laid beside another with tokens, too. A word that is like nothing may
/// still be what the closest word is most like: words less alike than `least_mutual` are not
/// mutual. O(s t) time and memory for s and t tokens.
std::vector<WordFeatures> ComputeWordFeatures(const linking::TextWords& text,
                                              const TextComparison& comparison, float least_mutual);

}  // namespace synoptic::claims
