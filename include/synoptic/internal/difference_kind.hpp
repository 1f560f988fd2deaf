#pragma once

#include "synoptic/score.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic {

/// The kinds that golds and probabilities know: all figures but dates are one.
inline Gold::DifferenceKind KindOf(DifferenceType type) {
  using Kind = Gold::DifferenceKind;
  switch (type) {
    case DifferenceType::kDate:
      return Kind::kDate;
    case DifferenceType::kName:
      return Kind::kName;
    case DifferenceType::kQuotation:
      return Kind::kQuotation;
    case DifferenceType::kOpposite:
      return Kind::kOpposite;
    case DifferenceType::kNumber:
    case DifferenceType::kQuantity:
    case DifferenceType::kMoney:
    case DifferenceType::kAge:
    case DifferenceType::kScore:
    case DifferenceType::kRank:
    case DifferenceType::kMinute:
      break;
  }
  return Kind::kFigure;
}

}  // namespace synoptic
