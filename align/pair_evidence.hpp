#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "align/linking/free/clauses.hpp"
#include "align/linking/free/features.hpp"
#include "align/linking/free/given_vectors.hpp"
#include "align/linking/free/mention_index.hpp"
#include "align/linking/ordered/word_types.hpp"
#include "align/linking/thresholds.hpp"
#include "align/linking/word_similarity/compared_words.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/words.hpp"

namespace synoptic {

/// What two articles are linked by. What is of one article is computed at its first use, and kept.
class PairEvidence {
 public:
  /// Borrows all; `split`: the words of each article.
  PairEvidence(const std::vector<Synopsis::Entry>& articles, const std::vector<Words>& split,
               linking::ComparedWords& words, const linking::GivenVectors& given,
               const linking::Thresholds& thresholds)
      : articles_(articles), split_(split), words_(words), given_(given), thresholds_(thresholds) {}

  /// Of articles in order.
  const linking::WordTypes& WordTypesOf(std::size_t article);

  /// Of articles in free order; `mentions`: of the two.
  linking::FeatureTable Compare(std::size_t a, std::size_t b, const linking::MentionIndex& mentions,
                                bool for_relatedness);

 private:
  const std::vector<linking::Clause>& ClausesOf(std::size_t article);
  linking::ComparedArticle Compared(std::size_t article);

  const std::vector<Synopsis::Entry>& articles_;
  const std::vector<Words>& split_;
  linking::ComparedWords& words_;
  const linking::GivenVectors& given_;
  const linking::Thresholds& thresholds_;
  linking::WordKeys keys_;
  std::map<std::size_t, linking::WordTypes> word_types_;
  std::map<std::size_t, std::vector<linking::Clause>> clauses_;
};

}  // namespace synoptic
