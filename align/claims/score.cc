// Scores a synopsis against gold. The two may cut the text differently, so both are brought to the
// sentences of the gold: a sentence is found in the text by its bytes, and a unit stands for the
// sentence that it shares the most bytes with. A unit outside all gold sentences counts for
// nothing; a gold sentence without a unit is proposed for nothing. Strict bead scores would punish
// a clause boundary as hard as a wrong link; pairs of sentences do not (compare "lax" scoring of
// sentence alignment, and the pair-level scores of the evaluations of comparable text).
//
// Cost: units times sentences of each article.

#include "synoptic/score.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "align/claims/comparison.hpp"
#include "synoptic/error.hpp"

namespace synoptic {
namespace claims {
namespace {

/// For each unit of an article, the index of the gold sentence that it stands for.
using Standing = std::vector<std::optional<std::size_t>>;

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
  const std::vector<Span> sentences = Locate(gold, entry.article);
  Standing standing;
  for (const Unit& unit : entry.units) {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const std::size_t shared = SharedBytes(unit.span, sentences[i]);
      if (shared <= most) continue;
      most = shared;
      best = i;
    }
    standing.push_back(best);
  }
  return standing;
}

void AddExpected(const Gold& gold, Comparison& comparison) {
  for (const Gold::Link& link : gold.links) {
    for (const std::size_t a : link.a.sentences) {
      for (const std::size_t b : link.b.sentences) {
        comparison.expected_links.insert({{link.a.article, a}, {link.b.article, b}});
      }
    }
  }
  for (const Gold::Side& side : gold.only) {
    for (const std::size_t i : side.sentences) comparison.expected_only.insert({side.article, i});
  }
}

void AddProposedLinks(const Synopsis& synopsis, const std::vector<Standing>& standing,
                      Comparison& comparison) {
  for (const Link& link : synopsis.links) {
    for (const std::size_t a_unit : link.a_units) {
      for (const std::size_t b_unit : link.b_units) {
        const auto a = standing.at(link.a).at(a_unit);
        const auto b = standing.at(link.b).at(b_unit);
        if (a && b) comparison.proposed_links.insert({{link.a, *a}, {link.b, *b}});
      }
    }
  }
}

/// A sentence is proposed as one-sided if every claim that it takes part in says so.
void AddProposedOnly(const Synopsis& synopsis, const std::vector<Standing>& standing,
                     Comparison& comparison) {
  std::map<GoldSentence, bool> one_sided;
  for (const Claim& claim : synopsis.claims) {
    for (const ClaimMember& member : claim.members) {
      for (const std::size_t unit : member.units) {
        const auto sentence = standing.at(member.article).at(unit);
        if (!sentence) continue;
        const auto [entry, is_new] = one_sided.try_emplace({member.article, *sentence}, true);
        entry->second = entry->second && claim.label == Label::kOnly;
      }
    }
  }
  for (const auto& [sentence, is_only] : one_sided) {
    if (is_only) comparison.proposed_only.insert(sentence);
  }
}

template <typename Item>
Counts Count(const std::set<Item>& proposed, const std::set<Item>& expected) {
  std::vector<Item> correct;
  std::ranges::set_intersection(proposed, expected, std::back_inserter(correct));
  return {correct.size(), proposed.size(), expected.size()};
}

double Ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

Comparison Compare(const Gold& gold, const Synopsis& synopsis) {
  if (gold.articles.size() != synopsis.articles.size()) {
    throw Error(ErrorCode::kInvalidArgument,
                "the gold has " + std::to_string(gold.articles.size()) +
                    " articles, the synopsis " + std::to_string(synopsis.articles.size()));
  }
  std::vector<Standing> standing;
  for (std::size_t i = 0; i < gold.articles.size(); ++i) {
    standing.push_back(FindStanding(gold.articles[i], synopsis.articles[i]));
  }
  Comparison comparison;
  AddExpected(gold, comparison);
  AddProposedLinks(synopsis, standing, comparison);
  AddProposedOnly(synopsis, standing, comparison);
  return comparison;
}

}  // namespace claims

double Counts::precision() const { return claims::Ratio(correct, proposed); }

double Counts::recall() const { return claims::Ratio(correct, expected); }

double Counts::f1() const { return claims::Ratio(2 * correct, proposed + expected); }

Counts& Counts::operator+=(const Counts& other) {
  correct += other.correct;
  proposed += other.proposed;
  expected += other.expected;
  return *this;
}

Score ScoreSynopsis(const Gold& gold, const Synopsis& synopsis) {
  const claims::Comparison comparison = claims::Compare(gold, synopsis);
  return {claims::Count(comparison.proposed_links, comparison.expected_links),
          claims::Count(comparison.proposed_only, comparison.expected_only)};
}

}  // namespace synoptic
