#include "models/language/units/clause_markers.hpp"

#include "models/language/records/records.hpp"

namespace synoptic::language {

// Words that join phrases as readily as clauses ("and", "as", "or" without a comma) are in none of
// these.
ClauseMarkers ClauseMarkersOf(std::string_view lang) {
  const Record record = RecordOf(lang);
  return {.behind_comma = record.TableNamed("behind_comma"),
          .alone = record.TableNamed("alone"),
          .before_comma = record.TableNamed("before_comma"),
          .comma_is_enough = record.traits().comma_is_enough};
}

}  // namespace synoptic::language
