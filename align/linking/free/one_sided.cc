// Whether a unit has no counterpart at all is another question than whether it is linked with this
// one or that: a sentence may have its counterpart in other words altogether, and then none of its
// pairs is probable. What still tells is how much of it is found anywhere in the other article,
// whether it has figures and names that stand nowhere there, and whether its neighbours are linked
// and leave a place free between their counterparts. A logistic regression weighs these; it is
// learned from the sentences that were not linked, by tables that had not seen them (learning/). A
// pass over the pairs, O(n m).

#include "align/linking/free/one_sided.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <variant>

namespace synoptic::linking {
namespace {

constexpr float kLeastProbability = 1e-4F;
constexpr float kLeastSum = 1e-3F;
constexpr float kLinked = 0.4F;  // As AlignOptions::min_probability.

float Logit(float probability) {
  const float cut = std::clamp(probability, kLeastProbability, 1 - kLeastProbability);
  return std::log(cut / (1 - cut));
}

// The most probable pair of a unit.
struct Best {
  std::size_t other = 0;
  float probability = 0;
};

// One side of a pair of articles.
class Side {
 public:
  Side(std::size_t units, std::size_t others) : features_(units), best_(units), others_(others) {
    if (others == 0) return;
    for (OneSidedFeatures& unit : features_) {
      unit.clauses_ratio = unit.clause_lead = std::numeric_limits<float>::lowest();
    }
  }

  void Add(std::size_t unit, std::size_t other, const PairFeatures& pair, float probability) {
    OneSidedFeatures& features = features_[unit];
    Best& best = best_[unit];
    if (probability > best.probability) best = {other, probability};
    features.sum += probability;
    features.excess = std::max(features.excess, pair.excess_lesser);
    features.clauses_ratio = std::max(features.clauses_ratio, pair.clauses_ratio_lesser);
    features.clause_lead = std::max(features.clause_lead, pair.clause_lead_lesser);
    features.contained += pair.clause_contained / static_cast<float>(others_);
    features.values_unmatched = std::max(features.values_unmatched, pair.values_unmatched);
    features.names_unmatched = std::max(features.names_unmatched, pair.names_unmatched);
  }

  std::vector<OneSidedFeatures> Finish(const Side& other, float relatedness) const {
    std::vector<OneSidedFeatures> finished = features_;
    const float told = other.Told();
    for (std::size_t u = 0; u < finished.size(); ++u) {
      OneSidedFeatures& unit = finished[u];
      unit.best = Logit(best_[u].probability);
      unit.sum = std::log(unit.sum + kLeastSum);
      // Before the first unit the index wraps round, and is out of range like that behind the last.
      unit.place = std::max(FreePlace(u - 1, 1, other), FreePlace(u + 1, -1, other));
      unit.told = told;
      unit.relatedness = relatedness;
    }
    return finished;
  }

 private:
  float Told() const {
    return std::accumulate(best_.begin(), best_.end(), 0.0F,
                           [](float sum, const Best& best) { return sum + best.probability; }) /
           static_cast<float>(std::max<std::size_t>(best_.size(), 1));
  }

  // How free the place is that is `step` from the counterpart of a unit, if that is linked.
  float FreePlace(std::size_t unit, std::ptrdiff_t step, const Side& other) const {
    if (unit >= best_.size() || best_[unit].probability < kLinked) return 0;
    const std::size_t place = best_[unit].other + static_cast<std::size_t>(step);
    return place < other.best_.size() ? 1 - other.best_[place].probability : 0;
  }

  std::vector<OneSidedFeatures> features_;
  std::vector<Best> best_;
  std::size_t others_;
};

}  // namespace

std::array<float, OneSidedFeatures::kCount> OneSidedFeatures::AsArray() const {
  std::array<float, kCount> array{};
  for (std::size_t k = 0; k < kCount; ++k) {
    array[k] = this->*std::get<float OneSidedFeatures::*>(kFields[k].member);
  }
  return array;
}

OneSidedPair FindOneSided(const FeatureTable& table, const Matrix& probability) {
  Side a(table.rows, table.cols);
  Side b(table.cols, table.rows);
  for (std::size_t i = 0; i < table.rows && table.cols > 0; ++i) {
    const std::vector<PairFeatures> row = table.Row(i);
    for (std::size_t j = 0; j < table.cols; ++j) {
      a.Add(i, j, row[j], probability.row(i)[j]);
      b.Add(j, i, row[j], probability.row(i)[j]);
    }
  }
  return {a.Finish(b, table.relatedness), b.Finish(a, table.relatedness)};
}

void KeepBest(const std::vector<OneSidedFeatures>& found, std::vector<OneSidedFeatures>& best) {
  for (std::size_t u = 0; u < found.size(); ++u) {
    if (found[u].best > best[u].best) best[u] = found[u];
  }
}

OneSidedFeatures NothingFound() {
  OneSidedFeatures features;
  features.best = std::numeric_limits<float>::lowest();
  return features;
}

float MissedProbability(const OneSidedFeatures& features, const OneSidedWeights& weights) {
  const auto values = features.AsArray();
  const float logit =
      std::inner_product(values.begin(), values.end(), weights.begin(), weights.back());
  return 1 / (1 + std::exp(-logit));
}

}  // namespace synoptic::linking
