#include "synoptic/agreement.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "align/scoring/sentence_groups.hpp"
#include "synoptic/error.hpp"

namespace synoptic {
namespace {

using scoring::GoldSentence;
using scoring::SentencePair;

struct AnnotatedClaim {
  Label label = Label::kShared;
  scoring::SentenceGroup sentences;
  const std::vector<Gold::Difference>* differences = nullptr;
};

/// What an annotation says, as sets to be compared.
struct Annotation {
  std::set<SentencePair> sure;
  std::set<SentencePair> possible;
  std::set<GoldSentence> only;
  std::set<GoldSentence> none;
  std::set<SentencePair> repeats;
  std::vector<AnnotatedClaim> claims;  ///< Of several articles.
};

void AddPairs(const std::vector<Gold::Link>& links, std::set<SentencePair>& pairs) {
  for (const Gold::Link& link : links) {
    for (const std::size_t a : link.a.sentences) {
      for (const std::size_t b : link.b.sentences) {
        pairs.emplace(GoldSentence{link.a.article, a}, GoldSentence{link.b.article, b});
      }
    }
  }
}

std::set<GoldSentence> SentencesOf(const std::vector<Gold::Side>& sides) {
  std::set<GoldSentence> sentences;
  for (const Gold::Side& side : sides) {
    for (const std::size_t i : side.sentences) sentences.insert({side.article, i});
  }
  return sentences;
}

template <typename Item>
std::set<Item> Without(const std::set<Item>& items, const std::set<Item>& others) {
  std::set<Item> rest;
  std::ranges::set_difference(items, others, std::inserter(rest, rest.end()));
  return rest;
}

template <typename Item>
std::size_t CountCommon(const std::set<Item>& a, const std::set<Item>& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](const Item& item) { return b.contains(item); }));
}

template <typename Item>
Counts Compare(const std::set<Item>& expected, const std::set<Item>& proposed) {
  const std::size_t common = CountCommon(expected, proposed);
  return {common, proposed.size(), common, expected.size()};
}

Annotation Read(const Gold& gold) {
  Annotation annotation;
  AddPairs(gold.links, annotation.sure);
  AddPairs(gold.possible, annotation.possible);
  annotation.possible = Without(annotation.possible, annotation.sure);
  annotation.only = SentencesOf(gold.only);
  annotation.none = SentencesOf(gold.none);
  for (const Gold::Repeat& repeat : gold.repeats) {
    annotation.repeats.emplace(GoldSentence{repeat.article, repeat.sentences[0]},
                               GoldSentence{repeat.article, repeat.sentences[1]});
  }
  for (const Gold::Claim& claim : gold.claims) {
    if (claim.members.size() < 2) continue;
    const std::set<GoldSentence> sentences = SentencesOf(claim.members);
    annotation.claims.push_back(
        {claim.label, {sentences.begin(), sentences.end()}, &claim.differences});
  }
  return annotation;
}

double Overlap(const AnnotatedClaim& a, const AnnotatedClaim& b) {
  scoring::SentenceGroup common;
  std::ranges::set_intersection(a.sentences, b.sentences, std::back_inserter(common));
  return static_cast<double>(common.size()) /
         static_cast<double>(a.sentences.size() + b.sentences.size() - common.size());
}

void CountLabels(const Annotation& first, const Annotation& second, Agreement& agreement) {
  constexpr double kLeastOverlap = 0.5;
  scoring::GroupIndex index;
  for (std::size_t c = 0; c < second.claims.size(); ++c) index.Add(c, second.claims[c].sentences);
  for (const AnnotatedClaim& claim : first.claims) {
    const AnnotatedClaim* match = nullptr;
    double most = 0;
    for (const std::size_t c : index.Touching(claim.sentences)) {
      const double overlap = Overlap(claim, second.claims[c]);
      if (overlap < kLeastOverlap || overlap <= most) continue;
      most = overlap;
      match = &second.claims[c];
    }
    if (!match) continue;
    ++agreement
          .labels[static_cast<std::size_t>(claim.label)][static_cast<std::size_t>(match->label)];
  }
}

std::vector<scoring::ClaimDifference> DifferencesOf(const Annotation& annotation) {
  std::vector<scoring::ClaimDifference> differences;
  for (const AnnotatedClaim& claim : annotation.claims) {
    for (const Gold::Difference& difference : *claim.differences) {
      differences.push_back({difference.kind, claim.sentences});
    }
  }
  return differences;
}

Counts CompareDifferences(const Annotation& first, const Annotation& second) {
  const auto expected = DifferencesOf(first);
  const auto proposed = DifferencesOf(second);
  scoring::GroupIndex index;
  for (std::size_t d = 0; d < proposed.size(); ++d) index.Add(d, proposed[d].sentences);
  std::vector<bool> is_taken(proposed.size());
  Counts counts{0, proposed.size(), 0, expected.size()};
  for (const scoring::ClaimDifference& one : expected) {
    const std::vector<std::size_t> touching = index.Touching(one.sentences);
    const auto match = std::ranges::find_if(
        touching, [&](std::size_t d) { return !is_taken[d] && proposed[d].kind == one.kind; });
    if (match == touching.end()) continue;
    is_taken[*match] = true;
    ++counts.correct;
    ++counts.found;
  }
  return counts;
}

void CheckSameArticles(const Gold& first, const Gold& second) {
  const auto fail = [](const std::string& message) {
    throw Error(ErrorCode::kInvalidArgument,
                "expected two annotations of the same articles: " + message);
  };
  if (first.articles.size() != second.articles.size()) {
    fail("the first has " + std::to_string(first.articles.size()) + ", the second " +
         std::to_string(second.articles.size()));
  }
  for (std::size_t i = 0; i < first.articles.size(); ++i) {
    const Gold::Article& one = first.articles[i];
    const Gold::Article& other = second.articles[i];
    if (one.key != other.key) fail("\"" + one.key + "\" is not \"" + other.key + '"');
    if (one.sentences != other.sentences) fail("\"" + one.key + "\" has other sentences");
  }
}

}  // namespace

double Agreement::kappa() const {
  double all = 0;
  double equal = 0;
  std::array<double, 4> rows = {};
  std::array<double, 4> columns = {};
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = 0; j < labels[i].size(); ++j) {
      const auto count = static_cast<double>(labels[i][j]);
      all += count;
      rows[i] += count;
      columns[j] += count;
      if (i == j) equal += count;
    }
  }
  if (all == 0) return 1;
  const double by_chance =
      std::inner_product(rows.begin(), rows.end(), columns.begin(), 0.0) / (all * all);
  return by_chance < 1 ? (equal / all - by_chance) / (1 - by_chance) : 1;
}

double Agreement::possible_share() const {
  return pairs == 0 ? 0 : static_cast<double>(possible) / static_cast<double>(pairs);
}

Agreement& Agreement::operator+=(const Agreement& other) {
  links += other.links;
  links_strictly += other.links_strictly;
  only += other.only;
  none += other.none;
  repeats += other.repeats;
  differences += other.differences;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = 0; j < labels[i].size(); ++j) labels[i][j] += other.labels[i][j];
  }
  pairs += other.pairs;
  possible += other.possible;
  return *this;
}

Agreement MeasureAgreement(const Gold& first, const Gold& second) {
  CheckSameArticles(first, second);
  const Annotation a = Read(first);
  const Annotation b = Read(second);
  Agreement agreement;
  agreement.links = Compare(Without(a.sure, b.possible), Without(b.sure, a.possible));
  agreement.links_strictly = Compare(a.sure, b.sure);
  agreement.only = Compare(a.only, b.only);
  agreement.none = Compare(a.none, b.none);
  agreement.repeats = Compare(a.repeats, b.repeats);
  agreement.differences = CompareDifferences(a, b);
  CountLabels(a, b, agreement);
  std::set<SentencePair> all = a.sure;
  for (const auto* pairs : {&a.possible, &b.sure, &b.possible}) {
    all.insert(pairs->begin(), pairs->end());
  }
  agreement.pairs = all.size();
  agreement.possible = all.size() - CountCommon(a.sure, b.sure);
  return agreement;
}

}  // namespace synoptic
