#include "align/linking/ordered/rough_order.hpp"

#include "align/linking/ordered/cognates.hpp"
#include "align/linking/ordered/rough_way.hpp"

namespace synoptic::linking {

Order DecideRoughOrder(const WordTypes& a, const WordTypes& b, const OrderThresholds& thresholds) {
  const float gain = MeasureOrder(a, b, Lexicon(a.type_keys.size(), FindCognates(a, b)));
  return gain >= thresholds.rough_gain ? Order::kMonotone : Order::kFree;
}

}  // namespace synoptic::linking
