// Scores a comparison, in parts: what begins with a sentence counts there, so that the parts add up
// to the whole and can be resampled. Scores of beads punish a bead of two sentences that should be
// two of one as hard as a wrong link, which is fair where both texts are cut alike; pairs of
// sentences do not.

#include "synoptic/score.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>

#include "align/scoring/sentence_groups.hpp"
#include "synoptic/error.hpp"

namespace synoptic {
namespace scoring {
namespace {

bool IsOneSided(const SentenceGroup& group) {
  return group.front().article == group.back().article;
}

/// The first of those behind a sentence that are of another article.
SentenceGroup::const_iterator BehindArticle(const SentenceGroup& group,
                                            SentenceGroup::const_iterator sentence) {
  return std::upper_bound(
      sentence, group.end(), sentence->article,
      [](std::size_t article, const GoldSentence& other) { return article < other.article; });
}

std::size_t CountPairs(const SentenceGroup& group) {
  std::size_t pairs = 0;
  for (auto a = group.begin(); a != group.end();) {
    const auto next = BehindArticle(group, a);
    pairs += static_cast<std::size_t>(next - a) * static_cast<std::size_t>(group.end() - next);
    a = next;
  }
  return pairs;
}

/// All pairs of a group, in order.
std::vector<SentencePair> PairsOf(const SentenceGroup& group) {
  std::vector<SentencePair> pairs;
  for (auto a = group.begin(); a != group.end(); ++a) {
    for (auto b = BehindArticle(group, a); b != group.end(); ++b) pairs.emplace_back(*a, *b);
  }
  return pairs;
}

const GoldSentence& BeginOf(const SentenceGroup& group) { return group.front(); }
const GoldSentence& BeginOf(const SentencePair& pair) { return pair.first; }
const GoldSentence& BeginOf(const GoldSentence& sentence) { return sentence; }

using Parts = std::map<GoldSentence, Score>;

template <typename Item>
void CountEqual(const std::set<Item>& proposed, const std::set<Item>& expected,
                Counts Score::*counts, Parts& parts) {
  for (const Item& item : proposed) {
    Counts& part = parts[BeginOf(item)].*counts;
    ++part.proposed;
    part.correct += expected.contains(item);
  }
  for (const Item& item : expected) {
    Counts& part = parts[BeginOf(item)].*counts;
    ++part.expected;
    part.found += proposed.contains(item);
  }
}

void CountBeads(const Comparison& comparison, const std::set<SentencePair>& proposed_pairs,
                const std::set<SentencePair>& expected_pairs, Parts& parts) {
  const auto touches = [](const SentenceGroup& group, const std::set<SentencePair>& pairs) {
    return std::ranges::any_of(PairsOf(group),
                               [&](const SentencePair& pair) { return pairs.contains(pair); });
  };
  for (const SentenceGroup& bead : comparison.proposed) {
    Score& part = parts[BeginOf(bead)];
    const bool is_equal = comparison.expected.contains(bead);
    ++part.strict.proposed;
    ++part.lax.proposed;
    part.strict.correct += is_equal;
    part.lax.correct += is_equal || touches(bead, expected_pairs);
  }
  for (const SentenceGroup& bead : comparison.expected) {
    if (IsOneSided(bead)) continue;
    Score& part = parts[BeginOf(bead)];
    ++part.strict.expected;
    ++part.lax.expected;
    part.strict.found += comparison.proposed.contains(bead);
    part.lax.found += touches(bead, proposed_pairs);
  }
}

void CountLabels(const Comparison& comparison, Parts& parts) {
  const auto matches = MatchClaims(comparison);
  for (std::size_t c = 0; c < matches.size(); ++c) {
    const LabelledGroup& claim = comparison.expected_claims[c];
    Counts& part = parts[BeginOf(claim.sentences)].labels;
    ++part.expected;
    if (!matches[c]) continue;
    const bool is_equal = comparison.proposed_claims[*matches[c]].label == claim.label;
    ++part.proposed;
    part.correct += is_equal;
    part.found += is_equal;
  }
}

/// Of the sentences that either group has, the share that both have; 0 for a group of several
/// articles if those in common are of one.
double Overlap(const SentenceGroup& expected, const SentenceGroup& proposed) {
  SentenceGroup common;
  std::ranges::set_intersection(expected, proposed, std::back_inserter(common));
  if (common.empty() || (IsOneSided(common) && !IsOneSided(expected))) return 0;
  return static_cast<double>(common.size()) /
         static_cast<double>(expected.size() + proposed.size() - common.size());
}

/// The claims that have any of the sentences, in order.
std::vector<std::size_t> ClaimsThatTouch(
    const SentenceGroup& sentences,
    const std::map<GoldSentence, std::vector<std::size_t>>& claims_with) {
  std::vector<std::size_t> claims;
  for (const GoldSentence& sentence : sentences) {
    const auto found = claims_with.find(sentence);
    if (found == claims_with.end()) continue;
    claims.insert(claims.end(), found->second.begin(), found->second.end());
  }
  std::ranges::sort(claims);
  claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  return claims;
}

double Ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

Score Total(const std::vector<Score>& parts) {
  Score total;
  for (const Score& part : parts) total += part;
  return total;
}

}  // namespace

std::set<SentencePair> PairsOf(const std::set<SentenceGroup>& groups) {
  std::set<SentencePair> pairs;
  std::size_t count = 0;
  for (const SentenceGroup& group : groups) {
    count += CountPairs(group);
    if (count > kMaxBeadPairs) {
      throw Error(ErrorCode::kTooLarge,
                  "expected links that join at most " + std::to_string(kMaxBeadPairs) +
                      " pairs of sentences, found more: these are no links of sentences");
    }
    for (const SentencePair& pair : PairsOf(group)) pairs.insert(pair);
  }
  return pairs;
}

std::set<GoldSentence> OneSided(const std::set<SentenceGroup>& groups) {
  std::set<GoldSentence> sentences;
  for (const SentenceGroup& group : groups) {
    if (IsOneSided(group)) sentences.insert(group.begin(), group.end());
  }
  return sentences;
}

std::vector<std::optional<std::size_t>> MatchClaims(const Comparison& comparison) {
  constexpr double kLeastOverlap = 0.5;
  const std::vector<LabelledGroup>& proposed = comparison.proposed_claims;
  std::map<GoldSentence, std::vector<std::size_t>> claims_with;
  for (std::size_t c = 0; c < proposed.size(); ++c) {
    for (const GoldSentence& sentence : proposed[c].sentences) claims_with[sentence].push_back(c);
  }
  std::vector<std::optional<std::size_t>> matches;
  for (const LabelledGroup& claim : comparison.expected_claims) {
    auto& match = matches.emplace_back();
    double most = 0;
    for (const std::size_t c : ClaimsThatTouch(claim.sentences, claims_with)) {
      const double overlap = Overlap(claim.sentences, proposed[c].sentences);
      if (overlap < kLeastOverlap || overlap <= most) continue;
      most = overlap;
      match = c;
    }
  }
  return matches;
}

std::vector<Score> ScoreParts(const Comparison& comparison) {
  const std::set<SentencePair> proposed_pairs = PairsOf(comparison.proposed);
  const std::set<SentencePair> expected_pairs = PairsOf(comparison.expected);
  Parts parts;
  CountBeads(comparison, proposed_pairs, expected_pairs, parts);
  CountEqual(proposed_pairs, expected_pairs, &Score::links, parts);
  CountEqual(OneSided(comparison.proposed), OneSided(comparison.expected), &Score::only, parts);
  CountLabels(comparison, parts);
  std::vector<Score> scores;
  for (const auto& [sentence, score] : parts) scores.push_back(score);
  return scores;
}

}  // namespace scoring

double Counts::precision() const { return scoring::Ratio(correct, proposed); }

double Counts::recall() const { return scoring::Ratio(found, expected); }

double Counts::f1() const {
  const double p = precision();
  const double r = recall();
  return p + r == 0 ? 0 : 2 * p * r / (p + r);
}

Counts& Counts::operator+=(const Counts& other) {
  correct += other.correct;
  proposed += other.proposed;
  found += other.found;
  expected += other.expected;
  return *this;
}

Score& Score::operator+=(const Score& other) {
  strict += other.strict;
  lax += other.lax;
  links += other.links;
  only += other.only;
  labels += other.labels;
  return *this;
}

std::vector<Score> ScoreParts(const Gold& gold, const Synopsis& synopsis) {
  return scoring::ScoreParts(scoring::Compare(gold, synopsis));
}

std::vector<Score> ScoreParts(std::span<const Bead> gold, std::span<const Bead> result) {
  return scoring::ScoreParts(scoring::Compare(gold, result));
}

Score ScoreSynopsis(const Gold& gold, const Synopsis& synopsis) {
  return scoring::Total(ScoreParts(gold, synopsis));
}

Score ScoreBeads(std::span<const Bead> gold, std::span<const Bead> result) {
  return scoring::Total(ScoreParts(gold, result));
}

}  // namespace synoptic
