#include "align/claims/grouping/claim_parts.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

#include "align/linking/unit_id.hpp"

namespace synoptic::claims {
namespace {

using linking::UnitId;

bool Holds(const Claim& claim, std::size_t article, const std::vector<std::size_t>& units) {
  const auto member = std::ranges::find(claim.members, article, &ClaimMember::article);
  return member != claim.members.end() && std::ranges::includes(member->units, units);
}

std::vector<Span> Joined(std::vector<Span> spans) {
  std::ranges::sort(spans, {}, &Span::begin);
  std::vector<Span> joined;
  for (const Span span : spans) {
    if (joined.empty() || joined.back().end < span.begin) {
      joined.push_back(span);
    } else {
      joined.back().end = std::max(joined.back().end, span.end);
    }
  }
  return joined;
}

class Parts {
 public:
  Parts(const std::vector<Synopsis::Entry>& articles, const std::vector<Link>& links)
      : articles_(articles) {
    for (const Link& link : links) {
      for (const std::size_t unit : link.a_units) links_at_[{link.a, unit}].push_back(&link);
      for (const std::size_t unit : link.b_units) links_at_[{link.b, unit}].push_back(&link);
    }
  }

  std::vector<Span> Of(const Claim& claim, const ClaimMember& member) const {
    std::vector<Span> spans;
    bool is_part = false;
    for (const std::size_t unit : member.units) {
      const Span whole = articles_[member.article].units[unit].span;
      std::vector<Span> parts = OfUnit(claim, {member.article, unit}, whole);
      is_part = is_part || !(parts.size() == 1 && parts.front() == whole);
      spans.insert(spans.end(), parts.begin(), parts.end());
    }
    if (!is_part) spans.clear();
    return spans;
  }

 private:
  std::vector<Span> OfUnit(const Claim& claim, UnitId id, Span whole) const {
    const auto links = links_at_.find(id);
    if (links == links_at_.end()) return {whole};
    std::vector<Span> parts;
    for (const Link* link : links->second) {
      if (!Holds(claim, link->a, link->a_units) || !Holds(claim, link->b, link->b_units)) continue;
      const std::vector<Span>& spans = link->a == id.article ? link->a_spans : link->b_spans;
      if (spans.empty()) return {whole};
      for (const Span span : spans) {
        if (whole.begin <= span.begin && span.end <= whole.end) parts.push_back(span);
      }
    }
    return parts.empty() ? std::vector<Span>{whole} : Joined(std::move(parts));
  }

  const std::vector<Synopsis::Entry>& articles_;
  std::map<UnitId, std::vector<const Link*>> links_at_;
};

}  // namespace

std::vector<Claim> CarryParts(std::vector<Claim> claims,
                              const std::vector<Synopsis::Entry>& articles,
                              const std::vector<Link>& links) {
  const Parts parts(articles, links);
  for (Claim& claim : claims) {
    if (claim.members.size() < 2) continue;
    for (ClaimMember& member : claim.members) member.spans = parts.Of(claim, member);
  }
  return claims;
}

}  // namespace synoptic::claims
