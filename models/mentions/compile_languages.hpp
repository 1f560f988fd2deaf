#pragma once

#include <cstddef>
#include <vector>

#include "models/language/records/record_source.hpp"

namespace synoptic::mentions {

/// Compiles records of languages into the image that the readers of models/language and
/// models/mentions look things up in. Throws Error(kInvalidFormat), with file and line, if a record
/// holds what no reader knows.
std::vector<std::byte> CompileLanguages(const std::vector<language::RecordSource>& records);

}  // namespace synoptic::mentions
