// Brings a result to the sentences of the gold, of which both may be cut differently: a sentence is
// found in the text by its bytes, and a unit stands for the sentence that it shares the most bytes
// with. A unit outside all gold sentences counts for nothing; a gold sentence without a unit is
// proposed for nothing.
//
// Cost: O(n log n) in the units and sentences of each article.

#include "align/scoring/sentence_groups.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "synoptic/error.hpp"
#include "synoptic/internal/difference_kind.hpp"

namespace synoptic::scoring {
namespace {

/// Where the sentences of the gold are in an article, and for each of its units the index of the
/// sentence that it stands for.
struct Standing {
  std::vector<Span> sentences;
  std::vector<std::optional<std::size_t>> of_units;
};

[[noreturn]] void FailOtherArticle(const Gold::Article& expected, const std::string& found,
                                   const std::string& what) {
  throw Error(ErrorCode::kInvalidArgument, "the article \"" + found + "\" is not the gold's \"" +
                                               expected.key + "\" (" + expected.file.string() +
                                               "): " + what);
}

std::vector<Span> Locate(const Gold::Article& gold, const Article& article) {
  std::vector<Span> spans;
  std::size_t from = 0;
  for (std::size_t i = 0; i < gold.sentences.size(); ++i) {
    const std::string& sentence = gold.sentences[i];
    const std::size_t begin = article.text.find(sentence, from);
    if (begin == std::string::npos) {
      FailOtherArticle(
          gold, article.id,
          "sentence " + std::to_string(i + 1) + " is not in its text, or not in order");
    }
    from = begin + sentence.size();
    spans.push_back({begin, from});
  }
  return spans;
}

std::size_t SharedBytes(Span a, Span b) {
  const std::size_t begin = std::max(a.begin, b.begin);
  const std::size_t end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

Standing FindStanding(const Gold::Article& gold, const Synopsis::Entry& entry) {
  Standing standing{Locate(gold, entry.article), {}};
  const std::vector<Span>& sentences = standing.sentences;
  for (const Unit& unit : entry.units) {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    const auto first = std::ranges::upper_bound(sentences, unit.span.begin, {}, &Span::end);
    for (auto i = static_cast<std::size_t>(first - sentences.begin());
         i < sentences.size() && sentences[i].begin < unit.span.end; ++i) {
      const std::size_t shared = SharedBytes(unit.span, sentences[i]);
      if (shared <= most) continue;
      most = shared;
      best = i;
    }
    standing.of_units.push_back(best);
  }
  return standing;
}

/// Sorts, and removes what clauses of one sentence say twice.
SentenceGroup Ordered(SentenceGroup group) {
  std::ranges::sort(group);
  group.erase(std::unique(group.begin(), group.end()), group.end());
  return group;
}

void AddUnits(std::size_t article, const std::vector<std::size_t>& units,
              const std::vector<Standing>& standing, SentenceGroup& group) {
  for (const std::size_t unit : units) {
    if (const auto sentence = standing.at(article).of_units.at(unit))
      group.push_back({article, *sentence});
  }
}

void AddProposedLinks(const Synopsis& synopsis, const std::vector<Standing>& standing,
                      Comparison& comparison) {
  for (const Link& link : synopsis.links) {
    SentenceGroup a;
    SentenceGroup b;
    AddUnits(link.a, link.a_units, standing, a);
    AddUnits(link.b, link.b_units, standing, b);
    if (a.empty() || b.empty()) continue;
    a.insert(a.end(), b.begin(), b.end());
    comparison.proposed.insert(Ordered(std::move(a)));
  }
}

/// A sentence is proposed as one-sided if every claim that it takes part in says so.
void AddProposedClaims(const Synopsis& synopsis, const std::vector<Standing>& standing,
                       Comparison& comparison) {
  std::map<GoldSentence, bool> one_sided;
  for (const Claim& claim : synopsis.claims) {
    SentenceGroup group;
    for (const ClaimMember& member : claim.members) {
      AddUnits(member.article, member.units, standing, group);
    }
    if (group.empty()) continue;
    group = Ordered(std::move(group));
    for (const GoldSentence& sentence : group) {
      const auto [entry, is_new] = one_sided.try_emplace(sentence, true);
      entry->second = entry->second && claim.label == Label::kOnly;
    }
    comparison.proposed_claims.push_back({claim.label, std::move(group)});
  }
  for (const auto& [sentence, is_only] : one_sided) {
    if (is_only) comparison.proposed.insert({sentence});
  }
}

void AddProposedDifferences(const Synopsis& synopsis, const std::vector<Standing>& standing,
                            Comparison& comparison) {
  for (const Claim& claim : synopsis.claims) {
    if (claim.differences.empty() && claim.updates.empty()) continue;
    SentenceGroup group;
    for (const ClaimMember& member : claim.members) {
      AddUnits(member.article, member.units, standing, group);
    }
    if (group.empty()) continue;
    group = Ordered(std::move(group));
    for (const Difference& difference : claim.differences) {
      comparison.proposed_differences.push_back({KindOf(difference.type), group});
    }
    // The gold does not say of what kind they are.
    comparison.proposed_updates.insert(comparison.proposed_updates.end(), claim.updates.size(),
                                       {Gold::DifferenceKind::kFigure, group});
  }
}

void AddProposedExtra(const Synopsis& synopsis, const std::vector<Standing>& standing,
                      Comparison& comparison) {
  for (const Claim& claim : synopsis.claims) {
    for (const ClaimMember& member : claim.members) {
      const std::vector<Span>& sentences = standing.at(member.article).sentences;
      const std::string& text = synopsis.articles[member.article].article.text;
      for (const Span extra : member.extra) {
        const auto first = std::ranges::upper_bound(sentences, extra.begin, {}, &Span::end);
        for (auto s = first; s != sentences.end() && s->begin < extra.end; ++s) {
          const GoldSentence sentence{member.article,
                                      static_cast<std::size_t>(s - sentences.begin())};
          if (!comparison.judged_for_extra.contains(sentence)) continue;
          const std::size_t begin = std::max(extra.begin, s->begin) - s->begin;
          AddCharacters(sentence, Slice(text, *s), {begin, std::min(extra.end, s->end) - s->begin},
                        comparison.proposed_extra);
        }
      }
    }
  }
}

std::set<SentenceGroup> GroupsOf(std::span<const Bead> beads) {
  std::set<SentenceGroup> groups;
  for (const Bead& bead : beads) {
    SentenceGroup group;
    for (const std::size_t i : bead.a) group.push_back({0, i});
    for (const std::size_t i : bead.b) group.push_back({1, i});
    if (!group.empty()) groups.insert(std::move(group));
  }
  return groups;
}

void CheckRange(const Gold& gold, const std::set<SentenceGroup>& groups) {
  for (const SentenceGroup& group : groups) {
    for (const auto& [article, index] : group) {
      const Gold::Article& expected = gold.articles[article];
      const std::size_t count = expected.sentences.size();
      if (index < count) continue;
      throw Error(ErrorCode::kInvalidArgument,
                  "the result has an index " + std::to_string(index) + " of \"" + expected.key +
                      "\", expected " +
                      (count == 0 ? "none" : "0 to " + std::to_string(count - 1)) +
                      " for the sentences of the gold");
    }
  }
}

void FailArticleCount(std::size_t expected, std::size_t found) {
  throw Error(ErrorCode::kInvalidArgument, "the gold has " + std::to_string(expected) +
                                               " articles, the result " + std::to_string(found));
}

}  // namespace

Comparison Compare(const Gold& gold, const Synopsis& synopsis) {
  if (gold.articles.size() != synopsis.articles.size()) {
    FailArticleCount(gold.articles.size(), synopsis.articles.size());
  }
  std::vector<Standing> standing;
  for (std::size_t i = 0; i < gold.articles.size(); ++i) {
    standing.push_back(FindStanding(gold.articles[i], synopsis.articles[i]));
  }
  Comparison comparison;
  AddExpected(gold, comparison);
  AddProposedLinks(synopsis, standing, comparison);
  AddProposedClaims(synopsis, standing, comparison);
  if (!gold.claims.empty()) AddProposedDifferences(synopsis, standing, comparison);
  AddProposedExtra(synopsis, standing, comparison);
  return comparison;
}

Comparison Compare(const Gold& gold, std::span<const Bead> result) {
  if (gold.articles.size() != 2) FailArticleCount(gold.articles.size(), 2);
  Comparison comparison;
  AddExpected(gold, comparison);
  comparison.proposed = GroupsOf(result);
  CheckRange(gold, comparison.proposed);
  // Beads have no labels to compare.
  comparison.expected_claims.clear();
  comparison.expected_differences.clear();
  comparison.possible_differences.clear();
  comparison.expected_updates.clear();
  comparison.possible_updates.clear();
  comparison.expected_extra.clear();
  return comparison;
}

Comparison Compare(std::span<const Bead> gold, std::span<const Bead> result) {
  return {GroupsOf(result), GroupsOf(gold)};
}

}  // namespace synoptic::scoring
