// A reader's judgements as conditions on the path. A right link is a fixed point: the articles are
// cut before and behind it, as at a break, and between the cuts its bead is the only step. A wrong
// one is forbidden: no bead may hold both units of a pair. The probabilities of all other beads are
// then those of the same model, given that the judgements hold.
//
// Right links that cross, or that are no bead, cannot all be fixed points. Those that are kept are
// a longest chain of links that follow one another in both articles: a longest increasing
// subsequence with ends in place of points, by a sweep over one article with a Fenwick tree of the
// best chains over the other (Fredman 1975; Fenwick 1994). O(r log r).

#include "align/linking/ordered/judged_beads.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>

namespace synoptic::linking {
namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();

std::optional<Bead> BeadOf(const JudgedLinks::Sides& link) {
  const auto stands_together = [](const std::vector<std::size_t>& units) {
    return units.back() - units.front() + 1 == units.size();
  };
  const Bead bead{link.a.front(), link.b.front(), {link.a.size(), link.b.size()}};
  const bool has_shape = std::ranges::any_of(
      kShapes, [&](BeadShape shape) { return shape.a == bead.shape.a && shape.b == bead.shape.b; });
  if (!has_shape || !stands_together(link.a) || !stands_together(link.b)) return std::nullopt;
  return bead;
}

/// Links that have a unit in common, as one: in order, a unit is in one bead.
std::vector<JudgedLinks::Sides> Merged(const std::vector<JudgedLinks::Sides>& links) {
  std::vector<std::size_t> parent(links.size());
  std::iota(parent.begin(), parent.end(), 0);
  const auto root = [&](std::size_t link) {
    while (parent[link] != link) link = parent[link] = parent[parent[link]];
    return link;
  };
  std::map<std::pair<bool, std::size_t>, std::size_t> holder;  // Of a unit, of a or not.
  for (std::size_t l = 0; l < links.size(); ++l) {
    for (const bool is_a : {true, false}) {
      for (const std::size_t unit : is_a ? links[l].a : links[l].b) {
        const auto [known, is_new] = holder.try_emplace({is_a, unit}, l);
        if (!is_new) parent[root(l)] = root(known->second);
      }
    }
  }
  std::map<std::size_t, JudgedLinks::Sides> merged;
  for (const auto& [unit, link] : holder) {  // Units ascend.
    JudgedLinks::Sides& sides = merged[root(link)];
    (unit.first ? sides.a : sides.b).push_back(unit.second);
  }
  std::vector<JudgedLinks::Sides> result;
  for (auto& [unused, sides] : merged) result.push_back(std::move(sides));
  return result;
}

/// Whether a bead lies on one side of each break, and on the same one in both articles.
bool IsInOnePart(const Bead& bead, const Breaks& breaks) {
  const auto part = [](const std::vector<std::size_t>& begins, std::size_t unit) {
    return std::ranges::upper_bound(begins, unit) - begins.begin();
  };
  const auto a = part(breaks.a, bead.i);
  return a == part(breaks.a, bead.i + bead.shape.a - 1) && a == part(breaks.b, bead.j) &&
         a == part(breaks.b, bead.j + bead.shape.b - 1);
}

/// For each place, the longest of the chains that end before it.
class LongestBefore {
 public:
  struct Chain {
    std::size_t length = 0;
    std::size_t last = 0;  ///< The bead that it ends with, if it is not empty.
  };

  explicit LongestBefore(std::size_t places) : chains_(places + 1) {}

  void Add(std::size_t end, Chain chain) {
    for (std::size_t k = end + 1; k < chains_.size(); k += k & (~k + 1)) {
      if (chain.length > chains_[k].length) chains_[k] = chain;
    }
  }

  /// Of those that end at `begin` or before.
  Chain At(std::size_t begin) const {
    Chain best;
    for (std::size_t k = begin + 1; k > 0; k -= k & (~k + 1)) {
      if (chains_[k].length > best.length) best = chains_[k];
    }
    return best;
  }

 private:
  std::vector<Chain> chains_;
};

std::vector<Bead> LongestChain(std::vector<Bead> beads) {
  std::ranges::sort(beads, {}, [](const Bead& bead) {
    return std::tuple(bead.i, bead.j, bead.shape.a, bead.shape.b);
  });
  std::size_t places = 0;
  for (const Bead& bead : beads) places = std::max(places, bead.j + bead.shape.b + 1);
  std::vector<std::size_t> by_end(beads.size());
  std::iota(by_end.begin(), by_end.end(), 0);
  std::ranges::stable_sort(by_end, {},
                           [&](std::size_t k) { return beads[k].i + beads[k].shape.a; });
  LongestBefore before(places);
  std::vector<LongestBefore::Chain> chains(beads.size());
  LongestBefore::Chain best;
  std::size_t ended = 0;
  for (std::size_t k = 0; k < beads.size(); ++k) {
    for (; ended < by_end.size(); ++ended) {
      const Bead& other = beads[by_end[ended]];
      if (other.i + other.shape.a > beads[k].i) break;
      before.Add(other.j + other.shape.b, {chains[by_end[ended]].length + 1, by_end[ended]});
    }
    chains[k] = before.At(beads[k].j);
    if (chains[k].length + 1 > best.length) best = {chains[k].length + 1, k};
  }
  std::vector<Bead> chain;
  for (std::size_t length = best.length, k = best.last; length > 0; --length) {
    chain.push_back(beads[k]);
    k = chains[k].last;
  }
  std::ranges::reverse(chain);
  return chain;
}

}  // namespace

JudgedBeads BeadsOfJudged(const JudgedLinks& judged, const Breaks& breaks) {
  JudgedBeads result;
  for (const JudgedLinks::Sides& link : judged.wrong) {
    for (const std::size_t i : link.a) {
      for (const std::size_t j : link.b) result.wrong.emplace_back(i, j);
    }
  }
  std::ranges::sort(result.wrong);
  const auto joins_wrong = [&](const JudgedLinks::Sides& link) {
    return std::ranges::any_of(link.a, [&](std::size_t i) {
      return std::ranges::any_of(link.b, [&](std::size_t j) {
        return std::ranges::binary_search(result.wrong, std::pair(i, j));
      });
    });
  };
  const std::vector<JudgedLinks::Sides> right = Merged(judged.right);
  for (const JudgedLinks::Sides& link : right) {
    const std::optional<Bead> bead = BeadOf(link);
    if (!bead || !IsInOnePart(*bead, breaks) || joins_wrong(link)) continue;
    result.right.push_back(*bead);
  }
  result.right = LongestChain(std::move(result.right));
  result.has_all = result.right.size() == right.size();
  return result;
}

Breaks WithBeads(const Breaks& breaks, const JudgedBeads& judged) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (std::size_t k = 0; k < breaks.a.size(); ++k) places.emplace_back(breaks.a[k], breaks.b[k]);
  for (const Bead& bead : judged.right) {
    places.emplace_back(bead.i, bead.j);
    places.emplace_back(bead.i + bead.shape.a, bead.j + bead.shape.b);
  }
  std::ranges::sort(places);
  Breaks result;
  for (const auto& [i, j] : places) {
    result.a.push_back(i);
    result.b.push_back(j);
  }
  return result;
}

void HeedJudged(const JudgedBeads& judged, BeadScores& scores) {
  const Band& band = scores.band();
  for (const auto& [i, j] : judged.wrong) {
    for (std::size_t s = 0; s < kShapeCount; ++s) {
      for (std::size_t x = i + 1 - std::min(i + 1, kShapes[s].a); x <= i; ++x) {
        for (std::size_t y = j + 1 - std::min(j + 1, kShapes[s].b); y <= j; ++y) {
          if (band.Contains(x, y)) scores.link(scores.NodeAt(x, y), s) = kNever;
        }
      }
    }
  }
  for (const Bead& bead : judged.right) {
    for (std::size_t i = bead.i; i < bead.i + bead.shape.a; ++i) {
      scores.a_deleted[i] = kNever;
      for (std::size_t j = bead.j; j < bead.j + bead.shape.b; ++j) {
        if (!band.Contains(i, j)) continue;
        for (std::size_t s = 0; s < kShapeCount; ++s) {
          const bool is_judged = i == bead.i && j == bead.j && kShapes[s].a == bead.shape.a &&
                                 kShapes[s].b == bead.shape.b;
          if (!is_judged) scores.link(scores.NodeAt(i, j), s) = kNever;
        }
      }
    }
    for (std::size_t j = bead.j; j < bead.j + bead.shape.b; ++j) scores.b_deleted[j] = kNever;
  }
}

}  // namespace synoptic::linking
