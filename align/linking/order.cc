// Pairs of units that are each other's best tell how two articles lie to one another. Of a
// translation, most units are in such a pair, and nearly all of their weight lies on one chain that
// ascends on both sides; among articles that were written apart, fewer are, and chance orders them.
// Both shares are asked for: in a handful of pairs, a long chain is easily come by. Where sentences
// were left out, too, what remains may ascend; but then many units have nothing close to them, and
// free order is the safer one.

#include "align/linking/order.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "align/linking/matrices.hpp"

namespace synoptic::linking {
namespace {

struct Best {
  std::size_t index = 0;
  float lift = -2;
};

struct BestPairs {
  std::vector<Best> of_a;
  std::vector<Best> of_b;
};

// By how far the cosine exceeds the mean of its row and its column.
BestPairs FindBest(const Matrix& a, const Matrix& b) {
  constexpr std::size_t kBlock = 64;
  const std::vector<float> a_mean = MeanCosines(a, b);
  const std::vector<float> b_mean = MeanCosines(b, a);
  BestPairs best{std::vector<Best>(a.rows), std::vector<Best>(b.rows)};
  for (std::size_t first = 0; first < a.rows; first += kBlock) {
    Matrix block(std::min(kBlock, a.rows - first), a.cols);
    std::copy_n(a.row(first).begin(), block.values.size(), block.values.begin());
    const Matrix cosines = DotProducts(block, b);
    for (std::size_t i = first; i < first + block.rows; ++i) {
      for (std::size_t j = 0; j < b.rows; ++j) {
        const float lift = cosines.row(i - first)[j] - (a_mean[i] + b_mean[j]) / 2;
        if (lift > best.of_a[i].lift) best.of_a[i] = {j, lift};
        if (lift > best.of_b[j].lift) best.of_b[j] = {i, lift};
      }
    }
  }
  return best;
}

// What the best of a unit reaches: the lower quartile by the upper, of the units of both sides.
float Evenness(const BestPairs& best) {
  std::vector<float> lifts;
  for (const Best& one : best.of_a) lifts.push_back(one.lift);
  for (const Best& one : best.of_b) lifts.push_back(one.lift);
  std::ranges::sort(lifts);
  const float upper = lifts[lifts.size() * 3 / 4];
  return upper > 0 ? lifts[lifts.size() / 4] / upper : 0;
}

// The heaviest sequence that ascends, by a tree of maxima over prefixes (Fenwick 1994).
class HeaviestChain {
 public:
  explicit HeaviestChain(std::size_t size) : tree_(size + 1) {}

  void Add(std::size_t j, float weight) {
    float before = 0;
    for (std::size_t k = j; k > 0; k -= k & -k) before = std::max(before, tree_[k]);
    const float sum = before + weight;
    for (std::size_t k = j + 1; k < tree_.size(); k += k & -k) tree_[k] = std::max(tree_[k], sum);
    most_ = std::max(most_, sum);
  }
  float most() const { return most_; }

 private:
  std::vector<float> tree_;
  float most_ = 0;
};

}  // namespace

Order DecideOrder(const Matrix& a, const Matrix& b, const OrderThresholds& thresholds) {
  if (a.rows == 0 || b.rows == 0) return Order::kFree;
  const BestPairs best = FindBest(a, b);
  HeaviestChain chain(b.rows);
  float total = 0;
  std::size_t mutual = 0;
  for (std::size_t i = 0; i < a.rows; ++i) {
    const auto [j, lift] = best.of_a[i];
    if (lift <= 0 || best.of_b[j].index != i) continue;
    chain.Add(j, lift * lift);
    total += lift * lift;
    ++mutual;
  }
  const float share = 2 * static_cast<float>(mutual) / static_cast<float>(a.rows + b.rows);
  const bool is_in_order = chain.most() >= thresholds.on_chain * total &&
                           share >= thresholds.mutual && Evenness(best) >= thresholds.evenness;
  return is_in_order ? Order::kMonotone : Order::kFree;
}

}  // namespace synoptic::linking
