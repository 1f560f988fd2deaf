#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "align/claims/differences/compared_text.hpp"

namespace synoptic::claims {

/// Words by which one side may say the opposite of the other.
struct OppositeCandidate {
  enum class Kind {
    kReversed,  ///< Two poles of an axis.
    kNegated,   ///< "Not" on the side `from`, or, with is_turned, on the other.
  };
  static constexpr std::size_t kFeatures = 14;

  Kind kind = Kind::kReversed;
  Span a;
  Span b;
  std::array<float, kFeatures> features{};
  std::array<std::size_t, 2> poles{};
  std::string_view axis = "";
};

/// All that there are. O(s t n) for s and t words and n with opposites.
std::vector<OppositeCandidate> FindOppositeCandidates(const TextPair& sides, const TextPair& back);

}  // namespace synoptic::claims
