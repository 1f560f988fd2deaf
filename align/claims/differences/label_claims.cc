#include "align/claims/differences/label_claims.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "align/claims/differences/differences.hpp"
#include "align/linking/comparability.hpp"

namespace synoptic::claims {
namespace {

bool IsSame(const Difference::Member& x, const Difference::Member& y) {
  return x.article == y.article && x.span == y.span;
}

bool ShareAMention(const Difference& a, const Difference& b) {
  return std::ranges::any_of(a.members, [&](const Difference::Member& mine) {
    return std::ranges::any_of(
        b.members, [&](const Difference::Member& member) { return IsSame(member, mine); });
  });
}

// A mention that differs from those of two other articles stands in one difference of three.
void Add(Difference difference, std::vector<Difference>& differences) {
  const auto first = std::ranges::find_if(
      differences, [&](const Difference& other) { return ShareAMention(other, difference); });
  if (first == differences.end()) {
    differences.push_back(std::move(difference));
    return;
  }
  Difference& joined = *first;
  const auto join = [&](const Difference& other) {
    for (const Difference::Member& member : other.members) {
      const bool is_known = std::ranges::any_of(
          joined.members, [&](const Difference::Member& known) { return IsSame(known, member); });
      if (!is_known) joined.members.push_back(member);
    }
  };
  join(difference);
  const auto others = std::stable_partition(
      first + 1, differences.end(),
      [&](const Difference& other) { return !ShareAMention(other, difference); });
  std::for_each(others, differences.end(), join);
  differences.erase(others, differences.end());
  std::ranges::stable_sort(joined.members, {}, &Difference::Member::article);
}

// The links that join units of the members of a claim and no others.
class LinksOfMembers {
 public:
  explicit LinksOfMembers(const std::vector<Link>& links) : links_(links) {
    for (std::size_t l = 0; l < links.size(); ++l) {
      at_[{links[l].a, links[l].a_units.front()}].push_back(l);
    }
  }

  // In order of their articles and units.
  std::vector<std::size_t> Between(const std::vector<ClaimMember>& members) const {
    std::vector<std::size_t> between;
    for (const ClaimMember& a : members) {
      for (const std::size_t unit : a.units) {
        const auto links = at_.find({a.article, unit});
        if (links == at_.end()) continue;
        for (const std::size_t l : links->second) {
          const auto b = std::ranges::find(members, links_[l].b, &ClaimMember::article);
          if (b != members.end() && std::ranges::includes(a.units, links_[l].a_units) &&
              std::ranges::includes(b->units, links_[l].b_units)) {
            between.push_back(l);
          }
        }
      }
    }
    std::ranges::stable_sort(between, {},
                             [&](std::size_t l) { return std::pair(links_[l].a, links_[l].b); });
    return between;
  }

 private:
  const std::vector<Link>& links_;
  /// By the article `a` and its first unit.
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> at_;
};

}  // namespace

std::vector<Claim> LabelClaims(std::vector<Claim> claims,
                               const std::vector<Synopsis::Entry>& articles,
                               const std::vector<Words>& split, const std::vector<Link>& links,
                               const linking::Comparabilities& comparabilities,
                               linking::ComparedWords& words, const Thresholds& thresholds) {
  const LinksOfMembers links_of(links);
  std::vector<std::optional<std::vector<Difference>>> found(links.size());
  const auto differences_of = [&](std::size_t l) -> const std::vector<Difference>& {
    if (found[l]) return *found[l];
    const Link& link = links[l];
    const linking::TextWords a_words = words.Of(link.a, link.a_units);
    const linking::TextWords b_words = words.Of(link.b, link.b_units);
    const LinkedText a{link.a,        &articles[link.a], &split[link.a],
                       &link.a_units, &link.a_spans,     &a_words};
    const LinkedText b{link.b,        &articles[link.b], &split[link.b],
                       &link.b_units, &link.b_spans,     &b_words};
    return found[l].emplace(
        FindDifferences(a, b, words, comparabilities.Of(link.a, link.b), thresholds));
  };
  for (Claim& claim : claims) {
    for (const std::size_t l : links_of.Between(claim.members)) {
      for (const Difference& difference : differences_of(l)) {
        const bool has_moved = difference.ground == DifferenceGround::kOtherDay;
        Add(difference, has_moved ? claim.updates : claim.differences);
      }
    }
    if (!claim.differences.empty()) claim.label = Label::kDiffers;
  }
  return claims;
}

std::vector<Claim> LabelUpdates(std::vector<Claim> claims) {
  for (Claim& claim : claims) {
    if (claim.label == Label::kShared && !claim.updates.empty()) claim.label = Label::kPartial;
  }
  return claims;
}

}  // namespace synoptic::claims
