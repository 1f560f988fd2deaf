#pragma once

#include <cstddef>
#include <vector>

#include "align/claims/differences/compared_text.hpp"

namespace synoptic::claims {

/// Two quotations, as indices of mentions, and how alike their places are.
struct QuotationPair {
  std::size_t a;
  std::size_t b;
  float place = 0;
};

/// Those that stand in one place and say other things. O(k l) for k and l quotations, each with
/// their words.
std::vector<QuotationPair> FindQuotationDifferences(const TextPair& sides, const TextPair& back,
                                                    linking::Comparability comparability,
                                                    const StatementThresholds& thresholds);

}  // namespace synoptic::claims
