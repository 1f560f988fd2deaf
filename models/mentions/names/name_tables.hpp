#pragma once

#include "models/language/records/sections.hpp"

namespace synoptic::mentions {

/// Compiles the sections of which KnownNames is a view: [names], what is called otherwise
/// elsewhere; [regions], [peoples] and [cities], which CLDR names; and the endings by which a
/// language inflects them. Some languages inflect names; the forms of the most frequent patterns
/// are made here, since a look-up is cheaper than an analysis.
const language::SectionCompiler& NameSections();

/// Compiles the sections of words that stand where names do or within them.
const language::SectionCompiler& NameWordSections();

}  // namespace synoptic::mentions
