#pragma once

#include <string_view>

#include "synoptic/unit.hpp"
#include "synoptic/words.hpp"

namespace synoptic::mentions {

/// What a sentence says of when its figures hold.
struct Moment {
  bool is_told = false;   ///< "So far", "by Friday evening": they may have moved since.
  bool has_toll = false;  ///< It counts what moves after an event: "dead", "arrested".
};

/// Of a unit of a text; `words`: of the whole. O(unit).
Moment FindMoment(std::string_view text, const Unit& unit, const Words& words,
                  std::string_view lang);

}  // namespace synoptic::mentions
