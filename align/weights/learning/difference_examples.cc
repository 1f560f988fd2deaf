// Links do not depend on the thresholds, so articles are aligned once, and only claims and what
// differs in them is made anew.

#include "align/weights/learning/difference_examples.hpp"

#include <algorithm>
#include <utility>

#include "align/claims/differences/label_claims.hpp"
#include "align/claims/grouping/group_claims.hpp"
#include "align/linking/comparability.hpp"
#include "align/scoring/sentence_groups.hpp"
#include "align/weights/content.hpp"
#include "synoptic/align.hpp"
#include "synoptic/internal/encode_checked.hpp"

namespace synoptic::weights {

DifferenceOutcome& DifferenceOutcome::operator+=(const DifferenceOutcome& other) {
  differences += other.differences;
  claims += other.claims;
  return *this;
}

DifferenceExample::DifferenceExample(const Encoder& encoder, const Weights& weights,
                                     std::vector<Article> articles, DifferenceTruth truth)
    : truth_(std::move(truth)) {
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
  if (truth_.gold != nullptr && !truth_.gold->claims.empty()) {
    CountOfGold(labelled, outcome);
  } else {
    CountOfChanges(labelled, outcome);
  }
  return outcome;
}

void DifferenceExample::CountOfGold(const Synopsis& labelled, DifferenceOutcome& outcome) const {
  scoring::Comparison comparison = scoring::Compare(*truth_.gold, labelled);
  std::erase_if(comparison.expected_differences, [](const scoring::ClaimDifference& difference) {
    return difference.kind == Gold::DifferenceKind::kOpposite;
  });
  for (const Score& part : ScoreParts(comparison)) outcome.differences += part.differences;
  const auto matches = MatchClaims(comparison);
  outcome.claims.expected = matches.size();
  outcome.claims.found = static_cast<std::size_t>(
      std::ranges::count_if(matches, [](const auto& match) { return match.has_value(); }));
}

void DifferenceExample::CountOfChanges(const Synopsis& labelled, DifferenceOutcome& outcome) const {
  Counts& counts = outcome.differences;
  counts.expected = truth_.changed.size();
  std::vector<bool> found(truth_.changed.size());
  for (const Claim& claim : labelled.claims) {
    for (const Difference& difference : claim.differences) {
      bool is_right = false;
      for (const Difference::Member& member : difference.members) {
        if (member.article + 1 != labelled.articles.size()) continue;
        for (std::size_t c = 0; c < found.size(); ++c) {
          const Span changed = truth_.changed[c];
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
}

}  // namespace synoptic::weights
