#include "align/claims/extra/extra.hpp"

#include <algorithm>
#include <cmath>

namespace synoptic::claims {
namespace {

using linking::TextWords;

// Pairs of words, a few bytes each; several sentences without end, not statements.
constexpr std::size_t kMostPairs = 10'000'000;

float Logistic(float logit) { return 1 / (1 + std::exp(-logit)); }

float ProbabilityOf(const WordFeatures& word, const ExtraWeights& weights) {
  const auto features = word.AsArray();
  float logit = weights.word.back();
  for (std::size_t k = 0; k < features.size(); ++k) logit += weights.word[k] * features[k];
  return Logistic(logit);
}

std::vector<Span> SpansOf(const std::vector<Unit>& units, const std::vector<std::size_t>& chosen) {
  std::vector<Span> spans;
  for (const std::size_t unit : chosen) spans.push_back(units[unit].span);
  return spans;
}

}  // namespace

std::vector<float> ExtraProbability(const TextWords& text, const TextWords& other,
                                    const Matrix& similarity, const ExtraWeights& weights) {
  if (text.empty()) return {};
  if (other.empty()) return std::vector<float>(text.size(), 1.0F);
  std::vector<float> probability;
  for (const WordFeatures& word :
       ComputeWordFeatures(text, other, similarity, weights.least_mutual)) {
    probability.push_back(ProbabilityOf(word, weights));
  }
  return probability;
}

std::vector<float> ExtraProbability(const TextWords& text, const TextWords& other,
                                    const ExtraWeights& weights) {
  return ExtraProbability(text, other, linking::CompareWords(text, other), weights);
}

float ExtraAmount(const TextWords& text, std::span<const float> probability,
                  const ExtraWeights& weights) {
  float amount = 0;
  for (std::size_t t = 0; t < probability.size(); ++t) {
    if (probability[t] >= weights.word_threshold) amount += text.weight(t);
  }
  return amount;
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

std::vector<Claim> MarkExtra(std::vector<Claim> claims,
                             const std::vector<Synopsis::Entry>& articles,
                             linking::ComparedWords& words, const ExtraWeights& weights) {
  for (Claim& claim : claims) {
    if (claim.members.size() < 2 || claim.label != Label::kShared) continue;
    std::vector<TextWords> texts;
    for (const ClaimMember& member : claim.members) {
      texts.push_back(words.Of(member.article, member.units));
    }
    std::size_t longest = 0;
    for (const TextWords& text : texts) longest = std::max(longest, text.size());
    if (longest * longest > kMostPairs) continue;
    std::vector<std::vector<Span>> extra;
    for (std::size_t m = 0; m < texts.size(); ++m) {
      std::vector<float> least(texts[m].size(), 1.0F);
      for (std::size_t other = 0; other < texts.size(); ++other) {
        if (other == m) continue;
        const Matrix similarity = words.Compare(claim.members[m].article, texts[m],
                                                claim.members[other].article, texts[other]);
        const std::vector<float> probability =
            ExtraProbability(texts[m], texts[other], similarity, weights);
        if (ExtraAmount(texts[m], probability, weights) >= weights.amount_threshold) {
          claim.label = Label::kPartial;
        }
        std::ranges::transform(least, probability, least.begin(),
                               [](float a, float b) { return std::min(a, b); });
      }
      extra.push_back(ExtraSpans(
          texts[m], least,
          SpansOf(articles[claim.members[m].article].units, claim.members[m].units), weights));
    }
    if (claim.label != Label::kPartial) continue;
    for (std::size_t m = 0; m < texts.size(); ++m) claim.members[m].extra = std::move(extra[m]);
  }
  return claims;
}

}  // namespace synoptic::claims
