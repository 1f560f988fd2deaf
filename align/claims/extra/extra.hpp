#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "align/claims/extra/word_features.hpp"
#include "align/linking/word_similarity/compared_words.hpp"
#include "align/linking/word_similarity/text_words.hpp"
#include "synoptic/internal/field.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/span.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// What decides which words are extra: said by one text, and not by the other.
struct ExtraWeights {
  std::array<float, WordFeatures::kCount + 1> word;  ///< A logistic regression; the bias is last.
  float word_threshold;    ///< Words of at least this probability are extra.
  float amount_threshold;  ///< A member with at least so much extra makes a claim partial.
  float least_mutual;      ///< Of ComputeWordFeatures.

  static constexpr std::array<weights::Field<ExtraWeights>, 3> kFields = {
      {{"word_threshold", &ExtraWeights::word_threshold},
       {"amount_threshold", &ExtraWeights::amount_threshold},
       {"least_mutual", &ExtraWeights::least_mutual}}};
};

/// The probability of each token of `text` that it tells what `other` does not; 1 if that has no
/// tokens, and `comparison` is not looked at. O(s t) for s and t tokens.
std::vector<float> ExtraProbability(const linking::TextWords& text, const linking::TextWords& other,
                                    const TextComparison& comparison, const ExtraWeights& weights);

/// The same for two texts whose articles are compared in nothing else. O((s + t)^2 d) in d
/// dimensions.
std::vector<float> ExtraProbability(const linking::TextWords& text, const linking::TextWords& other,
                                    const ExtraWeights& weights);

/// How much is extra: the weights of those tokens, added up.
float ExtraAmount(const linking::TextWords& text, std::span<const float> probability,
                  const ExtraWeights& weights);

/// Runs of extra tokens of a unit, from the begin of the first to the end of the last. The span of
/// a unit, given in `units`, if it is extra as a whole.
std::vector<Span> ExtraSpans(const linking::TextWords& text, std::span<const float> probability,
                             std::span<const Span> units, const ExtraWeights& weights);

/// Makes those claims of several articles partial in which a member tells what another does not,
/// and marks in each member of these what no other member tells. `words`: of the articles. Claims
/// that are not `shared` are left as they are, and those with a member of more than some 3,000
/// words: a table, or no text.
std::vector<Claim> MarkExtra(std::vector<Claim> claims,
                             const std::vector<Synopsis::Entry>& articles,
                             linking::ComparedWords& words, const ExtraWeights& weights);

}  // namespace synoptic::claims
