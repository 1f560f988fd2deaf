#pragma once

#include <string_view>

#include "synoptic/span.hpp"
#include "synoptic/words.hpp"

namespace synoptic::mentions {

/// Whether an amount of money is told with whose it is: "US$5", "5 Canadian dollars", 五美元; but
/// "$5", "5 dollars". `words`: of the whole text. O(part).
bool TellsWhoseMoney(std::string_view text, Span part, const Words& words, std::string_view lang);

}  // namespace synoptic::mentions
