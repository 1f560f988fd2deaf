// If the vectors of two languages mean anything, those of units that one bead joins are nearer to
// each other than to units elsewhere in the articles. How probable that is of a bead and a unit
// elsewhere (the area below the ROC curve) is one half of vectors that mean nothing and, of the
// languages that a model was trained on, nearly one.

#include "align/linking/ordered/word_fit.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "align/linking/ordered/unit_pairs.hpp"

namespace synoptic::linking {
namespace {

// Beads that are looked at, at most, and at least, so that chance is no fit.
constexpr std::size_t kMostBeads = 512;
constexpr std::size_t kLeastBeads = 20;
// Other units that each is compared with.
constexpr std::size_t kOthers = 16;
// What the vectors of unknown languages reach, which have loans and names in common; and those of
// known ones.
constexpr float kUnknown = 0.95F;
constexpr float kKnown = 1;

}  // namespace

Familiarity MeasureFit(const WordTypes& a, const WordTypes& b, std::span<const Bead> way) {
  std::vector<Bead> pairs;
  std::ranges::copy_if(way, std::back_inserter(pairs),
                       [](const Bead& bead) { return bead.shape.a == 1 && bead.shape.b == 1; });
  if (pairs.size() < kLeastBeads) return 0;
  const std::size_t step = (pairs.size() + kMostBeads - 1) / kMostBeads;
  double nearer = 0;
  double count = 0;
  for (std::size_t k = 0; k < pairs.size(); k += step) {
    const auto x = a.unit_vectors().row(pairs[k].i);
    const float here = Dot(x, b.unit_vectors().row(pairs[k].j));
    for (std::size_t o = 1; o <= kOthers; ++o) {
      const std::size_t other = (k + o * pairs.size() / (kOthers + 1)) % pairs.size();
      if (other == k) continue;
      const float there = Dot(x, b.unit_vectors().row(pairs[other].j));
      nearer += here > there ? 1 : here == there ? 0.5 : 0;
      count += 1;
    }
  }
  const auto area = static_cast<float>(nearer / count);
  return std::clamp((area - kUnknown) / (kKnown - kUnknown), 0.0F, 1.0F);
}

}  // namespace synoptic::linking
