#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "align/claims/differences/compared_text.hpp"
#include "synoptic/unit.hpp"

/// Which figures and dates of two statements speak of the same thing and cannot both be right. This
/// needs no text and no language.
namespace synoptic::claims {

/// A number, quantity, sum or date of a statement.
struct StatedFigure {
  Mention mention;
  std::vector<std::string> runs;  ///< Its digits as written (DigitRuns); none if in words.
  bool is_found = false;  ///< What it says stands on the other side, where nothing was recognised.
  bool is_counted = false;  ///< What it counts stands on the other side, too.
  bool is_told = false;     ///< Of money: whose it is ("US$", "Canadian dollars").
  bool may_move = false;    ///< As IsOfMoment has it.
};

struct FigurePair {
  std::size_t a = 0;
  std::size_t b = 0;
  std::string reason = {};  ///< For people: "30 % against 40 %".
  DifferenceGround ground = DifferenceGround::kValue;
  std::optional<Gap> gap = {};
  bool has_to_have_moved = false;  ///< Too far apart, or too small, for anything else.
};

/// How alike the places of a[i] and b[j] are, 0 to 1.
using PlaceLikeness = std::function<float(std::size_t i, std::size_t j)>;

/// The pairs that differ, in the order of `a`; each figure is in one at most. O(k l) likenesses for
/// k and l figures.
std::vector<FigurePair> PairFigures(std::span<const StatedFigure> a,
                                    std::span<const StatedFigure> b, const PlaceLikeness& place,
                                    linking::Comparability comparability,
                                    const Thresholds& thresholds);

}  // namespace synoptic::claims
