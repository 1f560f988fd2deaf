#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "align/linking/ordered/band.hpp"

namespace synoptic::linking {

/// A unit that looks like the beginning of a section: a chapter, an article of a law, a verse.
struct Mark {
  std::size_t unit = 0;
  std::string kind;         ///< The same for all that are counted together.
  std::int64_t number = 0;  ///< 0 of marks without one.
};

/// Of two articles with sections that are marked in both: the places at which a path is likely to
/// pass, before units of a and b with which sections begin that correspond, or behind one. In
/// order: both i and j ascend, and one of them does strictly.
using Anchors = std::vector<Place>;

/// Marks of each article by their units. `a_characters`, `b_characters`: of each unit. Nothing if
/// neither counts as the other does. O(pairs of marks of kinds that correspond), of which more than
/// four million are not looked at.
Anchors FindAnchors(std::span<const Mark> a, std::span<const Mark> b,
                    std::span<const float> a_characters, std::span<const float> b_characters);

}  // namespace synoptic::linking
