#pragma once

#include <array>
#include <cstddef>

namespace synoptic::linking {

inline constexpr std::size_t kLongestSide = 5;

/// How many units of each article a bead joins.
struct BeadShape {
  std::size_t a = 0;
  std::size_t b = 0;
};

/// Up to five units a side, and seven in all: in the gold of literary and news translations, more
/// is rarer than one bead in five hundred.
inline constexpr std::size_t kMostUnits = 7;
inline constexpr std::size_t kShapeCount = 19;
constexpr std::array<BeadShape, kShapeCount> MakeShapes() {
  std::array<BeadShape, kShapeCount> shapes{};
  std::size_t s = 0;
  for (std::size_t a = 1; a <= kLongestSide; ++a) {
    for (std::size_t b = 1; b <= kLongestSide && a + b <= kMostUnits; ++b) shapes[s++] = {a, b};
  }
  return shapes;
}
inline constexpr std::array<BeadShape, kShapeCount> kShapes = MakeShapes();

/// Units i .. i + shape.a - 1 of a with j .. j + shape.b - 1 of b. One side may be empty: a unit
/// without a counterpart.
struct Bead {
  std::size_t i = 0;
  std::size_t j = 0;
  BeadShape shape;
};

}  // namespace synoptic::linking
