#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "align/claims/differences/compared_text.hpp"
#include "align/linking/word_similarity/text_words.hpp"

namespace synoptic::claims {

/// A word, or a few, with poles of axes.
struct PolarWord {
  Span span;
  linking::TokenRange tokens;
  std::vector<std::pair<std::string_view, bool>> poles;  ///< Axis, and whether it is its first.
  bool is_negated = false;
  bool is_denied = false;  ///< Something near it says that something is not so.
};

/// "Not", or what denies by itself.
struct Negation {
  Span span;
  linking::TokenRange tokens;
  bool is_denial = false;
  std::vector<std::size_t> governed;  ///< Words that it may negate, the nearest of each side first.
};

/// The senses of a side that have opposites, in order.
struct PlacedSenses {
  std::vector<PolarWord> words;
  std::vector<Negation> negations;

  /// Whether a token stands where "not" negates it, or, with `denials`, something denies it.
  bool IsNegated(std::size_t token, bool denials) const;
  /// Where that holds, a flag a token.
  std::vector<bool> negated;
  std::vector<bool> denied;
};

PlacedSenses PlaceSenses(const ComparedText& compared, float weight_of_content);

/// Whether two words say the same of something, or the opposite: "not guilty" is as "acquitted".
bool SayTheSame(const PolarWord& a, const PolarWord& b);
bool SayTheOpposite(const PolarWord& a, const PolarWord& b);

}  // namespace synoptic::claims
