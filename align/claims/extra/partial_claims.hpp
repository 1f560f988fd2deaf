#pragma once

#include <optional>
#include <vector>

#include "align/claims/extra/extra.hpp"
#include "align/linking/word_similarity/compared_words.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

struct PartialClaims {
  std::vector<Claim> claims;
  /// Of each, that a member tells more; of those that were not looked at, nothing.
  std::vector<std::optional<float>> probability;
};

/// Makes those claims of several articles partial in which a member tells what another article does
/// not tell in any sentence that is linked with it, and marks in each member of these what no other
/// article tells. `levels`: of the language of each article, as TextComparison has the product of
/// two; `words`: of the articles. A member that would be marked from end to end is not
/// marked, and makes nothing partial. Claims that are not `shared` are left as they are, and those
/// with a member of more than some 3,000 words: a table, or no text.
PartialClaims LabelPartial(std::vector<Claim> claims, const std::vector<Synopsis::Entry>& articles,
                           const std::vector<Link>& links, linking::ComparedWords& words,
                           const std::vector<double>& levels, const ExtraWeights& weights);

}  // namespace synoptic::claims
