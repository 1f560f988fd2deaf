#pragma once

#include <string_view>

namespace synoptic::mentions {

/// Whether the name of a unit is another word too, or a single letter that is: it would be found
/// where there is none.
bool IsRiskyUnitName(std::string_view name, std::string_view lang);

}  // namespace synoptic::mentions
