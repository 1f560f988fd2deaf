#include "align/views/claim_order.hpp"

#include <algorithm>
#include <iterator>
#include <list>

#include "align/views/short_forms.hpp"

namespace synoptic::views {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::string ClauseLetter(std::size_t clause) {
  std::string letters = ArticleLetter(clause);
  for (char& letter : letters) letter = static_cast<char>(letter - 'A' + 'a');
  return letters;
}

}  // namespace

std::vector<std::size_t> ReadingOrder(const Synopsis& synopsis) {
  // Claims by the article that their first member is of, there in order of their first unit.
  std::vector<std::vector<std::size_t>> starting(synopsis.articles.size());
  for (std::size_t i = 0; i < synopsis.claims.size(); ++i) {
    starting[synopsis.claims[i].members.front().article].push_back(i);
  }
  const auto first_unit = [&](std::size_t claim) {
    return synopsis.claims[claim].members.front().units.front();
  };
  const auto first_article = [&](std::size_t claim) {
    return synopsis.claims[claim].members.front().article;
  };

  std::list<std::size_t> order;
  std::vector<std::list<std::size_t>::iterator> place(synopsis.claims.size(), order.end());
  for (std::size_t article = 0; article < synopsis.articles.size(); ++article) {
    // The claim of each unit of this article; the first where there are several.
    std::vector<std::size_t> claim_of(synopsis.articles[article].units.size(), kNone);
    for (std::size_t i = synopsis.claims.size(); i-- > 0;) {
      if (const ClaimMember* member = FindMember(synopsis.claims[i], article)) {
        for (const std::size_t unit : member->units) claim_of[unit] = i;
      }
    }
    std::ranges::stable_sort(starting[article], {}, first_unit);
    for (const std::size_t claim : starting[article]) {
      auto next = article == 0 ? order.end() : order.begin();
      // Behind the claim of the unit before, or of the last that makes one.
      std::size_t before = kNone;
      for (std::size_t u = first_unit(claim); article > 0 && u > 0 && before == kNone; --u) {
        before = claim_of[u - 1];
      }
      if (before != kNone && place[before] != order.end()) next = std::next(place[before]);
      // Behind what earlier articles put at the same place.
      while (article > 0 && next != order.end() && first_article(*next) > 0 &&
             first_article(*next) < article) {
        ++next;
      }
      place[claim] = order.insert(next, claim);
    }
  }
  return {order.begin(), order.end()};
}

std::vector<std::string> UnitNumbers(const std::vector<Unit>& units) {
  std::vector<std::string> numbers;
  numbers.reserve(units.size());
  std::size_t clause = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::size_t sentence = units[i].sentence;
    const bool follows = i > 0 && units[i - 1].sentence == sentence;
    const bool goes_on = i + 1 < units.size() && units[i + 1].sentence == sentence;
    clause = follows ? clause + 1 : 0;
    numbers.push_back(std::to_string(sentence + 1));
    if (follows || goes_on) numbers.back() += ClauseLetter(clause);
  }
  return numbers;
}

const ClaimMember* FindMember(const Claim& claim, std::size_t article) {
  const auto found = std::ranges::find(claim.members, article, &ClaimMember::article);
  return found == claim.members.end() ? nullptr : &*found;
}

std::vector<Span> PartsOfUnits(const ClaimMember& member, const std::vector<Unit>& units) {
  std::vector<Span> parts = member.spans;
  std::erase_if(parts, [&](Span part) {
    return std::ranges::any_of(member.units,
                               [&](std::size_t unit) { return units[unit].span == part; });
  });
  return parts;
}

std::vector<std::vector<std::size_t>> LinksOfClaims(const Synopsis& synopsis) {
  // Links by article a and unit of it.
  std::vector<std::vector<std::vector<std::size_t>>> links_from;
  for (const auto& entry : synopsis.articles) links_from.emplace_back(entry.units.size());
  for (std::size_t i = 0; i < synopsis.links.size(); ++i) {
    for (const std::size_t unit : synopsis.links[i].a_units) {
      links_from[synopsis.links[i].a][unit].push_back(i);
    }
  }
  const auto meet = [](const std::vector<std::size_t>& x, const std::vector<std::size_t>& y) {
    return std::ranges::find_first_of(x, y) != x.end();
  };

  std::vector<std::vector<std::size_t>> links(synopsis.claims.size());
  for (std::size_t i = 0; i < synopsis.claims.size(); ++i) {
    for (const ClaimMember& member : synopsis.claims[i].members) {
      for (const std::size_t unit : member.units) {
        for (const std::size_t link : links_from[member.article][unit]) {
          const ClaimMember* other = FindMember(synopsis.claims[i], synopsis.links[link].b);
          if (other && meet(synopsis.links[link].b_units, other->units)) links[i].push_back(link);
        }
      }
    }
    std::ranges::sort(links[i]);
    links[i].erase(std::unique(links[i].begin(), links[i].end()), links[i].end());
  }
  return links;
}

Tally CountClaims(const Synopsis& synopsis) {
  Tally tally;
  std::vector<std::vector<bool>> matched;
  for (const auto& entry : synopsis.articles) {
    std::size_t sentences = 0;
    for (std::size_t u = 0; u < entry.units.size(); ++u) {
      const bool is_new = u == 0 || entry.units[u - 1].sentence != entry.units[u].sentence;
      sentences += is_new && MakesClaim(entry.units[u].kind);
    }
    tally.articles.push_back({.sentences = sentences});
    matched.emplace_back(entry.units.empty() ? 0 : entry.units.back().sentence + 1, false);
  }
  for (const Claim& claim : synopsis.claims) {
    switch (claim.label) {
      case Label::kShared:
        ++tally.shared;
        break;
      case Label::kPartial:
        ++tally.partial;
        break;
      case Label::kDiffers:
        ++tally.differs;
        break;
      case Label::kOnly:
        ++tally.only;
        ++tally.articles[claim.members.front().article].only_claims;
        continue;
    }
    for (const ClaimMember& member : claim.members) {
      for (const std::size_t unit : member.units) {
        matched[member.article][synopsis.articles[member.article].units[unit].sentence] = true;
      }
    }
  }
  for (std::size_t article = 0; article < matched.size(); ++article) {
    tally.articles[article].with_counterpart =
        static_cast<std::size_t>(std::ranges::count(matched[article], true));
  }
  return tally;
}

}  // namespace synoptic::views
