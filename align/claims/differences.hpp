#pragma once

#include <cstddef>
#include <vector>

#include "synoptic/model.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// An article with what is known of its words.
struct ArticleView {
  std::size_t index = 0;  ///< In Synopsis::articles.
  const Synopsis::Entry* entry = nullptr;
  const Encoding* encoding = nullptr;
};

/// Figures, dates, names and quotations that cannot both be right where units of two articles say
/// the same: mentions of one kind without a counterpart on either side, in the same place of the
/// statement. Members in the order of the arguments; differences in the order of the first article.
/// O(k l) for k and l mentions, each with a few words around it.
std::vector<Difference> FindDifferences(const ArticleView& a,
                                        const std::vector<std::size_t>& a_units,
                                        const ArticleView& b,
                                        const std::vector<std::size_t>& b_units);

}  // namespace synoptic::claims
