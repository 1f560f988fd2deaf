// Links of pairs of articles become statements of three and more by agglomerative clustering with
// average linkage (UPGMA: Sokal and Michener 1958): what is joined must hold together as a whole.
// Joining whatever shares a unit (single linkage) does not do: a headline that repeats two
// sentences, or one wrong link, melts neighbouring statements into one.
//
// The cohesion of a set of units is the mean probability of its links over the pairs of units from
// different articles. A pair without a link counts as 0 if one of the two is linked with other
// units of that article, and else does not count: nothing speaks against it. What a reader has
// judged not to belong together never does. Links are taken in falling order of probability; each
// goes on joining the set that it has a unit in common with and the highest cohesion, while that is
// enough. Sets lie over one another where a unit makes several statements.
//
// Cost: links times the sets at their units, times the units of those.

#include "align/claims/grouping/joined_links.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace synoptic::claims {
namespace {

using Units = std::vector<linking::UnitId>;

struct Set {
  Units units;
  double linked = 0;      ///< Sum of the probabilities of its pairs.
  std::size_t pairs = 0;  ///< How many pairs count.
  double weakest = 0;
  bool is_joined = false;     ///< It is a part of another.
  bool has_rejected = false;  ///< Two of its units do not belong together.
};

bool AreOfThreeArticles(const Units& x, const Units& y) {
  const std::size_t first = std::min(x.front(), y.front()).article;
  const std::size_t last = std::max(x.back(), y.back()).article;
  const auto is_between = [&](linking::UnitId unit) {
    return unit.article != first && unit.article != last;
  };
  return std::ranges::any_of(x, is_between) || std::ranges::any_of(y, is_between);
}

class Joining {
 public:
  Joining(const std::vector<Link>& links, const std::vector<RejectedLink>& rejected,
          double least_cohesion)
      : least_cohesion_(least_cohesion) {
    for (const RejectedLink& link : rejected) {
      for (const std::size_t a : link.a_units) {
        for (const std::size_t b : link.b_units) rejected_.insert({{link.a, a}, {link.b, b}});
      }
    }
    for (const Link& link : links) {
      for (const std::size_t a : link.a_units) {
        for (const std::size_t b : link.b_units) {
          double& known = probability_[linking::PairOf({link.a, a}, {link.b, b})];
          known = std::max(known, link.probability);
          linked_.insert({{link.a, a}, link.b});
          linked_.insert({{link.b, b}, link.a});
        }
      }
    }
  }

  void Add(const Link& link) {
    Set set;
    for (const std::size_t unit : link.a_units) set.units.push_back({link.a, unit});
    for (const std::size_t unit : link.b_units) set.units.push_back({link.b, unit});
    std::ranges::sort(set.units);
    set.pairs = link.a_units.size() * link.b_units.size();
    set.linked = link.probability * static_cast<double>(set.pairs);
    set.weakest = link.probability;
    while (const auto best = BestPartner(set)) {
      sets_[best->first].is_joined = true;
      set = best->second;
    }
    for (const linking::UnitId unit : set.units) at_[unit].push_back(sets_.size());
    sets_.push_back(std::move(set));
  }

  std::vector<JoinedLinks> Result() && {
    std::vector<JoinedLinks> result;
    for (Set& set : sets_) {
      if (!set.is_joined) result.push_back({std::move(set.units), set.weakest});
    }
    std::ranges::sort(result, {}, &JoinedLinks::units);
    return result;
  }

 private:
  void AddPair(linking::UnitId x, linking::UnitId y, Set& set) const {
    if (x.article == y.article) return;
    if (rejected_.contains(linking::PairOf(x, y))) set.has_rejected = true;
    if (const auto found = probability_.find(linking::PairOf(x, y)); found != probability_.end()) {
      set.linked += found->second;
      ++set.pairs;
    } else if (linked_.contains({x, y.article}) || linked_.contains({y, x.article})) {
      ++set.pairs;
    }
  }

  Set Union(const Set& large, const Set& small) const {
    Set whole = large;
    Units added;
    std::ranges::set_difference(small.units, large.units, std::back_inserter(added));
    for (std::size_t k = 0; k < added.size(); ++k) {
      for (const linking::UnitId unit : large.units) AddPair(added[k], unit, whole);
      for (std::size_t l = 0; l < k; ++l) AddPair(added[k], added[l], whole);
    }
    const auto middle = static_cast<std::ptrdiff_t>(whole.units.size());
    whole.units.insert(whole.units.end(), added.begin(), added.end());
    std::ranges::inplace_merge(whole.units, whole.units.begin() + middle);
    whole.weakest = std::min(large.weakest, small.weakest);
    return whole;
  }

  /// The set to join with, and what becomes of both.
  std::optional<std::pair<std::size_t, Set>> BestPartner(const Set& set) {
    std::optional<std::pair<std::size_t, Set>> best;
    double best_cohesion = least_cohesion_;
    for (const linking::UnitId unit : set.units) {
      std::vector<std::size_t>& near = at_[unit];
      std::erase_if(near, [&](std::size_t k) { return sets_[k].is_joined; });
      for (const std::size_t k : near) {
        const Set& near_set = sets_[k];
        if (!AreOfThreeArticles(set.units, near_set.units)) continue;
        const bool is_larger = near_set.units.size() > set.units.size();
        Set whole = is_larger ? Union(near_set, set) : Union(set, near_set);
        if (whole.has_rejected) continue;
        const bool is_part =
            whole.units.size() == std::max(set.units.size(), near_set.units.size());
        const double cohesion = is_part ? 1 : whole.linked / static_cast<double>(whole.pairs);
        if (cohesion < best_cohesion || (best && cohesion == best_cohesion)) continue;
        best_cohesion = cohesion;
        best.emplace(k, std::move(whole));
      }
    }
    return best;
  }

  double least_cohesion_;
  std::set<std::pair<linking::UnitId, linking::UnitId>> rejected_;
  std::map<std::pair<linking::UnitId, linking::UnitId>, double> probability_;
  std::set<std::pair<linking::UnitId, std::size_t>>
      linked_;  ///< Units, and articles they have links to.
  std::vector<Set> sets_;
  std::map<linking::UnitId, std::vector<std::size_t>> at_;
};

}  // namespace

std::vector<JoinedLinks> JoinLinks(const std::vector<Link>& links,
                                   const std::vector<RejectedLink>& rejected,
                                   const ClaimThresholds& thresholds) {
  std::vector<std::size_t> order(links.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, [&](std::size_t k, std::size_t l) {
    const Link& x = links[k];
    const Link& y = links[l];
    if (x.probability != y.probability) return x.probability > y.probability;
    return std::tie(x.a, x.a_units, x.b, x.b_units) < std::tie(y.a, y.a_units, y.b, y.b_units);
  });
  Joining joining(links, rejected, thresholds.cohesion);
  for (const std::size_t l : order) joining.Add(links[l]);
  return std::move(joining).Result();
}

}  // namespace synoptic::claims
