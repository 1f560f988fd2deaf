#pragma once

#include <string_view>

#include "models/language/records/image.hpp"

namespace synoptic::language {

/// The words by which a language shows what a stop is part of, in small letters; of its record's
/// section [sentences].
struct SentenceWords {
  Table openers;  ///< "At", "in": with a figure behind it, no sentence yet.
  Table labels;   ///< "Group", "Platz", "auf": a letter or number behind it names or counts.
  Table behind_ordinals;  ///< "März", "Liga": the number with a stop before it is an ordinal.
  Table reporting;        ///< "Asked": what a clause behind a quotation says of who spoke; "n" if
                          ///< a name usually stands before it there, "v" if behind it.
  Table going_on;         ///< Beginnings of what goes on behind a name or quotation with a stop.
};

/// Those of a language; empty for one that has none.
SentenceWords SentenceWordsOf(std::string_view lang);

}  // namespace synoptic::language
