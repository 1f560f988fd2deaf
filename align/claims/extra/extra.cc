#include "align/claims/extra/extra.hpp"

#include <algorithm>
#include <cmath>

namespace synoptic::claims {
namespace {

using linking::TextWords;

float Logistic(float logit) { return 1 / (1 + std::exp(-logit)); }

float ProbabilityOf(const WordFeatures& word, const ExtraWeights& weights) {
  const auto features = word.AsArray();
  float logit = weights.word.back();
  for (std::size_t k = 0; k < features.size(); ++k) logit += weights.word[k] * features[k];
  return Logistic(logit);
}

}  // namespace

std::vector<float> ExtraProbability(std::span<const WordFeatures> words,
                                    const std::vector<bool>& told, const ExtraWeights& weights) {
  std::vector<float> probability;
  probability.reserve(words.size());
  for (const WordFeatures& word : words) probability.push_back(ProbabilityOf(word, weights));
  for (std::size_t t = 0; t < told.size(); ++t) {
    if (told[t]) probability[t] = 0;
  }
  return probability;
}

std::vector<float> ExtraProbability(const TextWords& text, const TextWords& other,
                                    const TextComparison& comparison, const std::vector<bool>& told,
                                    const ExtraWeights& weights) {
  if (text.empty()) return {};
  if (other.empty()) return std::vector<float>(text.size(), 1.0F);
  return ExtraProbability(ComputeWordFeatures(text, comparison, weights.least_mutual), told,
                          weights);
}

std::vector<float> ExtraProbability(const TextWords& text, const TextWords& other,
                                    const ExtraWeights& weights, float level,
                                    const std::vector<bool>& told) {
  const bool is_empty = text.empty() || other.empty();
  return ExtraProbability(
      text, other, is_empty ? TextComparison{} : CompareTexts(text, other, level), told, weights);
}

float ExtraAmount(const TextWords& text, std::span<const float> probability) {
  float amount = 0;
  for (std::size_t t = 0; t < probability.size(); ++t) amount += probability[t] * text.weight(t);
  return amount;
}

float LogAmount(float amount) {
  constexpr float kLeast = 0.05F;  // Less is nothing.
  return std::log(amount + kLeast);
}

float PartialProbability(float amount, const ExtraWeights& weights) {
  return Logistic(weights.amount_weight * LogAmount(amount) + weights.amount_bias);
}

bool IsExtraThroughout(std::span<const float> probability, const ExtraWeights& weights) {
  return std::ranges::all_of(probability, [&](float p) { return p >= weights.word_threshold; });
}

std::vector<Span> ExtraSpans(const TextWords& text, std::span<const float> probability,
                             std::span<const Span> units, const ExtraWeights& weights) {
  std::vector<Span> spans;
  const std::vector<Token>& tokens = text.tokens();
  const auto is_extra = [&](std::size_t t) { return probability[t] >= weights.word_threshold; };
  for (std::size_t begin = 0; begin < tokens.size();) {
    const std::size_t unit = tokens[begin].unit;
    std::size_t end = begin + 1;
    while (end < tokens.size() && tokens[end].unit == unit && is_extra(end) == is_extra(begin)) {
      ++end;
    }
    const bool is_whole = (begin == 0 || tokens[begin - 1].unit != unit) &&
                          (end == tokens.size() || tokens[end].unit != unit);
    if (is_extra(begin)) {
      spans.push_back(is_whole ? units[unit]
                               : Span{tokens[begin].span.begin, tokens[end - 1].span.end});
    }
    begin = end;
  }
  return spans;
}

}  // namespace synoptic::claims
