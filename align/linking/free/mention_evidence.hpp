#pragma once

#include <cstddef>
#include <vector>

#include "align/linking/free/mention_index.hpp"

namespace synoptic::linking {

/// What two units mention both, and what only one of them does. A value counts by how telling it is
/// (Mention::telling) times how rare in the pair of articles (MentionIndex); sums are the mean of
/// both sides and are not cut. "Values" are figures, dates, quotations and addresses.
struct MentionEvidence {
  float values = 0;        ///< Those that match.
  float values_most = 0;   ///< The one that counts most.
  float values_alone = 0;  ///< Of those that match in these two units alone, that one.
  float values_count = 0;  ///< How many match, on the side where fewer do.
  float names = 0;         ///< The same of names.
  float names_most = 0;
  float names_alone = 0;
  float values_unmatched =
      0;                    ///< Values of one type that match nothing on the other side, on both.
  float values_differ = 0;  ///< Of these, the pairs that cannot both be true.
  float names_unmatched =
      0;  ///< Names that tell much and match nothing on the other side, on both.
  float values_elsewhere = 0;  ///< Values that match in other units of the other article, not here.
  float names_elsewhere = 0;
};

/// Of any two units of two articles. Borrows the index.
class MentionWeigher {
 public:
  explicit MentionWeigher(const MentionIndex& index);

  /// O(k l) for k and l values in the two units.
  MentionEvidence Weigh(std::size_t a_unit, std::size_t b_unit) const;

  /// The share of what the figures of the article tell that fewer of them tell, by those that match
  /// in the other article: 1 if all of its figures do.
  float SharedFigures() const;

 private:
  const MentionIndex& index_;
};

/// Whether a name says by itself what is spoken of.
inline constexpr float kTellingName = 0.7F;

}  // namespace synoptic::linking
