#include "synoptic/internal/known_bodies.hpp"

#include "models/language/records/records.hpp"

namespace synoptic::mentions {

bool IsKnownBody(std::string_view value) {
  static const language::Table bodies = language::RecordOf("und").TableNamed("bodies");
  return bodies.Has(value);
}

}  // namespace synoptic::mentions
