#pragma once

#include "models/language/units/paragraph_reader.hpp"
#include "models/language/units/sentence_words.hpp"

namespace synoptic::language {

/// Whether what follows a quotation, which ends with `stop`, says who spoke: “Why?” Mary asked. A
/// language that writes spaces has it there only behind a question or an exclamation, since a
/// statement ends in a comma before it, and with a name, no word that `often_begins` sentences.
/// O(1).
bool IsReportingClause(const ParagraphReader& reader, const Stop& stop, const Start& start,
                       const SentenceWords& words, bool often_begins);

}  // namespace synoptic::language
