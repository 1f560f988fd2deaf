#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "align/claims/differences/figure_pairs.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::claims {

/// What is compared of a figure: a range has two ends, anything else one.
struct FigureEnd {
  std::size_t figure;             ///< Index among those of its side.
  Mention mention;                ///< Its value is that of this end alone.
  std::vector<std::string> runs;  ///< As StatedFigure::runs.
  bool is_counted = false;        ///< As StatedFigure::is_counted.
  bool is_told = false;           ///< As StatedFigure::is_told.
  bool is_of_range = false;
};

/// "30 to 40", "3-5 March".
bool IsRange(const Mention& mention);

std::vector<FigureEnd> EndsOf(std::span<const StatedFigure> figures);

/// What two ends are to each other, the later the surer: not comparable; numbers of other scales
/// ("thousands", 40); of different kinds and digits; different; close enough to leave alone;
/// compatible, as by rounding; the same.
enum class Relation { kNone, kRemote, kAcross, kDiffer, kLoose, kAgree, kEqual };

struct ComparedEnds {
  Relation relation = Relation::kNone;
  std::string reason = {};  ///< For people, where they differ.
  bool are_of_other_units = false;
};

ComparedEnds CompareEnds(const FigureEnd& a, const FigureEnd& b,
                         const FigureThresholds& thresholds);

/// Whether two ends that differ are too far apart to be variants of one figure: a slip, an update,
/// another count. Numbers by more than a half, dates as mentions::AreNearDates has it, and
/// anything of different types but years.
bool AreFarApart(const FigureEnd& a, const FigureEnd& b, const FigureThresholds& thresholds);

}  // namespace synoptic::claims
