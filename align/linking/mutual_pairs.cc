#include "align/linking/mutual_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "align/linking/matrices.hpp"

namespace synoptic::linking {
namespace {

struct Best {
  std::size_t index = 0;
  float lift = -2;
  float apart = 2;  // How far from the same place in the other article.
};

// Of equal units, as refrains are, the one in the same place of its article is the better.
constexpr float kEqual = 1e-5F;

float PlaceOf(std::size_t unit, std::size_t units) {
  return static_cast<float>(unit) / static_cast<float>(units);
}

void Offer(Best offered, Best& best) {
  const bool is_better = offered.lift > best.lift + kEqual ||
                         (offered.lift > best.lift - kEqual && offered.apart < best.apart);
  if (is_better) best = offered;
}

}  // namespace

Lifts::Lifts(const Matrix& a, const Matrix& b)
    : a_(a), b_(b), a_mean_(MeanCosines(a, b)), b_mean_(MeanCosines(b, a)) {}

MutualPairs FindMutualPairs(const Lifts& lifts) {
  constexpr std::size_t kBlock = 64;
  const Matrix& a = lifts.a();
  const Matrix& b = lifts.b();
  std::vector<Best> of_a(a.rows);
  std::vector<Best> of_b(b.rows);
  for (std::size_t first = 0; first < a.rows; first += kBlock) {
    const std::size_t end = std::min(first + kBlock, a.rows);
    const Matrix cosines = DotProducts(RowsOf(a, first, end), b);
    for (std::size_t i = first; i < end; ++i) {
      for (std::size_t j = 0; j < b.rows; ++j) {
        const float lift = lifts.Of(cosines.row(i - first)[j], i, j);
        const float apart = std::abs(PlaceOf(i, a.rows) - PlaceOf(j, b.rows));
        Offer({j, lift, apart}, of_a[i]);
        Offer({i, lift, apart}, of_b[j]);
      }
    }
  }
  MutualPairs found;
  for (std::size_t i = 0; i < a.rows; ++i) {
    const auto [j, lift, apart] = of_a[i];
    if (lift > 0 && of_b[j].index == i) found.pairs.push_back({i, j, lift});
    found.a_best.push_back(lift);
  }
  for (const Best& best : of_b) found.b_best.push_back(best.lift);
  return found;
}

// By a tree of maxima over prefixes (Fenwick 1994), each with the pair that reaches it.
std::vector<std::size_t> HeaviestChain(const std::vector<MutualPair>& pairs, std::size_t m) {
  struct End {
    float sum = 0;
    std::optional<std::size_t> pair = {};
  };
  std::vector<End> tree(m + 1);
  std::vector<std::optional<std::size_t>> before(pairs.size());
  End last;
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    End end;
    for (std::size_t k = pairs[p].j; k > 0; k -= k & -k) {
      if (tree[k].sum > end.sum) end = tree[k];
    }
    before[p] = std::exchange(end.pair, p);
    end.sum += pairs[p].lift * pairs[p].lift;
    for (std::size_t k = pairs[p].j + 1; k < tree.size(); k += k & -k) {
      if (end.sum > tree[k].sum) tree[k] = end;
    }
    if (end.sum > last.sum) last = end;
  }
  std::vector<std::size_t> chain;
  for (std::optional<std::size_t> p = last.pair; p; p = before[*p]) chain.push_back(*p);
  std::ranges::reverse(chain);
  return chain;
}

}  // namespace synoptic::linking
