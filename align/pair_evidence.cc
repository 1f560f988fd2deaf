#include "align/pair_evidence.hpp"

#include <algorithm>
#include <string_view>

#include "synoptic/text.hpp"

namespace synoptic {
namespace {

// Longer articles are not cut into clauses.
constexpr std::size_t kMaxUnitsOfClauses = 800;

}  // namespace

const linking::WordTypes& PairEvidence::WordTypesOf(std::size_t article) {
  const auto known = word_types_.find(article);
  if (known != word_types_.end()) return known->second;
  const Synopsis::Entry& entry = articles_[article];
  std::vector<std::string_view> texts;
  for (const Unit& unit : entry.units) texts.push_back(Slice(entry.article.text, unit.span));
  return word_types_.try_emplace(article, words_.encoding(article), texts, keys_).first->second;
}

linking::FeatureTable PairEvidence::Compare(std::size_t a, std::size_t b,
                                            const linking::MentionIndex& mentions,
                                            bool for_relatedness) {
  // Two long articles are compared by whole units: their clauses would take too much memory, n x m
  // numbers a dozen times.
  const bool are_long =
      std::min(articles_[a].units.size(), articles_[b].units.size()) > kMaxUnitsOfClauses;
  linking::ComparedArticle x = Compared(a);
  linking::ComparedArticle y = Compared(b);
  if (are_long) x.clauses = y.clauses = {};
  linking::FeatureTable table = linking::ComputeFeatures(x, y, words_.Similarity(a, b), mentions,
                                                         thresholds_, for_relatedness);
  table.given = given_.Evidence(table);
  return table;
}

const std::vector<linking::Clause>& PairEvidence::ClausesOf(std::size_t article) {
  const auto known = clauses_.find(article);
  if (known != clauses_.end()) return known->second;
  const Synopsis::Entry& entry = articles_[article];
  const Encoding& encoding = *words_.encoding(article);
  return clauses_
      .try_emplace(article, entry.units.size() > kMaxUnitsOfClauses
                                ? linking::UnitsAsClauses(encoding)
                                : linking::FindClauses(entry.article, entry.units, split_[article],
                                                       encoding))
      .first->second;
}

linking::ComparedArticle PairEvidence::Compared(std::size_t article) {
  const Synopsis::Entry& entry = articles_[article];
  return {words_.Counted(article), entry.units, ClausesOf(article),
          linking::BeginsWithHeadline(entry.article, entry.units)};
}

}  // namespace synoptic
