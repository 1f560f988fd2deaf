#include "align/claims/claims.hpp"

#include <algorithm>
#include <map>

#include "align/groups.hpp"

namespace synoptic::claims {

std::vector<Claim> GroupClaims(const std::vector<Synopsis::Entry>& articles,
                               const std::vector<Link>& links,
                               const std::vector<std::vector<double>>& counterpart) {
  // Units of all articles in one row: those of article k begin at first[k].
  std::vector<std::size_t> first{0};
  for (const Synopsis::Entry& entry : articles) first.push_back(first.back() + entry.units.size());
  Groups groups(first.back());
  for (const Link& link : links) {
    const std::size_t anchor = first[link.a] + link.a_units.front();
    for (const std::size_t unit : link.a_units) groups.Join(anchor, first[link.a] + unit);
    for (const std::size_t unit : link.b_units) groups.Join(anchor, first[link.b] + unit);
  }

  // A representative is the first unit of its group, so that the map is in order of claims.
  std::map<std::size_t, Claim> claims;
  for (std::size_t article = 0; article < articles.size(); ++article) {
    for (std::size_t unit = 0; unit < articles[article].units.size(); ++unit) {
      Claim& claim = claims[groups.Find(first[article] + unit)];
      if (claim.members.empty()) claim.probability = 1 - counterpart[article][unit];
      if (claim.members.empty() || claim.members.back().article != article) {
        claim.members.push_back({article, {}, {}});
      }
      claim.members.back().units.push_back(unit);
    }
  }
  for (auto& [group, claim] : claims) {
    if (claim.members.size() < 2) continue;
    claim.label = Label::kShared;
    claim.probability = 1;
  }
  for (const Link& link : links) {
    Claim& claim = claims[groups.Find(first[link.a] + link.a_units.front())];
    claim.probability = std::min(claim.probability, link.probability);
  }
  std::vector<Claim> sorted;
  for (auto& [group, claim] : claims) sorted.push_back(std::move(claim));
  return sorted;
}

}  // namespace synoptic::claims
