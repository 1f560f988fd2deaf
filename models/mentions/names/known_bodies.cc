#include "synoptic/internal/known_bodies.hpp"

#include <optional>

#include "models/language/records/records.hpp"

namespace synoptic::mentions {
namespace {

// What the body is a part of, or nothing; no value of what is no body.
std::optional<std::string_view> WholeOf(std::string_view body) {
  static const language::Table bodies = language::RecordOf("und").TableNamed("bodies");
  return bodies.Find(body);
}

}  // namespace

bool IsKnownBody(std::string_view value) { return WholeOf(value).has_value(); }

bool AreOtherBodies(std::string_view a, std::string_view b) {
  const auto x = WholeOf(a);
  const auto y = WholeOf(b);
  return a != b && x && y && *x != b && *y != a;
}

bool IsPartOfOther(std::string_view a, std::string_view b) {
  static const language::Table parts = language::RecordOf("und").TableNamed("parts");
  const auto is_part = [&](std::string_view part, std::string_view whole) {
    const auto found = parts.Find(part);
    return found && *found == whole;
  };
  return is_part(a, b) || is_part(b, a);
}

}  // namespace synoptic::mentions
