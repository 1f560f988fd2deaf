// Pairs of units that are each other's best tell how two articles lie to one another. Of a news
// report and its translation, most units are in such a pair, and nearly all of their weight lies on
// one chain that ascends on both sides; among articles that were written apart, fewer are, and
// chance orders them.
//
// Of a novel, whose words are rendered freely, hardly half of the units are in a pair, and many of
// those pairs are chance. So it is asked, too, whether the chain foretells the rest: a unit's
// counterpart should lie between those of the units before and after it in the chain. How much
// better the best unit of that window is than the best of any other window as large, a probability,
// is near 1 of a translation, however weak each single likeness is, and lower where the order is
// free: there the chain holds few units, and its windows no better ones than others. A block that
// has moved elsewhere makes pairs beside one another that are not on the chain; pairs of chance
// stand alone.

#include "align/linking/order.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <vector>

#include "align/linking/matrices.hpp"
#include "align/linking/mutual_pairs.hpp"

namespace synoptic::linking {
namespace {

// Units of a side that are looked at, at most, spread evenly.
constexpr std::size_t kMostUnitsJudged = 512;
// How far from a pair another one lies that supports it.
constexpr std::size_t kNear = 2;

// What the best of a unit reaches: the lower quartile by the upper, of the units of both sides.
float Evenness(const MutualPairs& found) {
  std::vector<float> lifts = found.a_best;
  lifts.insert(lifts.end(), found.b_best.begin(), found.b_best.end());
  std::ranges::sort(lifts);
  const float upper = lifts[lifts.size() * 3 / 4];
  return upper > 0 ? lifts[lifts.size() / 4] / upper : 0;
}

// The share of their weight that lies on the chain: of all pairs, and of those beside another.
struct OnChain {
  float all = 0;
  float supported = 0;
};

OnChain MeasureChain(const std::vector<MutualPair>& pairs, const std::vector<std::size_t>& chain) {
  std::vector<bool> is_on_chain(pairs.size());
  for (const std::size_t p : chain) is_on_chain[p] = true;
  const auto are_near = [&](const MutualPair& x, const MutualPair& y) {
    return std::max(x.i, y.i) - std::min(x.i, y.i) <= kNear &&
           std::max(x.j, y.j) - std::min(x.j, y.j) <= kNear;
  };
  float all = 0;
  float all_on = 0;
  float supported = 0;
  float supported_on = 0;
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    const float weight = pairs[p].lift * pairs[p].lift;
    all += weight;
    if (is_on_chain[p]) all_on += weight;
    bool is_supported = false;  // Pairs are by i, and each i has one.
    for (std::size_t q = p - std::min(p, kNear); q <= p + kNear && q < pairs.size(); ++q) {
      is_supported = is_supported || (q != p && are_near(pairs[p], pairs[q]));
    }
    if (!is_supported) continue;
    supported += weight;
    if (is_on_chain[p]) supported_on += weight;
  }
  return {all > 0 ? all_on / all : 0, supported > 0 ? supported_on / supported : 0};
}

struct Side {
  const Matrix& vectors;
  const Matrix& others;
  std::vector<std::size_t> unit;   // Of each pair of the chain,
  std::vector<std::size_t> other;  // and its partner: both ascend.
};

// For units of a side, the probability that the window foretold for it holds a better unit than any
// other window as large; their sum, and how many there are.
template <typename LiftOf>
void AddInPlace(const Side& side, const LiftOf& lift_of, double& sum, std::size_t& count) {
  const std::size_t m = side.others.rows;
  const std::size_t step = (side.vectors.rows + kMostUnitsJudged - 1) / kMostUnitsJudged;
  for (std::size_t u = 0; u < side.vectors.rows; u += step) {
    const auto next = std::ranges::upper_bound(side.unit, u);
    const auto here = std::ranges::lower_bound(side.unit, u);
    const std::size_t begin =
        here == side.unit.begin()
            ? 0
            : side.other[static_cast<std::size_t>(here - side.unit.begin()) - 1];
    const std::size_t end =
        next == side.unit.end()
            ? m
            : side.other[static_cast<std::size_t>(next - side.unit.begin())] + 1;
    if (end - begin >= m) continue;
    const Matrix cosines = DotProducts(RowsOf(side.vectors, u, u + 1), side.others);
    float best = -2;
    for (std::size_t v = begin; v < end; ++v)
      best = std::max(best, lift_of(cosines.values[v], u, v));
    std::size_t below = 0;
    for (std::size_t v = 0; v < m; ++v) {
      if ((v < begin || v >= end) && lift_of(cosines.values[v], u, v) < best) ++below;
    }
    const double outside = static_cast<double>(m - (end - begin));
    sum += std::pow((static_cast<double>(below) + 0.5) / (outside + 1),
                    static_cast<double>(end - begin));
    ++count;
  }
}

// The mean of that over the units of both sides.
float InPlace(const Lifts& lifts, const std::vector<MutualPair>& pairs,
              const std::vector<std::size_t>& chain) {
  Side a{lifts.a(), lifts.b(), {}, {}};
  Side b{lifts.b(), lifts.a(), {}, {}};
  for (const std::size_t p : chain) {
    a.unit.push_back(pairs[p].i);
    a.other.push_back(pairs[p].j);
  }
  b.unit = a.other;
  b.other = a.unit;
  double sum = 0;
  std::size_t count = 0;
  AddInPlace(
      a, [&](float cosine, std::size_t i, std::size_t j) { return lifts.Of(cosine, i, j); }, sum,
      count);
  AddInPlace(
      b, [&](float cosine, std::size_t j, std::size_t i) { return lifts.Of(cosine, i, j); }, sum,
      count);
  return count > 0 ? static_cast<float>(sum / static_cast<double>(count)) : 0;
}

}  // namespace

Order DecideOrder(const Matrix& a, const Matrix& b, const OrderThresholds& thresholds) {
  if (a.rows == 0 || b.rows == 0) return Order::kFree;
  const Lifts lifts(a, b);
  const MutualPairs found = FindMutualPairs(lifts);
  const std::vector<std::size_t> chain = HeaviestChain(found.pairs, b.rows);
  const OnChain on_chain = MeasureChain(found.pairs, chain);
  const float mutual =
      2 * static_cast<float>(found.pairs.size()) / static_cast<float>(a.rows + b.rows);
  if (on_chain.all >= thresholds.on_chain && mutual >= thresholds.mutual &&
      Evenness(found) >= thresholds.evenness) {
    return Order::kMonotone;
  }
  const bool is_foretold = on_chain.supported >= thresholds.on_chain &&
                           InPlace(lifts, found.pairs, chain) >= thresholds.in_place;
  return is_foretold ? Order::kMonotone : Order::kFree;
}

}  // namespace synoptic::linking
