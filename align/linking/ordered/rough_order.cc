#include "align/linking/ordered/rough_order.hpp"

#include <utility>

#include "align/linking/ordered/cognates.hpp"
#include "align/linking/ordered/rough_way.hpp"

namespace synoptic::linking {

Order DecideRoughOrder(const WordTypes& a, const WordTypes& b, const OrderThresholds& thresholds,
                       const std::vector<Translation>& listed) {
  std::vector<Translation> pairs = FindCognates(a, b);
  pairs.insert(pairs.end(), listed.begin(), listed.end());
  const float gain = MeasureOrder(a, b, Lexicon(a.type_keys.size(), std::move(pairs)));
  return gain >= thresholds.rough_gain ? Order::kMonotone : Order::kFree;
}

}  // namespace synoptic::linking
