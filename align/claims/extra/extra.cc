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

// The texts of the members of a claim, each two compared once.
class ClaimTexts {
 public:
  ClaimTexts(const Claim& claim, linking::ComparedWords& words) : claim_(claim), words_(words) {
    for (const ClaimMember& member : claim.members) {
      texts_.push_back(words.Of(member.article, member.units));
    }
  }

  const TextWords& text(std::size_t member) const { return texts_[member]; }

  bool IsTooLong() const {
    std::size_t longest = 0;
    for (const TextWords& text : texts_) longest = std::max(longest, text.size());
    return longest * longest > kMostPairs;
  }

  // For each member and word, the probability that no other member tells it.
  std::vector<std::vector<float>> NewsOfMembers(const ExtraWeights& weights) {
    std::vector<std::vector<float>> news;
    for (std::size_t m = 0; m < texts_.size(); ++m) {
      news.emplace_back(texts_[m].size(), 1.0F);
      contexts_.emplace_back(texts_[m]);
    }
    for (std::size_t a = 0; a < texts_.size(); ++a) {
      for (std::size_t b = a + 1; b < texts_.size(); ++b) {
        const TextComparison comparison = Compare(a, b);
        Judge(a, b, comparison, weights, news[a]);
        Judge(b, a, comparison.Reversed(), weights, news[b]);
      }
    }
    return news;
  }

  // Whether NewsOfMembers found that a member tells enough that another does not.
  bool HasNews() const { return has_news_; }

 private:
  TextComparison Compare(std::size_t a, std::size_t b) {
    return {
        words_.Compare(claim_.members[a].article, texts_[a], claim_.members[b].article, texts_[b]),
        CompareContexts(contexts_[a], contexts_[b])};
  }

  void Judge(std::size_t m, std::size_t other, const TextComparison& comparison,
             const ExtraWeights& weights, std::vector<float>& least) {
    const std::vector<float> probability =
        ExtraProbability(texts_[m], texts_[other], comparison, weights);
    if (ExtraAmount(texts_[m], probability, weights) >= weights.amount_threshold) has_news_ = true;
    std::ranges::transform(least, probability, least.begin(),
                           [](float a, float b) { return std::min(a, b); });
  }

  const Claim& claim_;
  linking::ComparedWords& words_;
  std::vector<TextWords> texts_;
  std::vector<ContextWords> contexts_;
  bool has_news_ = false;
};

}  // namespace

std::vector<float> ExtraProbability(const TextWords& text, const TextWords& other,
                                    const TextComparison& comparison, const ExtraWeights& weights) {
  if (text.empty()) return {};
  if (other.empty()) return std::vector<float>(text.size(), 1.0F);
  std::vector<float> probability;
  for (const WordFeatures& word : ComputeWordFeatures(text, comparison, weights.least_mutual)) {
    probability.push_back(ProbabilityOf(word, weights));
  }
  return probability;
}

std::vector<float> ExtraProbability(const TextWords& text, const TextWords& other,
                                    const ExtraWeights& weights) {
  const bool is_empty = text.empty() || other.empty();
  return ExtraProbability(text, other, is_empty ? TextComparison{} : CompareTexts(text, other),
                          weights);
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
    ClaimTexts texts(claim, words);
    if (texts.IsTooLong()) continue;
    const std::vector<std::vector<float>> news = texts.NewsOfMembers(weights);
    if (!texts.HasNews()) continue;
    claim.label = Label::kPartial;
    for (std::size_t m = 0; m < claim.members.size(); ++m) {
      ClaimMember& member = claim.members[m];
      member.extra = ExtraSpans(texts.text(m), news[m],
                                SpansOf(articles[member.article].units, member.units), weights);
    }
  }
  return claims;
}

}  // namespace synoptic::claims
