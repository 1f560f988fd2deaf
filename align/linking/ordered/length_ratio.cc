#include "align/linking/ordered/length_ratio.hpp"

#include <cstddef>

namespace synoptic::linking {
namespace {

// Fewer beads tell less than the whole.
constexpr std::size_t kFewest = 8;

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
  LengthRatio of_a;
  LengthRatio of_b;
  std::size_t count = 0;
  const auto add = [](const WordTypes& article, std::size_t begin, std::size_t units,
                      LengthRatio& sum) {
    for (std::size_t u = begin; u < begin + units; ++u) {
      sum.characters += article.characters[u];
      sum.words += static_cast<float>(article.WordsOf(u).size());
    }
  };
  for (const Bead& bead : beads) {
    if (bead.shape.a == 0 || bead.shape.b == 0) continue;
    ++count;
    add(a, bead.i, bead.shape.a, of_a);
    add(b, bead.j, bead.shape.b, of_b);
  }
  if (count < kFewest) return WholeRatio(a, b);
  return {of_a.characters / of_b.characters, of_a.words / of_b.words};
}

}  // namespace synoptic::linking
