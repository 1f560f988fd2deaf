#include "align/views/json_spans.hpp"

#include <algorithm>
#include <string>

namespace synoptic::views {

Span ReadSpan(const JsonValue& value, std::string_view text, Span bounds) {
  const auto read_offset = [&](const JsonValue& offset, std::size_t lowest) {
    const std::size_t read = offset.Whole();
    if (read < lowest || read > bounds.end) {
      offset.Fail("a byte offset from " + std::to_string(lowest) + " to " +
                  std::to_string(bounds.end));
    }
    if (!IsCharacterBoundary(text, read)) {
      offset.Fail("a byte offset at the start of a character",
                  std::to_string(read) + ", inside of one");
    }
    return read;
  };
  const std::size_t begin = read_offset(value["begin"], bounds.begin);
  const std::size_t end = read_offset(value["end"], begin);
  if (begin == end) value.Fail("at least one character", "an empty span");
  return {begin, end};
}

void CheckQuotedText(const JsonValue& value, std::string_view text, Span span) {
  const JsonValue quoted = value["text"];
  if (quoted.Text() != Slice(text, span)) {
    quoted.Fail("what the article has at these bytes, " + Describe(std::string(Slice(text, span))));
  }
}

std::vector<Span> ReadSpans(const JsonValue& value, std::string_view text) {
  Span rest = {0, text.size()};
  return value.Each([&](const JsonValue& element) {
    const Span span = ReadSpan(element, text, rest);
    rest.begin = span.end;
    return span;
  });
}

std::vector<std::size_t> ReadUnits(const JsonValue& value, const Synopsis::Entry& entry) {
  std::size_t next = 0;
  std::vector<std::size_t> units = value.Each([&](const JsonValue& element) {
    const std::size_t unit = element.Index(entry.units.size(), "units");
    if (unit < next) element.Fail("indices in ascending order");
    if (!MakesClaim(entry.units[unit].kind)) {
      element.Fail("a unit that makes a claim", std::string(TextKindName(entry.units[unit].kind)));
    }
    next = unit + 1;
    return unit;
  });
  if (units.empty()) value.Fail("at least one unit");
  return units;
}

std::vector<Span> ReadPart(const JsonValue& value, const Synopsis::Entry& entry,
                           const std::vector<std::size_t>& units) {
  std::size_t end = 0;
  auto unit = units.begin();
  return value.Each([&](const JsonValue& element) {
    const std::size_t begin = element["begin"].Whole();
    const auto ends_before = [&](std::size_t index) {
      return entry.units[index].span.end <= begin;
    };
    unit = std::find_if_not(unit, units.end(), ends_before);
    if (unit == units.end()) element.Fail("a span inside of one of the units");
    Span bounds = entry.units[*unit].span;
    bounds.begin = std::max(bounds.begin, end);
    const Span span = ReadSpan(element, entry.article.text, bounds);
    end = span.end;
    return span;
  });
}

}  // namespace synoptic::views
