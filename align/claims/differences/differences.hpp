#pragma once

#include <cstddef>
#include <vector>

#include "align/claims/thresholds.hpp"
#include "align/linking/comparability.hpp"
#include "align/linking/word_similarity/compared_words.hpp"
#include "align/linking/word_similarity/text_words.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/words.hpp"

namespace synoptic::claims {

/// One side of a link: some units of an article, the part of them that the link rests on, and their
/// words alone, the k-th unit of the words being units[k].
struct LinkedText {
  std::size_t article = 0;  ///< Index into Synopsis::articles.
  const Synopsis::Entry* entry = nullptr;
  const Words* split = nullptr;  ///< All words of the article.
  const std::vector<std::size_t>* units = nullptr;
  const std::vector<Span>* parts = nullptr;  ///< Empty: all of the units.
  const linking::TextWords* words = nullptr;
};

/// Figures, dates, names and quotations that cannot both be right where units of two articles say
/// the same: mentions of one kind without a counterpart on either side, in the same place of the
/// statement. More is asked of it where the articles are independent. Members in the order of the
/// arguments; differences in the order of the first article. O(k l) for k and l mentions, each with
/// a few words around it. `words`: of the articles.
std::vector<Difference> FindDifferences(const LinkedText& a, const LinkedText& b,
                                        linking::ComparedWords& words,
                                        linking::Comparability comparability,
                                        const Thresholds& thresholds);

}  // namespace synoptic::claims
