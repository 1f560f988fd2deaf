#pragma once

#include <string_view>
#include <vector>

#include "synoptic/span.hpp"
#include "synoptic/words.hpp"

namespace synoptic::mentions {

/// A word for a point of the compass: "northern", "Süden", 北部.
struct Direction {
  Span span;
  std::string_view point;  ///< "north", "south", "east", "west".
};

/// Those of a part of a text, in order; `words`: of the whole. O(part).
std::vector<Direction> FindDirections(std::string_view text, Span part, const Words& words,
                                      std::string_view lang);

}  // namespace synoptic::mentions
