// Where one article lacks a chapter, the ratio of the lengths of the two is not that of what is the
// same in both, and every bead looks too long on one side. Beads tell that ratio, whichever are a
// little wrong; but of a translation in which hardly anything is missing, the whole tells it
// better.

#include "align/linking/ordered/length_ratio.hpp"

#include <cmath>
#include <cstddef>
#include <vector>

namespace synoptic::linking {
namespace {

// Fewer beads tell less than the whole.
constexpr std::size_t kFewest = 8;
// The logarithm of a bead's ratio lies about .35 off (Gale and Church 1993, of sentences of a
// hundred characters): three times that, by the root of the number of beads, is no chance.
constexpr float kByChance = 1;

struct Sums {
  std::size_t beads = 0;
  LengthRatio ratio;
};

Sums AddUp(const WordTypes& a, const WordTypes& b, std::span<const Bead> beads) {
  LengthRatio of_a;
  LengthRatio of_b;
  Sums sums;
  const auto add = [](const WordTypes& article, std::size_t begin, std::size_t units,
                      LengthRatio& sum) {
    for (std::size_t u = begin; u < begin + units; ++u) {
      sum.characters += article.characters[u];
      sum.words += static_cast<float>(article.WordsOf(u).size());
    }
  };
  for (const Bead& bead : beads) {
    if (bead.shape.a == 0 || bead.shape.b == 0) continue;
    ++sums.beads;
    add(a, bead.i, bead.shape.a, of_a);
    add(b, bead.j, bead.shape.b, of_b);
  }
  sums.ratio = {of_a.characters / of_b.characters, of_a.words / of_b.words};
  return sums;
}

float Sum(const std::vector<float>& values) {
  float sum = 1;
  for (const float value : values) sum += value;
  return sum;
}

}  // namespace

LengthRatio WholeRatio(const WordTypes& a, const WordTypes& b) {
  return {Sum(a.characters) / Sum(b.characters),
          static_cast<float>(a.words.size() + 1) / static_cast<float>(b.words.size() + 1)};
}

LengthRatio RatioAlong(const WordTypes& a, const WordTypes& b, std::span<const Bead> beads) {
  const Sums along = AddUp(a, b, beads);
  return along.beads < kFewest ? WholeRatio(a, b) : along.ratio;
}

LengthRatio RatioBeyondChance(const WordTypes& a, const WordTypes& b, std::span<const Bead> beads) {
  const LengthRatio whole = WholeRatio(a, b);
  const Sums along = AddUp(a, b, beads);
  if (along.beads < kFewest) return whole;
  const float off = std::abs(std::log(along.ratio.characters / whole.characters));
  return off * std::sqrt(static_cast<float>(along.beads)) > kByChance ? along.ratio : whole;
}

}  // namespace synoptic::linking
