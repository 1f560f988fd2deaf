#include "align/claims/claims.hpp"

#include <algorithm>
#include <map>

#include "align/groups.hpp"

namespace synoptic::claims {
namespace {

struct UnitId {
  std::size_t article = 0;
  std::size_t unit = 0;
  auto operator<=>(const UnitId&) const = default;
};

std::vector<UnitId> UnitsOf(const Link& link) {
  std::vector<UnitId> units;
  for (const std::size_t unit : link.a_units) units.push_back({link.a, unit});
  for (const std::size_t unit : link.b_units) units.push_back({link.b, unit});
  return units;
}

// Two links of the same two articles stay claims of their own, though they share a unit: a headline
// that repeats two sentences would melt them into one.
Groups JoinLinks(const std::vector<Link>& links,
                 const std::map<UnitId, std::vector<std::size_t>>& at) {
  Groups groups(links.size());
  for (const auto& [unit, touching] : at) {
    for (const std::size_t k : touching) {
      for (const std::size_t l : touching) {
        if (links[k].a != links[l].a || links[k].b != links[l].b) groups.Join(k, l);
      }
    }
  }
  return groups;
}

void AddUnit(UnitId id, Claim& claim) {
  auto member = std::ranges::lower_bound(claim.members, id.article, {}, &ClaimMember::article);
  if (member == claim.members.end() || member->article != id.article) {
    member = claim.members.insert(member, {id.article, {}, {}});
  }
  const auto place = std::ranges::lower_bound(member->units, id.unit);
  if (place == member->units.end() || *place != id.unit) member->units.insert(place, id.unit);
}

UnitId FirstUnit(const Claim& claim) {
  return {claim.members.front().article, claim.members.front().units.front()};
}

}  // namespace

std::vector<Claim> GroupClaims(const std::vector<Synopsis::Entry>& articles,
                               const std::vector<Link>& links,
                               const std::vector<std::vector<double>>& counterpart) {
  std::map<UnitId, std::vector<std::size_t>> links_at;
  for (std::size_t l = 0; l < links.size(); ++l) {
    for (const UnitId unit : UnitsOf(links[l])) links_at[unit].push_back(l);
  }
  Groups groups = JoinLinks(links, links_at);
  std::map<std::size_t, Claim> shared;
  for (std::size_t l = 0; l < links.size(); ++l) {
    const auto [entry, is_new] = shared.try_emplace(groups.Find(l));
    Claim& claim = entry->second;
    claim.label = Label::kShared;
    claim.probability =
        is_new ? links[l].probability : std::min(claim.probability, links[l].probability);
    for (const UnitId unit : UnitsOf(links[l])) AddUnit(unit, claim);
  }

  std::vector<Claim> claims;
  for (auto& [group, claim] : shared) claims.push_back(std::move(claim));
  for (std::size_t article = 0; article < articles.size(); ++article) {
    for (std::size_t unit = 0; unit < articles[article].units.size(); ++unit) {
      if (links_at.contains({article, unit})) continue;
      Claim& claim = claims.emplace_back();
      claim.probability = 1 - counterpart[article][unit];
      claim.members.push_back({article, {unit}, {}});
    }
  }
  std::ranges::stable_sort(claims, {}, FirstUnit);
  return claims;
}

}  // namespace synoptic::claims
