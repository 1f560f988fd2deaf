#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "align/claims/extra/word_features.hpp"
#include "align/linking/word_similarity/text_words.hpp"
#include "synoptic/internal/field.hpp"
#include "synoptic/span.hpp"

namespace synoptic::claims {

/// What decides which words are extra: said by one text, and not by the other; and which claims are
/// partial for it.
struct ExtraWeights {
  std::array<float, WordFeatures::kCount + 1> word;  ///< A logistic regression; the bias is last.
  float word_threshold;  ///< Words of at least this probability are marked.
  float amount_weight;   ///< A logistic regression on the logarithm of the amount.
  float amount_bias;
  float partial_threshold;  ///< Claims of at least this probability are partial.
  float least_mutual;       ///< Of ComputeWordFeatures.

  static constexpr std::array<weights::Field<ExtraWeights>, 5> kFields = {
      {{"word_threshold", &ExtraWeights::word_threshold},
       {"amount.weight", &ExtraWeights::amount_weight},
       {"amount.bias", &ExtraWeights::amount_bias},
       {"partial_threshold", &ExtraWeights::partial_threshold},
       {"least_mutual", &ExtraWeights::least_mutual}}};
};

/// The probability of each token of `text` that it tells what `other` does not: 0 for those that
/// are `told` (ToldWords; none if that is empty); 1 of all if `other` has no tokens, and then
/// `comparison` is not looked at. O(s t) for s and t tokens.
std::vector<float> ExtraProbability(const linking::TextWords& text, const linking::TextWords& other,
                                    const TextComparison& comparison, const std::vector<bool>& told,
                                    const ExtraWeights& weights);

/// The same of words whose features are known, by these alone.
std::vector<float> ExtraProbability(std::span<const WordFeatures> words,
                                    const std::vector<bool>& told, const ExtraWeights& weights);

/// The same for two texts whose articles are compared in nothing else. O((s + t)^2 d) in d
/// dimensions. `level`: of their languages, as TextComparison has it.
std::vector<float> ExtraProbability(const linking::TextWords& text, const linking::TextWords& other,
                                    const ExtraWeights& weights, float level = 1,
                                    const std::vector<bool>& told = {});

/// How much is extra: the weight of the words, each times its probability, added up.
float ExtraAmount(const linking::TextWords& text, std::span<const float> probability);

/// The probability that a claim is partial of which a member has so much more than another.
float PartialProbability(float amount, const ExtraWeights& weights);
/// What that is a regression on.
float LogAmount(float amount);

/// Whether every word of a text is extra. It says nothing then: a link joins the text with the
/// other, so that it is put in words that the model cannot tie to those.
bool IsExtraThroughout(std::span<const float> probability, const ExtraWeights& weights);

/// Runs of extra tokens of a unit, from the begin of the first to the end of the last. The span of
/// a unit, given in `units`, if it is extra as a whole.
std::vector<Span> ExtraSpans(const linking::TextWords& text, std::span<const float> probability,
                             std::span<const Span> units, const ExtraWeights& weights);

}  // namespace synoptic::claims
