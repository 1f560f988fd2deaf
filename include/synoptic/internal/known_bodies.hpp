#pragma once

#include <string_view>

namespace synoptic::mentions {

/// Whether the value of a name is that of an organisation that the records know in all languages.
bool IsKnownBody(std::string_view value);

/// Whether two values are those of two such organisations of which neither is a part of the other:
/// "who" and "wto", but not "who" and "region UN", which may stand for it.
bool AreOtherBodies(std::string_view a, std::string_view b);

/// Whether one of two values is that of a place which is a part of the other: North America.
bool IsPartOfOther(std::string_view a, std::string_view b);

}  // namespace synoptic::mentions
