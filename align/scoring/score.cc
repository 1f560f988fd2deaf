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
const GoldSentence& BeginOf(const GoldCharacter& character) { return character.sentence; }

using Parts = std::map<GoldSentence, Score>;

/// What is in `open` counts neither for nor against.
template <typename Item>
void CountEqual(const std::set<Item>& proposed, const std::set<Item>& expected,
                const std::set<Item>& open, Counts Score::*counts, Parts& parts) {
  for (const Item& item : proposed) {
    const bool is_expected = expected.contains(item);
    if (!is_expected && open.contains(item)) continue;
    Counts& part = parts[BeginOf(item)].*counts;
    ++part.proposed;
    part.correct += is_expected;
  }
  for (const Item& item : expected) {
    Counts& part = parts[BeginOf(item)].*counts;
    ++part.expected;
    part.found += proposed.contains(item);
  }
}

/// Pairs and sentences of a comparison.
struct Items {
  std::set<SentencePair> proposed;
  std::set<SentencePair> expected;
  std::set<SentencePair> possible;
  std::set<GoldSentence> open;

  explicit Items(const Comparison& comparison)
      : proposed(PairsOf(comparison.proposed)),
        expected(PairsOf(comparison.expected)),
        possible(PairsOf(comparison.possible)),
        open(OpenSentences(comparison)) {}
};

void CountBeads(const Comparison& comparison, const Items& items, Parts& parts) {
  const auto touches = [](const SentenceGroup& group, const std::set<SentencePair>& pairs) {
    return std::ranges::any_of(PairsOf(group),
                               [&](const SentencePair& pair) { return pairs.contains(pair); });
  };
  const auto is_open = [&](const SentenceGroup& bead) {
    if (IsOneSided(bead)) {
      return std::ranges::all_of(
          bead, [&](const GoldSentence& sentence) { return items.open.contains(sentence); });
    }
    return std::ranges::all_of(PairsOf(bead), [&](const SentencePair& pair) {
      return items.possible.contains(pair) && !items.expected.contains(pair);
    });
  };
  for (const SentenceGroup& bead : comparison.proposed) {
    if (is_open(bead)) continue;
    Score& part = parts[BeginOf(bead)];
    const bool is_equal = comparison.expected.contains(bead);
    ++part.strict.proposed;
    ++part.lax.proposed;
    part.strict.correct += is_equal;
    part.lax.correct += is_equal || touches(bead, items.expected);
  }
  for (const SentenceGroup& bead : comparison.expected) {
    if (IsOneSided(bead)) continue;
    Score& part = parts[BeginOf(bead)];
    ++part.strict.expected;
    ++part.lax.expected;
    part.strict.found += comparison.proposed.contains(bead);
    part.lax.found += touches(bead, items.proposed);
  }
}

void CountLabels(const Comparison& comparison, Counts Score::*counts, Parts& parts) {
  const auto matches = MatchClaims(comparison);
  for (std::size_t c = 0; c < matches.size(); ++c) {
    const LabelledGroup& claim = comparison.expected_claims[c];
    Counts& part = parts[BeginOf(claim.sentences)].*counts;
    ++part.expected;
    if (!matches[c]) continue;
    const bool is_equal = comparison.proposed_claims[*matches[c]].label == claim.label;
    ++part.proposed;
    part.correct += is_equal;
    part.found += is_equal;
  }
}

/// Of differences, and of what has moved.
struct DifferenceLists {
  const std::vector<ClaimDifference>& proposed;
  const std::vector<ClaimDifference>& expected;
  const std::vector<ClaimDifference>& possible;
};

void CountDifferences(const DifferenceLists& lists, Counts Score::*counts, Parts& parts) {
  const auto& [proposed, expected, possible] = lists;
  const std::vector<bool> right = HaveMatches(proposed, expected);
  const std::vector<bool> open = HaveMatches(proposed, possible);
  for (std::size_t d = 0; d < proposed.size(); ++d) {
    if (!right[d] && open[d]) continue;
    Counts& part = parts[BeginOf(proposed[d].sentences)].*counts;
    ++part.proposed;
    part.correct += right[d];
  }
  const std::vector<bool> found = HaveMatches(expected, proposed);
  for (std::size_t d = 0; d < expected.size(); ++d) {
    Counts& part = parts[BeginOf(expected[d].sentences)].*counts;
    ++part.expected;
    part.found += found[d];
  }
}

/// Where the counts go that there are with and without what is possible.
struct Measures {
  Counts Score::*links;
  Counts Score::*only;
  Counts Score::*labels;
  Counts Score::*differences;
};

void CountMeasures(const Comparison& comparison, const Items& items, const Measures& measures,
                   Parts& parts) {
  CountEqual(items.proposed, items.expected, items.possible, measures.links, parts);
  CountEqual(OneSided(comparison.proposed), OneSided(comparison.expected), items.open,
             measures.only, parts);
  CountLabels(comparison, measures.labels, parts);
  CountDifferences({comparison.proposed_differences, comparison.expected_differences,
                    comparison.possible_differences},
                   measures.differences, parts);
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

std::vector<Score> ScoreParts(const Comparison& comparison) {
  const Items items(comparison);
  Parts parts;
  CountBeads(comparison, items, parts);
  CountMeasures(comparison, items,
                {&Score::links, &Score::only, &Score::labels, &Score::differences}, parts);
  CountDifferences(
      {comparison.proposed_updates, comparison.expected_updates, comparison.possible_updates},
      &Score::updates, parts);
  CountEqual(comparison.proposed_extra, comparison.expected_extra, {}, &Score::extra, parts);
  if (!comparison.possible.empty()) {
    const Comparison strictly = Strictly(comparison);
    CountMeasures(strictly, Items(strictly),
                  {&Score::links_strictly, &Score::only_strictly, &Score::labels_strictly,
                   &Score::differences_strictly},
                  parts);
  } else {
    for (auto& [sentence, part] : parts) {
      part.links_strictly = part.links;
      part.only_strictly = part.only;
      part.labels_strictly = part.labels;
      part.differences_strictly = part.differences;
    }
  }
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
  differences += other.differences;
  updates += other.updates;
  extra += other.extra;
  links_strictly += other.links_strictly;
  only_strictly += other.only_strictly;
  labels_strictly += other.labels_strictly;
  differences_strictly += other.differences_strictly;
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
