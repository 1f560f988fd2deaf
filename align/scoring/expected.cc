// What the gold expects of a result, and what it leaves open.

#include <algorithm>
#include <string>
#include <utility>

#include "align/scoring/sentence_groups.hpp"

namespace synoptic::scoring {
namespace {

void Append(const Gold::Side& side, SentenceGroup& group) {
  for (const std::size_t i : side.sentences) group.push_back({side.article, i});
}

std::set<SentenceGroup> GroupsOf(const std::vector<Gold::Link>& links) {
  std::set<SentenceGroup> groups;
  for (const Gold::Link& link : links) {
    SentenceGroup group;
    Append(link.a, group);
    Append(link.b, group);
    groups.insert(std::move(group));
  }
  return groups;
}

void AddExtra(const Gold& gold, const Gold::Claim& claim, const LabelledGroup& labelled,
              Comparison& comparison) {
  if (claim.label != Label::kShared && claim.label != Label::kPartial) return;
  comparison.judged_for_extra.insert(labelled.sentences.begin(), labelled.sentences.end());
  for (const Gold::Words& words : claim.extra) {
    const GoldSentence sentence{words.article, words.sentence};
    const std::string& text = gold.articles[words.article].sentences[words.sentence];
    const std::size_t begin = text.find(words.text);
    comparison.judged_for_extra.insert(sentence);
    AddCharacters(sentence, text, {begin, begin + words.text.size()}, comparison.expected_extra);
  }
}

/// A claim is asked for as far as links beyond doubt join its sentences.
void AddClaim(const Gold& gold, const Gold::Claim& claim, const std::set<SentencePair>& sure,
              Comparison& comparison) {
  SentenceGroup all;
  for (const Gold::Side& member : claim.members) Append(member, all);
  LabelledGroup labelled{claim.label, {}, {}};
  for (const GoldSentence& sentence : all) {
    const auto is_partner = [&](const GoldSentence& other) {
      return sure.contains(std::minmax(sentence, other));
    };
    const bool is_sure = claim.label == Label::kOnly || std::ranges::any_of(all, is_partner);
    (is_sure ? labelled.sentences : labelled.open).push_back(sentence);
  }
  auto& differences = labelled.sentences.empty() ? comparison.possible_differences
                                                 : comparison.expected_differences;
  for (const Gold::Difference& difference : claim.differences) {
    differences.push_back({difference.kind, all});
  }
  auto& updates =
      labelled.sentences.empty() ? comparison.possible_updates : comparison.expected_updates;
  updates.insert(updates.end(), claim.other_day.size(), {Gold::DifferenceKind::kFigure, all});
  if (labelled.sentences.empty()) return;
  if (gold.version > 1) AddExtra(gold, claim, labelled, comparison);
  comparison.expected_claims.push_back(std::move(labelled));
}

}  // namespace

void AddCharacters(const GoldSentence& sentence, std::string_view text, Span span,
                   std::set<GoldCharacter>& characters) {
  constexpr unsigned char kContinuation = 0x80;
  constexpr unsigned char kLeadBits = 0xC0;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    const bool is_begin = (static_cast<unsigned char>(text[i]) & kLeadBits) != kContinuation;
    if (is_begin && text[i] != ' ') characters.insert({sentence, i});
  }
}

void AddExpected(const Gold& gold, Comparison& comparison) {
  comparison.expected = GroupsOf(gold.links);
  comparison.possible = GroupsOf(gold.possible);
  const std::set<SentencePair> sure = PairsOf(comparison.expected);
  for (const Gold::Side& side : gold.only) {
    for (const std::size_t i : side.sentences) comparison.expected.insert({{side.article, i}});
  }
  for (const Gold::Claim& claim : gold.claims) AddClaim(gold, claim, sure, comparison);
}

std::set<GoldSentence> OpenSentences(const Comparison& comparison) {
  std::set<GoldSentence> open;
  for (const SentenceGroup& group : comparison.possible) open.insert(group.begin(), group.end());
  for (const SentenceGroup& group : comparison.expected) {
    for (const GoldSentence& sentence : group) open.erase(sentence);
  }
  return open;
}

Comparison Strictly(Comparison comparison) {
  const bool has_labels = !comparison.expected_claims.empty();
  for (LabelledGroup& claim : comparison.expected_claims) claim.open.clear();
  for (const GoldSentence& sentence : OpenSentences(comparison)) {
    comparison.expected.insert({sentence});
    if (has_labels) comparison.expected_claims.push_back({Label::kOnly, {sentence}});
  }
  comparison.possible.clear();
  comparison.possible_differences.clear();
  return comparison;
}

}  // namespace synoptic::scoring
