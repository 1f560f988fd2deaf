#pragma once

#include <string_view>

#include "models/language/records/image.hpp"

namespace synoptic::language {

/// The words by which a language joins clauses, as forms of SplitWords; of its record's section
/// [clauses].
struct ClauseMarkers {
  Table behind_comma;  ///< Conjunctions and relatives: a clause begins if a comma precedes.
  Table alone;         ///< Subordinators that begin a clause without a comma too.
  Table before_comma;  ///< Ends of a clause, for languages that mark it there.
  bool comma_is_enough = false;  ///< Commas stand between clauses rather than within them.
};

/// Those of a language; empty for one that has none.
ClauseMarkers ClauseMarkersOf(std::string_view lang);

}  // namespace synoptic::language
