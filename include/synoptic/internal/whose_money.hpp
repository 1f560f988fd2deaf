#pragma once

#include <string_view>

namespace synoptic::mentions {

/// Whether an amount of money is told with whose it is: "US$5", "5 Canadian dollars", 五美元; but "$5",
/// "5 dollars". O(text).
bool TellsWhoseMoney(std::string_view text, std::string_view lang);

}  // namespace synoptic::mentions
