#include "synoptic/selection.hpp"

#include <algorithm>

namespace synoptic {

bool IsSelected(const Claim& claim, const Selection& selection) {
  const bool has_label = selection.labels.empty() ||
                         std::ranges::find(selection.labels, claim.label) != selection.labels.end();
  const bool is_of_articles =
      selection.articles.empty() ||
      std::ranges::equal(claim.members, selection.articles, {}, &ClaimMember::article);
  return has_label && is_of_articles && claim.probability >= selection.min_probability;
}

}  // namespace synoptic
