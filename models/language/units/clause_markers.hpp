#pragma once

#include <string_view>

namespace synoptic::language {

/// The words by which a language joins clauses, as forms of SplitWords with single spaces between.
struct ClauseMarkers {
  std::string_view lang;
  std::string_view
      behind_comma;        ///< Conjunctions and relatives: a clause begins if a comma precedes.
  std::string_view alone;  ///< Subordinators that begin a clause without a comma too.
  std::string_view before_comma;  ///< Ends of a clause, for languages that mark it there.
  bool comma_is_enough = false;   ///< Commas stand between clauses rather than within them.
};

/// Those of a language; empty for one that has no table.
const ClauseMarkers& ClauseMarkersOf(std::string_view lang);

}  // namespace synoptic::language
