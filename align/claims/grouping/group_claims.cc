#include "align/claims/grouping/group_claims.hpp"

#include <algorithm>
#include <set>

#include "align/claims/grouping/joined_links.hpp"

namespace synoptic::claims {
namespace {

std::vector<ClaimMember> MembersOf(const std::vector<linking::UnitId>& units) {
  std::vector<ClaimMember> members;
  for (const linking::UnitId& id : units) {
    if (members.empty() || members.back().article != id.article) {
      members.push_back({id.article, {}, {}});
    }
    members.back().units.push_back(id.unit);
  }
  return members;
}

linking::UnitId FirstUnit(const Claim& claim) {
  return {claim.members.front().article, claim.members.front().units.front()};
}

}  // namespace

std::vector<Claim> GroupClaims(const std::vector<Synopsis::Entry>& articles,
                               const std::vector<Link>& links,
                               const std::vector<std::vector<double>>& counterpart,
                               const ClaimThresholds& thresholds,
                               const std::vector<RejectedLink>& rejected) {
  std::vector<Claim> claims;
  std::set<linking::UnitId> linked;
  for (const JoinedLinks& joined : JoinLinks(links, rejected, thresholds)) {
    Claim& claim = claims.emplace_back();
    claim.label = Label::kShared;
    claim.probability = joined.probability;
    claim.members = MembersOf(joined.units);
    linked.insert(joined.units.begin(), joined.units.end());
  }
  for (std::size_t article = 0; article < articles.size(); ++article) {
    for (std::size_t unit = 0; unit < articles[article].units.size(); ++unit) {
      if (linked.contains({article, unit})) continue;
      Claim& claim = claims.emplace_back();
      claim.probability = 1 - counterpart[article][unit];
      claim.members.push_back({article, {unit}, {}});
    }
  }
  std::ranges::stable_sort(claims, {}, FirstUnit);
  return claims;
}

}  // namespace synoptic::claims
