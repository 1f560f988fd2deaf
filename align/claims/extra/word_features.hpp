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
  float weight = 0;   ///< Of the word: what is rare, and what the model hardly knows, has another.
  float level = 0;    ///< Of the two languages, as TextComparison has it.

  static constexpr std::size_t kCount = 11;
  std::array<float, kCount> AsArray() const {
    return {best,    window, phrase,  clause, context, context_contest,
            contest, mutual, density, weight, level};
  }
  static constexpr std::array<std::string_view, kCount> kNames = {
      "best",    "window", "phrase",  "clause", "context", "context_contest",
      "contest", "mutual", "density", "weight", "level"};
};

/// How alike two texts are, word by word, text x other.
struct TextComparison {
  Matrix similarity;  ///< As linking::WordSimilarity has it.
  Matrix contexts;    ///< Cosines of the weighted sums of nine words around each.
  /// How near translations between the two languages come (linking::LanguageLevel::excess, the
  /// product of both): where even they are far apart, a word that is like nothing is no news.
  float level = 1;

  TextComparison Reversed() const;
};

/// What a text brings to a comparison of contexts.
struct ContextWords {
  Matrix vectors;               ///< Of its words, words x dimension.
  std::vector<float> weights;   ///< Of its words.
  std::vector<double> lengths;  ///< Of the weighted sum of the words around each.

  /// O(s^2 d) for s tokens in d dimensions.
  explicit ContextWords(const linking::TextWords& text);
};

/// The cosines of the contexts of two texts, text x other. O(s t d) for s and t tokens.
Matrix CompareContexts(const ContextWords& text, const ContextWords& other);

/// Of two texts whose articles are compared in nothing else. O((s + t)^2 d) in d dimensions.
TextComparison CompareTexts(const linking::TextWords& text, const linking::TextWords& other,
                            float level = 1);

/// Of each token of `text`, laid beside another with tokens, too. A word that is like nothing may
/// still be what the closest word is most like: words less alike than `least_mutual` are not
/// mutual. O(s t) time and memory for s and t tokens.
std::vector<WordFeatures> ComputeWordFeatures(const linking::TextWords& text,
                                              const TextComparison& comparison, float least_mutual);

}  // namespace synoptic::claims
