// What the result and the gold disagree on, for people who want to know why.

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "align/cli/score_report.hpp"

namespace synoptic::cli {
namespace {

using scoring::Comparison;
using scoring::GoldSentence;

ScoredSentence Describe(const GoldInput& input, const GoldSentence& sentence) {
  if (const auto* const gold = std::get_if<Gold>(&input)) {
    const Gold::Article& article = gold->articles[sentence.article];
    return {article.key + ":" + std::to_string(sentence.index + 1),
            article.sentences[sentence.index]};
  }
  if (const auto* const given = std::get_if<io::GivenLinks>(&input)) {
    const Article& article = given->documents[sentence.article].article;
    return {article.id + ":" + std::to_string(sentence.index + 1),
            std::string(Slice(article.text, article.sentences[sentence.index]))};
  }
  return {std::string(sentence.article == 0 ? "A[" : "B[") + std::to_string(sentence.index) + ']',
          {}};
}

std::vector<ScoredSentence> DescribeAll(const GoldInput& gold, const GoldSentence& sentence) {
  return {Describe(gold, sentence)};
}

std::vector<ScoredSentence> DescribeAll(const GoldInput& gold, const scoring::SentencePair& pair) {
  return {Describe(gold, pair.first), Describe(gold, pair.second)};
}

std::vector<ScoredSentence> DescribeAll(const GoldInput& gold,
                                        const scoring::SentenceGroup& group) {
  std::vector<ScoredSentence> sentences;
  for (const GoldSentence& sentence : group) sentences.push_back(Describe(gold, sentence));
  return sentences;
}

/// Appends what is in `all` but neither in `but_not` nor in `open` as errors of one kind.
template <typename Item>
void AddErrors(const GoldInput& gold, const std::string& kind, const std::set<Item>& all,
               const std::set<Item>& but_not, const std::set<Item>& open,
               std::vector<ScoreError>& errors) {
  std::vector<Item> items;
  std::ranges::set_difference(all, but_not, std::back_inserter(items));
  for (const Item& item : items) {
    if (!open.contains(item)) errors.push_back({kind, DescribeAll(gold, item)});
  }
}

void AddDifferences(const GoldInput& gold, const Comparison& comparison, ScoreRow& row) {
  constexpr const char* kKinds[] = {"figure", "date", "name", "quotation", "opposite"};
  const auto add = [&](const std::string& kind, const scoring::ClaimDifference& difference) {
    row.errors.push_back({kind + kKinds[static_cast<std::size_t>(difference.kind)],
                          DescribeAll(gold, difference.sentences)});
  };
  const auto& proposed = comparison.proposed_differences;
  const auto& expected = comparison.expected_differences;
  const auto right = scoring::HaveMatches(proposed, expected);
  const auto open = scoring::HaveMatches(proposed, comparison.possible_differences);
  for (std::size_t d = 0; d < proposed.size(); ++d) {
    if (!right[d] && !open[d]) add("wrong difference: ", proposed[d]);
  }
  const auto found = scoring::HaveMatches(expected, proposed);
  for (std::size_t d = 0; d < expected.size(); ++d) {
    if (!found[d]) add("difference not found: ", expected[d]);
  }
  const auto add_updates = [&](const char* kind, const auto& these, const auto& others,
                               const auto& open_updates) {
    const auto match = scoring::HaveMatches(these, others);
    const auto is_open = scoring::HaveMatches(these, open_updates);
    for (std::size_t u = 0; u < these.size(); ++u) {
      if (!match[u] && !is_open[u]) {
        row.errors.push_back({kind, DescribeAll(gold, these[u].sentences)});
      }
    }
  };
  add_updates("wrongly of another day", comparison.proposed_updates, comparison.expected_updates,
              comparison.possible_updates);
  add_updates("of another day, not found", comparison.expected_updates, comparison.proposed_updates,
              std::vector<scoring::ClaimDifference>{});
}

void AddLabels(const GoldInput& gold, const Comparison& comparison, ScoreRow& row) {
  const auto matches = scoring::MatchClaims(comparison);
  for (std::size_t c = 0; c < matches.size(); ++c) {
    const auto& [label, sentences, open] = comparison.expected_claims[c];
    auto& counts = row.confusion[static_cast<std::size_t>(label)];
    if (!matches[c]) {
      ++counts.back();
      row.errors.push_back({"claim of label " + std::string(LabelName(label)) + " not found",
                            DescribeAll(gold, sentences)});
      continue;
    }
    const Label found = comparison.proposed_claims[*matches[c]].label;
    ++counts[static_cast<std::size_t>(found)];
    if (found == label) continue;
    row.errors.push_back(
        {"label " + std::string(LabelName(found)) + ", expected " + std::string(LabelName(label)),
         DescribeAll(gold, sentences)});
  }
}

}  // namespace

ScoreRow MakeRow(const std::string& file, const GoldInput& gold, const Comparison& comparison,
                 Detail detail) {
  ScoreRow row{file, scoring::ScoreParts(comparison), {}, {}};
  if (detail == Detail::kScores) return row;
  const auto proposed_links = scoring::PairsOf(comparison.proposed);
  const auto expected_links = scoring::PairsOf(comparison.expected);
  const auto proposed_only = scoring::OneSided(comparison.proposed);
  const auto expected_only = scoring::OneSided(comparison.expected);
  AddErrors(gold, "wrong link", proposed_links, expected_links,
            scoring::PairsOf(comparison.possible), row.errors);
  AddErrors(gold, "link not found", expected_links, proposed_links, {}, row.errors);
  AddErrors(gold, "wrongly one-sided", proposed_only, expected_only,
            scoring::OpenSentences(comparison), row.errors);
  AddErrors(gold, "one-sided, not found", expected_only, proposed_only, {}, row.errors);
  AddLabels(gold, comparison, row);
  AddDifferences(gold, comparison, row);
  return row;
}

}  // namespace synoptic::cli
