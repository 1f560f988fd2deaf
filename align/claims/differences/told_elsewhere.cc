#include "align/claims/differences/told_elsewhere.hpp"

#include <algorithm>

#include "synoptic/internal/compare_values.hpp"
#include "synoptic/internal/name_match.hpp"

namespace synoptic::claims {
namespace {

bool AreOne(const Mention& a, const Mention& b) {
  if (a.type == MentionType::kName) {
    return b.type == MentionType::kName &&
           mentions::NameSimilarity(a.value.text(), b.value.text()) >= mentions::kOneName;
  }
  return mentions::CompareValues(a, b).agreement == mentions::Agreement::kEqual;
}

}  // namespace

bool IsToldElsewhere(const Mention& mention, const LinkedText& other) {
  const std::vector<Unit>& units = other.entry->units;
  for (std::size_t u = 0; u < units.size(); ++u) {
    if (std::ranges::binary_search(*other.units, u)) continue;
    const auto is_one = [&](const Mention& told) { return AreOne(mention, told); };
    if (std::ranges::any_of(units[u].mentions, is_one)) return true;
  }
  return false;
}

}  // namespace synoptic::claims
