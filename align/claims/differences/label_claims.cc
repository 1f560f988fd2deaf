#include "align/claims/differences/label_claims.hpp"

#include <algorithm>
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

}  // namespace

std::vector<Claim> LabelClaims(std::vector<Claim> claims,
                               const std::vector<Synopsis::Entry>& articles,
                               const std::vector<Words>& split, const std::vector<Link>& links,
                               linking::ComparedWords& words, const Thresholds& thresholds) {
  const linking::Comparabilities comparabilities(articles, links, thresholds.claims.translation);
  for (Claim& claim : claims) {
    if (claim.members.size() < 2) continue;
    std::vector<linking::TextWords> texts;
    for (const ClaimMember& member : claim.members) {
      texts.push_back(words.Of(member.article, member.units));
    }
    const auto text_of = [&](std::size_t k) {
      const ClaimMember& member = claim.members[k];
      return MemberText{member.article, &articles[member.article], &split[member.article],
                        &member.units, &texts[k]};
    };
    for (std::size_t k = 0; k < claim.members.size(); ++k) {
      for (std::size_t l = k + 1; l < claim.members.size(); ++l) {
        const ClaimMember& x = claim.members[k];
        const ClaimMember& y = claim.members[l];
        if (!comparabilities.AreLinked(x, y)) continue;
        const linking::Comparability comparability = comparabilities.Of(x.article, y.article);
        for (Difference& difference :
             FindDifferences(text_of(k), text_of(l), words, comparability, thresholds)) {
          Add(std::move(difference), claim.differences);
        }
      }
    }
    if (!claim.differences.empty()) claim.label = Label::kDiffers;
  }
  return claims;
}

}  // namespace synoptic::claims
