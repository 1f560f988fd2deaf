#pragma once

#include <string_view>

#include "synoptic/unit.hpp"
#include "synoptic/words.hpp"

namespace synoptic::mentions {

/// What a sentence says of when a figure holds.
struct Moment {
  bool is_told = false;   ///< "So far", "by Friday evening": it may have moved since.
  bool has_toll = false;  ///< It counts what moves after an event: "dead", "arrested".
};

/// Of a figure in a unit of a text; `words`: of the whole. What is said counts for the figures that
/// stand between the same punctuation marks, or, where no figure does, for all of the unit.
/// O(unit).
Moment FindMoment(std::string_view text, const Unit& unit, Span figure, const Words& words,
                  std::string_view lang);

}  // namespace synoptic::mentions
