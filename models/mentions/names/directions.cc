#include "synoptic/internal/directions.hpp"

#include <array>
#include <optional>
#include <string>

#include "models/language/records/records.hpp"
#include "models/language/words/words.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::array<std::string_view, 4> kPoints = {"north", "south", "east", "west"};

}  // namespace

std::vector<Direction> FindDirections(std::string_view text, Span part, const Words& all,
                                      std::string_view lang) {
  const language::Table table = language::RecordOf(lang).TableNamed("directions");
  std::vector<Direction> directions;
  if (table.size() == 0) return directions;
  const language::PartOfWords words(text, part, all, lang);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto found = table.Find(words.form(i));
    if (!found) continue;
    for (const std::string_view point : kPoints) {
      if (*found == point) directions.push_back({words.span(i), point});
    }
  }
  return directions;
}

}  // namespace synoptic::mentions
