#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "models/language/records/record_source.hpp"
#include "models/language/records/sections.hpp"

namespace synoptic::language {

/// Compiles records, among them that of "und", into an image. Throws Error(kInvalidFormat), with
/// file and line, if a section is not one of those that `compilers` know or holds what is none.
std::vector<std::byte> CompileRecords(const std::vector<RecordSource>& records,
                                      const std::vector<const SectionCompiler*>& compilers);

/// Reads the records of a folder, "it.lang" of it, each with what is generated for it in the
/// folder "cldr" below, in the order of their names. Throws Error(kNotFound) if there are none.
std::vector<RecordSource> ReadRecords(const std::string& folder);

}  // namespace synoptic::language
