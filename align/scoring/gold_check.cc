#include "align/scoring/gold_check.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "align/scoring/sentence_groups.hpp"

namespace synoptic::scoring {
namespace {

using Row = GoldProblem::Row;
using Sentences = std::vector<GoldSentence>;

void Append(const Gold::Side& side, Sentences& sentences) {
  for (const std::size_t i : side.sentences) sentences.push_back({side.article, i});
}

Sentences SentencesOf(const Gold::Claim& claim) {
  Sentences sentences;
  for (const Gold::Side& member : claim.members) Append(member, sentences);
  return sentences;
}

std::string NameOf(const Gold& gold, const GoldSentence& sentence) {
  return gold.articles[sentence.article].key + ":" + std::to_string(sentence.index + 1);
}

std::set<std::pair<GoldSentence, GoldSentence>> LinkedPairs(const Gold& gold) {
  std::set<std::pair<GoldSentence, GoldSentence>> pairs;
  for (const std::vector<Gold::Link>* links : {&gold.links, &gold.possible}) {
    for (const Gold::Link& link : *links) {
      for (const std::size_t a : link.a.sentences) {
        for (const std::size_t b : link.b.sentences) {
          const GoldSentence one{link.a.article, a};
          const GoldSentence other{link.b.article, b};
          pairs.emplace(one, other);
          pairs.emplace(other, one);
        }
      }
    }
  }
  return pairs;
}

/// The first link whose sentences no claim has together.
std::optional<GoldProblem> FindUnclaimed(const std::vector<Gold::Link>& links, Row row,
                                         const std::vector<Sentences>& claims) {
  for (std::size_t l = 0; l < links.size(); ++l) {
    Sentences sentences;
    Append(links[l].a, sentences);
    Append(links[l].b, sentences);
    const auto holds = [&](const Sentences& claim) {
      return std::ranges::includes(claim, sentences);  // Both ascend by article, then sentence.
    };
    if (std::ranges::none_of(claims, holds)) {
      return GoldProblem{row, l, "no claim holds all sentences of this link"};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<GoldProblem> FindProblem(const Gold& gold) {
  if (gold.claims.empty()) return std::nullopt;
  const auto linked = LinkedPairs(gold);
  std::set<GoldSentence> only;
  for (const Gold::Side& side : gold.only) {
    for (const std::size_t i : side.sentences) only.insert({side.article, i});
  }

  std::vector<Sentences> joined;
  std::set<GoldSentence> claimed_only;
  for (std::size_t c = 0; c < gold.claims.size(); ++c) {
    const bool is_only = gold.claims[c].label == Label::kOnly;
    const Sentences sentences = SentencesOf(gold.claims[c]);
    for (const GoldSentence& sentence : sentences) {
      const auto is_partner = [&](const GoldSentence& other) {
        return linked.contains({sentence, other});
      };
      if (is_only && !only.contains(sentence)) {
        return GoldProblem{Row::kClaim, c, NameOf(gold, sentence) + " is in no only row"};
      }
      if (!is_only && std::ranges::none_of(sentences, is_partner)) {
        return GoldProblem{Row::kClaim, c,
                           "no link joins " + NameOf(gold, sentence) + " to the rest of the claim"};
      }
    }
    if (is_only) {
      claimed_only.insert(sentences.begin(), sentences.end());
    } else {
      joined.push_back(sentences);
    }
  }

  if (auto problem = FindUnclaimed(gold.links, Row::kLink, joined)) return problem;
  if (auto problem = FindUnclaimed(gold.possible, Row::kPossible, joined)) return problem;
  for (std::size_t o = 0; o < gold.only.size(); ++o) {
    for (const std::size_t i : gold.only[o].sentences) {
      if (claimed_only.contains({gold.only[o].article, i})) continue;
      return GoldProblem{Row::kOnly, o,
                         NameOf(gold, {gold.only[o].article, i}) + " is in no claim \"only\""};
    }
  }
  return std::nullopt;
}

}  // namespace synoptic::scoring
