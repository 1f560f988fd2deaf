// Links do not depend on the thresholds, so articles are aligned once, and only claims and what
// differs in them is made anew.

#include "align/weights/learning/difference_examples.hpp"

#include <algorithm>
#include <utility>

#include "align/claims/differences/label_claims.hpp"
#include "align/claims/grouping/group_claims.hpp"
#include "align/linking/comparability.hpp"
#include "align/weights/content.hpp"
#include "synoptic/align.hpp"
#include "synoptic/internal/encode_checked.hpp"

namespace synoptic::weights {
namespace {

Gold WithoutOpposites(Gold gold) {
  for (Gold::Claim& claim : gold.claims) {
    std::erase_if(claim.differences, [](const Gold::Difference& difference) {
      return difference.kind == Gold::DifferenceKind::kOpposite;
    });
  }
  return gold;
}

}  // namespace

DifferenceOutcome& DifferenceOutcome::operator+=(const DifferenceOutcome& other) {
  differences += other.differences;
  claims += other.claims;
  return *this;
}

DifferenceExample::DifferenceExample(const Encoder& encoder, const Weights& weights,
                                     std::vector<Article> articles, DifferenceTruth truth)
    : set_(std::move(truth.set)), changed_(std::move(truth.changed)) {
  if (truth.gold != nullptr && !truth.gold->claims.empty()) gold_ = WithoutOpposites(*truth.gold);
  AlignOptions options;
  options.weights = weights;
  synopsis_ = Align(encoder, std::move(articles), options);
  synopsis_.claims.clear();
  const Tables& tables = weights.content().tables;
  std::vector<std::shared_ptr<const Encoding>> encodings;
  for (const Synopsis::Entry& entry : synopsis_.articles) {
    split_.push_back(SplitWords(entry.article));
    encodings.push_back(std::make_shared<Encoding>(
        EncodeChecked(encoder, entry.article, entry.units, split_.back())));
    levels_.push_back(linking::LevelOf(tables.levels, entry.article.lang).excess);
  }
  words_ = std::make_unique<linking::ComparedWords>(std::move(encodings), tables.linking.tokens);
}

DifferenceOutcome DifferenceExample::Judge(const claims::Thresholds& thresholds) const {
  Synopsis labelled;
  labelled.articles = synopsis_.articles;
  std::vector<std::vector<double>> counterpart;
  for (const Synopsis::Entry& entry : synopsis_.articles) {
    counterpart.emplace_back(entry.units.size());
  }
  const linking::Comparabilities comparabilities(synopsis_.articles, levels_, synopsis_.links,
                                                 thresholds.claims.translation);
  labelled.claims = claims::LabelClaims(
      GroupClaims(synopsis_.articles, synopsis_.links, counterpart, thresholds.claims),
      synopsis_.articles, split_, synopsis_.links, comparabilities, *words_, thresholds);
  for (Claim& claim : labelled.claims) {
    std::erase_if(claim.differences, [](const Difference& difference) {
      return difference.type == DifferenceType::kOpposite;
    });
  }
  DifferenceOutcome outcome;
  if (gold_) {
    const Score score = ScoreSynopsis(*gold_, labelled);
    outcome.differences = score.differences;
    outcome.claims.expected = score.labels.expected;
    outcome.claims.found = score.labels.proposed;
  } else {
    outcome.differences = CountOfChanges(labelled);
  }
  return outcome;
}

Counts DifferenceExample::CountOfChanges(const Synopsis& labelled) const {
  Counts counts;
  counts.expected = changed_.size();
  std::vector<bool> found(changed_.size());
  for (const Claim& claim : labelled.claims) {
    for (const Difference& difference : claim.differences) {
      bool is_right = false;
      for (const Difference::Member& member : difference.members) {
        if (member.article + 1 != labelled.articles.size()) continue;
        for (std::size_t c = 0; c < found.size(); ++c) {
          const Span changed = changed_[c];
          if (member.span.begin < changed.end && changed.begin < member.span.end) {
            is_right = found[c] = true;
          }
        }
      }
      ++counts.proposed;
      counts.correct += is_right ? 1 : 0;
    }
  }
  counts.found = static_cast<std::size_t>(std::ranges::count(found, true));
  return counts;
}

}  // namespace synoptic::weights
