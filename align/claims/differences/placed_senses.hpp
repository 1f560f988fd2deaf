#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "align/claims/differences/compared_text.hpp"
#include "align/linking/word_similarity/text_words.hpp"
#include "synoptic/internal/senses.hpp"

namespace synoptic::claims {

/// One end of an axis, such as "trend".
struct Pole {
  std::string_view axis;
  bool is_first;
  bool is_loose;  ///< As of language::Sense.
  bool turns;
  language::Theme theme;
};

/// A word, or a few, with poles of axes.
struct PolarWord {
  Span span;
  linking::TokenRange tokens;
  std::vector<Pole> poles;
  bool is_negated = false;
  bool is_denied = false;  ///< Something near it says that something is not so.
};

/// "Not", or what denies by itself.
struct Negation {
  Span span;
  linking::TokenRange tokens;
  bool is_denial = false;
  std::vector<std::size_t> governed;  ///< Words that it may negate, the nearest of each side.
};

/// The words of a span. O(log(words)).
linking::TokenRange TokensOf(const ComparedText& compared, Span span);

/// The senses of a side that have opposites, in order.
struct PlacedSenses {
  std::vector<PolarWord> words;
  std::vector<Negation> negations;
  std::vector<bool> negated;  ///< Of each token: it stands where "not" may negate it.
  std::vector<bool> denied;   ///< Where something may deny it.
};

/// `weight_of_content`: lighter words are none that are negated, but "is" or "the". O(text).
PlacedSenses PlaceSenses(const ComparedText& compared, float weight_of_content);

/// Whether two words say the same of something, or the opposite: "not guilty" is as "acquitted".
/// Words that do both, by two axes, say the same.
bool SayTheSame(const PolarWord& a, const PolarWord& b);
bool SayTheOpposite(const PolarWord& a, const PolarWord& b);

/// Of words that say the opposite: whether an axis on which they do is of that theme.
bool AreOf(language::Theme theme, const PolarWord& a, const PolarWord& b);

/// Of words that say the opposite: whether all the axes on which they do are loose.
bool AreLoose(const PolarWord& a, const PolarWord& b);

}  // namespace synoptic::claims
