#pragma once

#include <array>
#include <cstddef>

#include "synoptic/export.hpp"
#include "synoptic/score.hpp"

namespace synoptic {

/// How far two annotations of the same articles agree. Of all counts, the first annotation stands
/// for what is expected and the second for what is proposed; their F1 is the same the other way
/// round.
struct SYNOPTIC_EXPORT Agreement {
  Counts links;           ///< Over sure pairs, but for those that the other calls possible.
  Counts links_strictly;  ///< Over all sure pairs.
  Counts only;            ///< Over sentences.
  Counts none;
  Counts repeats;
  Counts differences;  ///< Of one kind, in claims that share a sentence; each is taken once.

  /// How often the first has a label (row) and the second another (column), over the claims of
  /// several articles of the first for which the second has one that shares half of the sentences
  /// that either has, or more; the one that shares the most.
  std::array<std::array<std::size_t, 4>, 4> labels = {};

  std::size_t pairs = 0;     ///< That either links, surely or possibly.
  std::size_t possible = 0;  ///< Of these, such as not both call sure.

  double kappa() const;           ///< Of the labels (Cohen 1960); 1 where there are none.
  double possible_share() const;  ///< 0 where there are no pairs.
  Agreement& operator+=(const Agreement& other);
};

/// Throws Error(kInvalidArgument) unless both have the same articles, cut into the same sentences.
SYNOPTIC_EXPORT Agreement MeasureAgreement(const Gold& first, const Gold& second);

}  // namespace synoptic
