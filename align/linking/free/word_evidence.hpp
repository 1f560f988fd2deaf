#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/linking/free/clauses.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// The words of one of two articles.
struct WeighedWords {
  const Encoding& encoding;
  std::span<const float> rarity;    ///< Of each form, in the pair (rarity.hpp).
  std::span<const Clause> clauses;  ///< Of both articles, or of none: units are taken whole then.
  std::vector<std::uint8_t> is_content;  ///< Of each token: 1 outside of figures and telling names.
};

/// What the words of n units of a and m units of b say for each pair; all n x m.
///
/// "Covered" is the weighted share of the words of one that have a match in the other. The excess
/// of a match is how far it exceeds what the word finds by chance in so long a text
/// (Encoding::chance), as a share of what is left up to 1; the gain is ln(1 + the weighted sum of
/// the excess), in which a long sentence that shares much has more than a short one. The ratio of a
/// word is the log of how likely it finds so near a match in a counterpart against any other unit
/// of the article; sums of words, or means weighted by what the words tell.
struct WordEvidence {
  Matrix a_in_b;    ///< How much of the unit of a the unit of b covers, weighted by rarity,
  Matrix b_in_a;    ///< and the other way round.
  Matrix a_excess;  ///< The same by excess.
  Matrix b_excess;
  Matrix plain_excess;  ///< The lesser of both directions, weighted by what words tell alone.
  Matrix gain;          ///< Mean of both directions, weighted by rarity,
  Matrix
      relative_gain;  ///< and by rarity as a share of what it is of a meaning that only two have.

  Matrix ratio_sum;         ///< Mean of both directions,
  Matrix ratio_sum_lesser;  ///< and the lesser.
  Matrix a_ratio;           ///< Mean ratio of the words of the unit of a,
  Matrix b_ratio;           ///< and of b.
  Matrix content_ratio;     ///< Mean of both directions, words outside of figures and names alone.
  Matrix ratio_gain;        ///< ln(1 + the sum of what is above 0, weighted by rarity).

  // The most that any clause of the one and any of the other have. Where units are taken whole,
  // that is what they have themselves, and all but clauses_content_excess is empty.
  Matrix clauses_excess;
  Matrix clauses_gain;
  Matrix clauses_content_excess;
  Matrix clauses_ratio_sum;
  Matrix clauses_ratio;
  Matrix clauses_ratio_lesser;  ///< The lesser direction.

  // Of clauses of three words and more, the most that one finds in all of the other unit,
  Matrix clause_contained;
  Matrix clause_lead_lesser;   ///< less what its best other unit gives: on the side where that is
  Matrix clause_lead_greater;  ///< less, and on the other.
};

/// O(s t) time for s and t words, and O(k (m + q) + l (n + p) + p q) memory for k and l forms, p
/// and q clauses. `for_relatedness`: whether plain_excess and relative_gain, which links do not
/// use, are wanted; else they are empty.
WordEvidence WeighWords(const WeighedWords& a, const WeighedWords& b,
                        const WordSimilarity& similarity, bool for_relatedness = true);

}  // namespace synoptic::linking
