// Which claim, and which difference, of a result is that of the gold.

#include <algorithm>
#include <iterator>

#include "align/scoring/sentence_groups.hpp"

namespace synoptic::scoring {
namespace {

bool IsOneSided(const SentenceGroup& group) {
  return group.front().article == group.back().article;
}

SentenceGroup Common(const SentenceGroup& a, const SentenceGroup& b) {
  SentenceGroup common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  return common;
}

/// Of the sentences that either group has, the share that both have; 0 for a group of several
/// articles if those in common are of one.
double Overlap(const LabelledGroup& expected, const SentenceGroup& proposed) {
  const SentenceGroup& sentences = expected.sentences;
  const SentenceGroup common = Common(sentences, proposed);
  if (common.empty() || (IsOneSided(common) && !IsOneSided(sentences))) return 0;
  const std::size_t open = Common(expected.open, proposed).size();
  return static_cast<double>(common.size()) /
         static_cast<double>(sentences.size() + proposed.size() - open - common.size());
}

}  // namespace

std::vector<std::optional<std::size_t>> MatchClaims(const Comparison& comparison) {
  constexpr double kLeastOverlap = 0.5;
  const std::vector<LabelledGroup>& proposed = comparison.proposed_claims;
  GroupIndex index;
  for (std::size_t c = 0; c < proposed.size(); ++c) index.Add(c, proposed[c].sentences);
  std::vector<std::optional<std::size_t>> matches;
  for (const LabelledGroup& claim : comparison.expected_claims) {
    auto& match = matches.emplace_back();
    double most = 0;
    for (const std::size_t c : index.Touching(claim.sentences)) {
      const double overlap = Overlap(claim, proposed[c].sentences);
      if (overlap < kLeastOverlap || overlap <= most) continue;
      most = overlap;
      match = c;
    }
  }
  return matches;
}

std::vector<bool> HaveMatches(const std::vector<ClaimDifference>& differences,
                              const std::vector<ClaimDifference>& others) {
  GroupIndex index;
  for (std::size_t d = 0; d < others.size(); ++d) index.Add(d, others[d].sentences);
  std::vector<bool> have;
  for (const ClaimDifference& difference : differences) {
    const auto matches = [&](std::size_t d) {
      return others[d].kind == difference.kind &&
             !IsOneSided(Common(difference.sentences, others[d].sentences));
    };
    have.push_back(std::ranges::any_of(index.Touching(difference.sentences), matches));
  }
  return have;
}

void GroupIndex::Add(std::size_t group, const SentenceGroup& sentences) {
  for (const GoldSentence& sentence : sentences) groups_with_[sentence].push_back(group);
}

std::vector<std::size_t> GroupIndex::Touching(const SentenceGroup& sentences) const {
  std::vector<std::size_t> groups;
  for (const GoldSentence& sentence : sentences) {
    const auto found = groups_with_.find(sentence);
    if (found == groups_with_.end()) continue;
    groups.insert(groups.end(), found->second.begin(), found->second.end());
  }
  std::ranges::sort(groups);
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  return groups;
}

}  // namespace synoptic::scoring
