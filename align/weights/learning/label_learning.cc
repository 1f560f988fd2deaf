// What Align is sure of is learned from what it says: it labels the golds, and each claim that a
// claim of the gold matches is right or wrong. Of shared and partial claims that is a regression on
// the log odds that the claim is partial; of the others, a share. Rows are few (some 500), shares
// of a kind of difference fewer: they are pulled towards the share of all that differ.

#include "align/weights/learning/label_learning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <memory>
#include <set>
#include <utility>

#include "align/weights/content.hpp"
#include "align/weights/learning/logistic.hpp"
#include "synoptic/align.hpp"

namespace synoptic::weights {
namespace {

using claims::LabelWeights;
using Sentences = std::set<std::pair<std::size_t, std::size_t>>;  // Article, sentence.

constexpr double kRidge = 3;
// So many claims like those of all kinds stand beside those of a kind.
constexpr double kLikeAll = 4;
// Articles that were written apart are what the program is for, translations the easy special case.
constexpr double kGolds = 2;

// With these, what Align says of a claim is the probability that it is partial, or is not.
constexpr LabelWeights kPlain = {-1, 0, 1, 0, 0, 0, 0, 0, 0, 0};

std::vector<PreparedArticle> Prepared(const GoldGroup& group) {
  std::vector<PreparedArticle> articles;
  for (const GoldSide& side : group.sides) {
    PreparedArticle& article = articles.emplace_back(PreparedArticle{side.article, side.units, {}});
    for (std::size_t u = 0; u < article.units.size(); ++u) {
      Unit& unit = article.units[u];
      const auto behind =
          std::ranges::upper_bound(side.article.paragraphs, unit.span.begin, {}, &Span::begin);
      unit.paragraph = static_cast<std::size_t>(behind - side.article.paragraphs.begin()) - 1;
      unit.sentence = u;
    }
  }
  return articles;
}

Sentences Of(const Claim& claim) {
  Sentences sentences;
  for (const ClaimMember& member : claim.members) {
    for (const std::size_t unit : member.units) sentences.insert({member.article, unit});
  }
  return sentences;
}

Sentences Of(const Gold::Claim& claim) {
  Sentences sentences;
  for (const Gold::Side& member : claim.members) {
    for (const std::size_t s : member.sentences) sentences.insert({member.article, s});
  }
  return sentences;
}

const Gold::Claim* Match(const Sentences& claim, const Gold& gold) {
  const Gold::Claim* best = nullptr;
  double best_share = 0.5;
  for (const Gold::Claim& candidate : gold.claims) {
    if (candidate.members.size() < 2) continue;
    const Sentences other = Of(candidate);
    std::size_t common = 0;
    std::set<std::size_t> articles;
    for (const auto& sentence : claim) {
      if (!other.contains(sentence)) continue;
      ++common;
      articles.insert(sentence.first);
    }
    const double share =
        static_cast<double>(common) / static_cast<double>(claim.size() + other.size() - common);
    if (articles.size() < 2 || share < best_share) continue;
    best_share = share;
    best = &candidate;
  }
  return best;
}

float LogOdds(double right, double all) {
  return static_cast<float>(std::log(right / (all - right)));
}

// The log odds of the share that is right, as if there were some more of the given share.
template <typename Chosen>
float ShareOf(const std::vector<const JudgedLabel*>& labels, double like, const Chosen& is_chosen) {
  double right = like * kLikeAll;
  double all = kLikeAll;
  for (const JudgedLabel* label : labels) {
    if (!is_chosen(*label)) continue;
    right += label->IsRight();
    ++all;
  }
  return LogOdds(right, all);
}

bool HasType(const JudgedLabel& label, const LabelWeights& one, float LabelWeights::*kind) {
  return std::ranges::any_of(
      label.types, [&](DifferenceType type) { return claims::LogOddsOf(type, one) == one.*kind; });
}

}  // namespace

std::vector<JudgedLabel> JudgedLabelsOf(const Encoder& encoder, const Weights& weights,
                                        const GoldGroup& group) {
  Weights::Content content = weights.content();
  content.tables.labels = kPlain;
  AlignOptions options;
  options.weights = Weights(std::make_shared<const Weights::Content>(std::move(content)));
  std::vector<JudgedLabel> labels;
  for (const Claim& claim : Align(encoder, Prepared(group), options).claims) {
    if (claim.members.size() < 2 || !claim.label_probability) continue;
    const Gold::Claim* const match = Match(Of(claim), group.gold);
    if (match == nullptr) continue;
    JudgedLabel& label = labels.emplace_back();
    label.set = group.set;
    label.label = claim.label;
    label.has_moved = claim.label == Label::kPartial && !claim.updates.empty();
    const double p = std::clamp(*claim.label_probability, 1e-4, 1 - 1e-4);
    const auto log_odds = static_cast<float>(std::log(p / (1 - p)));
    label.partial_log_odds = claim.label == Label::kShared ? -log_odds : log_odds;
    for (const Difference& difference : claim.differences) label.types.push_back(difference.type);
    label.gold = match->label;
  }
  return labels;
}

float LearnPartialThreshold(const std::vector<const JudgedLabel*>& labels,
                            const std::vector<Amount>& planted, claims::ExtraWeights weights) {
  double best = -1;
  float best_threshold = weights.partial_threshold;
  for (int percent = 20; percent <= 80; percent += 2) {
    weights.partial_threshold = static_cast<float>(percent) / 100;
    const float least = std::log(weights.partial_threshold / (1 - weights.partial_threshold));
    double right = 0;
    double all = 0;
    for (const JudgedLabel* label : labels) {
      if (label->label == Label::kDiffers || label->has_moved) continue;
      const bool is_partial = label->partial_log_odds >= least;
      right += label->gold == (is_partial ? Label::kPartial : Label::kShared) ? 1 : 0;
      ++all;
    }
    const double sum = (all > 0 ? kGolds * right / all : 0) + BalancedShareRight(planted, weights);
    if (sum <= best) continue;
    best = sum;
    best_threshold = weights.partial_threshold;
  }
  return best_threshold;
}

LabelWeights LearnLabels(const std::vector<const JudgedLabel*>& labels) {
  LabelWeights learned{};
  const auto fit = [&](Label of, float& amount, float& bias) {
    Examples rows;
    for (const JudgedLabel* label : labels) {
      if (label->label != of || label->has_moved) continue;
      rows.Add(std::array{label->partial_log_odds}, label->IsRight(), 1);
    }
    if (rows.truth.empty()) return;
    const std::vector<float> weights = FitLogistic(rows, kRidge);
    amount = weights[0];
    bias = weights[1];
  };
  fit(Label::kShared, learned.shared_amount, learned.shared_bias);
  fit(Label::kPartial, learned.partial_amount, learned.partial_bias);
  const float all =
      ShareOf(labels, 0.5, [](const JudgedLabel& label) { return label.label == Label::kDiffers; });
  const double share = 1 / (1 + std::exp(-static_cast<double>(all)));
  // Of each kind a number of its own, to tell which types are of it.
  const LabelWeights one = {0, 0, 0, 0, 1, 2, 3, 4, 5, 0};
  for (float LabelWeights::*const kind :
       {&LabelWeights::figure, &LabelWeights::date, &LabelWeights::name, &LabelWeights::quotation,
        &LabelWeights::opposite}) {
    learned.*kind = ShareOf(labels, share, [&](const JudgedLabel& label) {
      return label.label == Label::kDiffers && HasType(label, one, kind);
    });
  }
  learned.update = ShareOf(labels, 0.5, [](const JudgedLabel& label) { return label.has_moved; });
  return learned;
}

double ProbabilityOf(const JudgedLabel& label, const LabelWeights& weights) {
  Claim claim;
  claim.label = label.label;
  if (label.has_moved) claim.updates.emplace_back();
  for (const DifferenceType type : label.types) {
    claim.differences.emplace_back();
    claim.differences.back().type = type;
  }
  std::vector<Claim> claims = {std::move(claim)};
  JudgeLabels(claims, {1 / (1 + std::exp(-label.partial_log_odds))}, weights);
  return claims.front().label_probability.value_or(0);
}

}  // namespace synoptic::weights
