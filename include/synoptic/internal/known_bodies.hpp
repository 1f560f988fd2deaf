#pragma once

#include <string_view>

namespace synoptic::mentions {

/// Whether the value of a name is that of an organisation that the records know in all languages,
/// or of a numbered thing of which they know each: no two of these are one.
bool IsKnownBody(std::string_view value);

}  // namespace synoptic::mentions
