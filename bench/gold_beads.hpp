#pragma once

#include <string>
#include <vector>

#include "align/linking/ordered/bead.hpp"
#include "align/weights/learning/bead_examples.hpp"

namespace synoptic::bench {

using weights::GoldBead;

/// Reads "[0,1]:[0]" lines; what follows a second colon is left aside.
std::vector<GoldBead> ReadBeads(const std::string& file);

/// Right beads among the proposed and the expected, as Text+Berg and vecalign count them: strict,
/// if both sides are equal; lax, if any pair of units is in a gold bead. Beads with an empty side
/// count in precision, not in recall.
struct BeadCounts {
  double strict_found = 0;
  double lax_found = 0;
  double proposed = 0;
  double strict_recalled = 0;
  double lax_recalled = 0;
  double expected = 0;

  BeadCounts& operator+=(const BeadCounts& other);
  double strict_f1() const;
  double lax_f1() const;
};

BeadCounts CountBeads(const std::vector<GoldBead>& gold, const std::vector<linking::Bead>& path);

}  // namespace synoptic::bench
