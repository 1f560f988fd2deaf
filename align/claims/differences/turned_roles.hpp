#pragma once

#include <vector>

#include "align/claims/differences/placed_roles.hpp"

namespace synoptic::claims {

/// Two words that say the same of two, who have changed places: "A sued B", "B sued A".
struct SwappedRoles {
  const PlacedRole* a;
  const PlacedRole* b;
  float cross = 0;     ///< How well each finds the other of the other side, the worse of both.
  float straight = 0;  ///< How well either finds the one in its own place.
};

/// The words of two statements that say how two stand to each other.
class TurnedRoles {
 public:
  /// `sides` must outlive it.
  TurnedRoles(const TextPair& sides, std::vector<PlacedRole> a, std::vector<PlacedRole> b);

  /// Those of which either finds the other better than the one in its own place.
  std::vector<SwappedRoles> Swapped() const;

  /// Whether opposites tell the same from the two ends: "A lost to B", "B beat A".
  bool TellTheSame(const PolarWord& x, const PolarWord& y) const;

 private:
  float Likeness(const Actor& a, const Actor& b) const;
  bool IsTurned(const PlacedRole& x, const PlacedRole& y) const;

  const TextPair& sides_;
  const std::vector<PlacedRole> a_;
  const std::vector<PlacedRole> b_;
};

}  // namespace synoptic::claims
