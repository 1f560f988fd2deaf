#include "align/weights/learning/opposite_learning.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <tuple>
#include <utility>

#include "align/claims/differences/compared_text.hpp"
#include "align/claims/differences/opposites.hpp"
#include "align/linking/comparability.hpp"
#include "align/linking/word_similarity/compared_words.hpp"
#include "align/weights/learning/folds.hpp"
#include "align/weights/learning/logistic.hpp"
#include "synoptic/internal/encode_checked.hpp"
#include "synoptic/words.hpp"

namespace synoptic::weights {
namespace {

using claims::OppositeCandidate;
using claims::OppositeWeights;
using linking::Comparability;

constexpr double kRidge = 1;
// Of weights of .01 to 1 and of ridges of 1 to 20 those that find most in golds that are left out.
constexpr double kTranslationsAmongRetold = 0.05;
constexpr double kRidgeOfRetold = 10;
// Of what is told between articles that were written apart, by golds that are left out.
constexpr double kPrecision = 0.85;
constexpr float kLeast = 0.5F;  // What is less probable is told in no case.
constexpr std::size_t kFolds = 10;
constexpr std::size_t kKinds = 3;        // Of candidates,
constexpr std::size_t kRegressions = 2;  // the first of which are weighed.
constexpr std::string_view kTranslations = "pud";

// The articles of a gold, as the detector wants them.
class Articles {
 public:
  Articles(const Encoder& encoder, const GoldGroup& group,
           const linking::TokenThresholds& thresholds)
      : words_(Encode(encoder, group), thresholds) {
    for (const GoldSide& side : group.sides) {
      entries_.push_back({side.article, side.units});
      split_.push_back(SplitWords(side.article));
    }
  }

  std::vector<OppositeCandidate> Candidates(const Gold::Side& x, const Gold::Side& y) {
    const linking::TextWords x_words = words_.Of(x.article, x.sentences);
    const linking::TextWords y_words = words_.Of(y.article, y.sentences);
    const claims::LinkedText a = TextOf(x, x_words);
    const claims::LinkedText b = TextOf(y, y_words);
    const claims::TextPair sides =
        claims::PairTexts(claims::MakeComparedText(a), claims::MakeComparedText(b),
                          words_.Compare(x.article, x_words, y.article, y_words));
    return claims::FindOppositeCandidates(sides, claims::Reversed(sides));
  }

  std::string_view TextOf(std::size_t article, Span span) const {
    return Slice(entries_[article].article.text, span);
  }

 private:
  static std::vector<std::shared_ptr<const Encoding>> Encode(const Encoder& encoder,
                                                             const GoldGroup& group) {
    std::vector<std::shared_ptr<const Encoding>> encodings;
    for (const GoldSide& side : group.sides) {
      encodings.push_back(
          std::make_shared<const Encoding>(EncodeChecked(encoder, side.article, side.units)));
    }
    return encodings;
  }

  claims::LinkedText TextOf(const Gold::Side& side, const linking::TextWords& words) const {
    static const std::vector<Span> kWhole;
    return {side.article, &entries_[side.article], &split_[side.article], &side.sentences, &kWhole,
            &words};
  }

  std::vector<Synopsis::Entry> entries_;
  std::vector<Words> split_;
  linking::ComparedWords words_;
};

// Whether the words that a gold names are those of a span, or a part of them, or hold them.
bool AreWords(std::string_view words, std::string_view found) {
  return words.find(found) != std::string_view::npos || found.find(words) != std::string_view::npos;
}

struct NamedWords {
  std::string_view a;
  std::string_view b;
};

std::vector<NamedWords> NamedIn(const Gold::Claim& claim, std::size_t a, std::size_t b) {
  std::vector<NamedWords> named;
  for (const Gold::Difference& difference : claim.differences) {
    if (difference.kind != Gold::DifferenceKind::kOpposite) continue;
    NamedWords words;
    for (const Gold::Difference::Text& text : difference.texts) {
      if (text.article == a) words.a = text.text;
      if (text.article == b) words.b = text.text;
    }
    if (!words.a.empty() && !words.b.empty()) named.push_back(words);
  }
  return named;
}

Truth TruthOf(std::string_view a, std::string_view b, const std::vector<NamedWords>& named) {
  if (named.empty()) return Truth::kApart;
  const bool is_named = std::ranges::any_of(
      named, [&](const NamedWords& words) { return AreWords(words.a, a) && AreWords(words.b, b); });
  return is_named ? Truth::kLinked : Truth::kOpen;
}

bool IsTranslated(const OppositeExample& example) { return example.set.starts_with(kTranslations); }

// By kind of candidate.
using Regressions = std::array<std::vector<float>, kRegressions>;

Regressions Fit(const std::vector<const OppositeExample*>& examples, double weight_of_translations,
                double weight_of_gold, double ridge) {
  std::array<Examples, kRegressions> of_kind;
  for (const OppositeExample* example : examples) {
    const double weight = IsTranslated(*example) ? weight_of_translations : weight_of_gold;
    for (std::size_t c = 0; c < example->candidates.size(); ++c) {
      if (example->truth[c] == Truth::kOpen) continue;
      const OppositeCandidate& candidate = example->candidates[c];
      if (candidate.kind == OppositeCandidate::Kind::kSwapped) continue;
      of_kind[static_cast<std::size_t>(candidate.kind)].Add(
          candidate.features, example->truth[c] == Truth::kLinked, weight);
    }
  }
  Regressions regressions;
  for (std::size_t k = 0; k < kRegressions; ++k) regressions[k] = FitLogistic(of_kind[k], ridge);
  return regressions;
}

OppositeWeights Fit(const std::vector<const OppositeExample*>& examples) {
  OppositeWeights weights{};
  const auto [reversed, negated] = Fit(examples, 1, kWeightOfGold, kRidge);
  std::ranges::copy(reversed, weights.reversed.begin());
  std::ranges::copy(negated, weights.negated.begin());
  const Regressions retold = Fit(examples, kTranslationsAmongRetold, 1, kRidgeOfRetold);
  std::ranges::copy(retold[0], weights.retold_reversed.begin());
  std::ranges::copy(retold[1], weights.retold_negated.begin());
  return weights;
}

Comparability ComparabilityOf(const OppositeExample& example) {
  return IsTranslated(example) ? Comparability::kParallel : Comparability::kComparable;
}

// The most probable candidate of each kind in an example, by weights that are not learned from it.
struct Judged {
  const OppositeExample* example;
  std::array<float, kKinds> best = {};
};

std::vector<Judged> JudgeHeldOut(const std::vector<OppositeExample>& examples) {
  std::vector<Origin> origins;
  for (const OppositeExample& example : examples) origins.push_back({example.set});
  const Folds folds(origins, kFolds);
  std::vector<Judged> judged;
  for (std::size_t fold = 0; fold < folds.count(); ++fold) {
    std::vector<const OppositeExample*> others;
    for (const OppositeExample& example : examples) {
      if (folds.Of(example.set) != fold) others.push_back(&example);
    }
    const OppositeWeights weights = Fit(others);
    for (const OppositeExample& example : examples) {
      if (folds.Of(example.set) != fold) continue;
      Judged& one = judged.emplace_back(Judged{&example});
      for (const OppositeCandidate& candidate : example.candidates) {
        float& best = one.best[static_cast<std::size_t>(candidate.kind)];
        best = std::max(best,
                        claims::OppositeProbability(candidate, weights, ComparabilityOf(example)));
      }
    }
  }
  return judged;
}

// The thresholds of what is reversed and of what is negated that find most and are good enough.
template <typename IsGood>
std::pair<float, float> ThresholdsThatFindMost(const std::vector<const Judged*>& judged,
                                               IsGood is_good) {
  std::size_t best = 0;
  std::pair<float, float> thresholds{1.0F, 1.0F};
  for (int r = 50; r < 100; ++r) {
    for (int n = 50; n < 100; ++n) {
      const float reversed = static_cast<float>(r) / 100;
      const float negated = static_cast<float>(n) / 100;
      std::size_t found = 0;
      std::size_t wrong = 0;
      for (const Judged* one : judged) {
        if (one->best[0] < reversed && one->best[1] < negated) continue;
        ++(one->example->has_opposite ? found : wrong);
      }
      if (found <= best || !is_good(found, wrong)) continue;
      best = found;
      thresholds = {reversed, negated};
    }
  }
  return thresholds;
}

void LearnThresholds(const std::vector<Judged>& judged, double alarms, OppositeWeights& weights) {
  std::vector<const Judged*> translated;
  std::vector<const Judged*> retold;
  std::size_t untouched = 0;
  for (const Judged& one : judged) {
    const bool is_translated = IsTranslated(*one.example);
    untouched += is_translated && !one.example->has_opposite ? 1 : 0;
    // The others are told in no case.
    if (one.best[0] < kLeast && one.best[1] < kLeast) continue;
    (is_translated ? translated : retold).push_back(&one);
  }
  const double most = alarms * static_cast<double>(untouched) / 1000;
  std::tie(weights.least_reversed, weights.least_negated) = ThresholdsThatFindMost(
      translated,
      [&](std::size_t, std::size_t wrong) { return static_cast<double>(wrong) <= most; });
  std::tie(weights.least_retold_reversed, weights.least_retold_negated) =
      ThresholdsThatFindMost(retold, [](std::size_t found, std::size_t wrong) {
        return static_cast<double>(found) >= kPrecision * static_cast<double>(found + wrong);
      });
  // Midway between those who only seem to have changed places and those who have.
  float seeming = 0;
  float least = 1;
  for (const Judged& one : judged) {
    if (one.best[2] <= 0) continue;
    if (one.example->has_opposite) {
      least = std::min(least, one.best[2]);
    } else {
      seeming = std::max(seeming, one.best[2]);
    }
  }
  weights.least_swapped = std::max(seeming, (seeming + least) / 2);
}

}  // namespace

std::vector<OppositeExample> OppositeExamplesOf(const Encoder& encoder, const GoldGroup& group,
                                                const linking::TokenThresholds& thresholds) {
  Articles articles(encoder, group, thresholds);
  std::vector<OppositeExample> examples;
  for (const Gold::Claim& claim : group.gold.claims) {
    for (std::size_t k = 0; k < claim.members.size(); ++k) {
      for (std::size_t l = k + 1; l < claim.members.size(); ++l) {
        const std::size_t a = claim.members[k].article;
        const std::size_t b = claim.members[l].article;
        const std::vector<NamedWords> named = NamedIn(claim, a, b);
        OppositeExample& example = examples.emplace_back();
        example.set = group.set;
        example.has_opposite = !named.empty();
        example.candidates = articles.Candidates(claim.members[k], claim.members[l]);
        for (const OppositeCandidate& candidate : example.candidates) {
          example.truth.push_back(
              TruthOf(articles.TextOf(a, candidate.a), articles.TextOf(b, candidate.b), named));
        }
      }
    }
  }
  return examples;
}

OppositeWeights LearnOpposites(const std::vector<OppositeExample>& examples, double alarms) {
  std::vector<const OppositeExample*> all;
  for (const OppositeExample& example : examples) all.push_back(&example);
  OppositeWeights weights = Fit(all);
  LearnThresholds(JudgeHeldOut(examples), alarms, weights);
  return weights;
}

OppositeCounts CountOpposites(const std::vector<const OppositeExample*>& examples,
                              const OppositeWeights& weights) {
  OppositeCounts counts;
  for (const OppositeExample* example : examples) {
    const bool is_told =
        std::ranges::any_of(example->candidates, [&](const OppositeCandidate& candidate) {
          const Comparability comparability = ComparabilityOf(*example);
          return claims::OppositeProbability(candidate, weights, comparability) >=
                 claims::LeastOf(candidate.kind, weights, comparability);
        });
    ++(example->has_opposite ? counts.pairs : counts.other_pairs);
    if (is_told) ++(example->has_opposite ? counts.told : counts.alarms);
  }
  return counts;
}

}  // namespace synoptic::weights
