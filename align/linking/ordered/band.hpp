#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "align/linking/ordered/bead.hpp"
#include "align/linking/ordered/word_types.hpp"

namespace synoptic::linking {

/// Units with which the parts of each article begin, but for the first. As many of a as of b.
struct Breaks {
  std::vector<std::size_t> a;
  std::vector<std::size_t> b;
};

/// The places between units that a path may touch: before unit i of a, those before unit begin[i]
/// .. end[i] of b (inclusive). n + 1 rows; both ascend.
struct Band {
  std::vector<std::size_t> begin;
  std::vector<std::size_t> end;
  std::vector<std::uint32_t> a_part;  ///< For each unit, so that no bead joins units of two parts.
  std::vector<std::uint32_t> b_part;  ///< Both empty: there is one part.

  std::size_t rows() const { return begin.size(); }
  bool Contains(std::size_t i, std::size_t j) const { return begin[i] <= j && j <= end[i]; }
  /// Whether all pairs of units of a bead that begins at (i, j) lie in the band, and in one part.
  bool Allows(std::size_t i, std::size_t j, BeadShape shape) const {
    if (i + shape.a >= rows() || begin[i + shape.a - 1] > j || j + shape.b > end[i + 1])
      return false;
    if (!Contains(i, j) || !Contains(i + shape.a, j + shape.b)) return false;
    if (a_part.empty()) return true;
    return a_part[i] == a_part[i + shape.a - 1] && b_part[j] == b_part[j + shape.b - 1] &&
           a_part[i] == b_part[j];
  }
};

/// All places.
Band FullBand(std::size_t n, std::size_t m);

/// A place between units.
struct Place {
  std::size_t i = 0;
  std::size_t j = 0;
};

/// All places near a way through n and m units, which touches each row: of runs of `scale` units,
/// and `radius` units apart at most.
Band BandAround(std::span<const Place> way, std::size_t scale, std::size_t radius, std::size_t n,
                std::size_t m);

/// The bands of the parts that begin with the breaks as one. `band_of` is called with the units
/// with which a part begins and ends, and its band counts them from 0.
using BandOfPart = std::function<Band(Place begin, Place end)>;
Band JoinParts(std::size_t n, std::size_t m, const Breaks& breaks, const BandOfPart& band_of);

/// The way that the vectors of the units, and of runs of them, lead through both articles.
struct VectorWay {
  Band band;                ///< Around it.
  std::vector<Bead> beads;  ///< Each of two units that are alike, with those behind them up to the
                            ///< next ones, unless many stand there.
};

/// Drawn to `anchors`. O(n + m) time and memory.
VectorWay FindVectorWay(const WordTypes& a, const WordTypes& b, const Breaks& breaks = {},
                        std::span<const Place> anchors = {});

}  // namespace synoptic::linking
