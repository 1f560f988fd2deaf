#pragma once

#include <vector>

#include "align/linking/free/best_matches.hpp"
#include "align/linking/free/word_evidence.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// What the words of one article find in the other. Rows are units or clauses of the one, columns
/// those of the other. Without clauses on both sides, what clauses find is empty, but for
/// clause_content, which is that of units.
struct FoundWords {
  /// Of the words of each unit of the one, by which sums weighted by rarity become means.
  std::vector<float> rarity;

  Matrix covered;
  Matrix plain_excess;
  Matrix gain;  ///< Sums that are no logs yet.
  Matrix ratio_sum;
  Matrix ratio;
  Matrix content_ratio;
  Matrix ratio_gain;
  Matrix clause_excess;
  Matrix clause_gain;
  Matrix clause_content;
  Matrix clause_ratio_sum;
  Matrix clause_ratio;
  Matrix clause_in_unit;  ///< The excess of each clause in each whole unit.

  /// The mean excess of the words of a unit, from the sums of gain: made when it is wanted, as each
  /// matrix of two long articles is ten megabytes.
  Matrix Excess() const;
};

/// `own` and `there`: the segments of both articles; `best`: the match of each form of this one in
/// each segment of the other. O(t (m + q)) for t words, m units and q clauses.
/// `for_relatedness`: whether plain_excess is wanted.
FoundWords FindWords(const WeighedWords& of, const Segments& own, const Segments& there,
                     const Matrix& best, bool for_relatedness);

}  // namespace synoptic::linking
