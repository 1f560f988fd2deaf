#pragma once

#include <string_view>

namespace synoptic::language {

/// Whether a word, in small letters, is a domain that the names of hosts often end in: "com",
/// "ru". Those that und.lang has.
bool IsTopLevelDomain(std::string_view word);

}  // namespace synoptic::language
