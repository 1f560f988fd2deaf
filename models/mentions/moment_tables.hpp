#pragma once

#include "models/language/records/compile.hpp"

namespace synoptic::mentions {

/// `[moments]`: the table of moments.cc.
const language::SectionCompiler& MomentSections();

}  // namespace synoptic::mentions
