#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "align/views/json_value.hpp"
#include "synoptic/span.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::views {

/// A non-empty span of whole characters inside `bounds`, itself a span of `text`.
Span ReadSpan(const JsonValue& value, std::string_view text, Span bounds);

/// The format quotes what a span covers: offsets counted in anything but bytes come to light.
void CheckQuotedText(const JsonValue& value, std::string_view text, Span span);

/// Spans that follow one another without overlap.
std::vector<Span> ReadSpans(const JsonValue& value, std::string_view text);

/// Positions in the units of an article: at least one, ascending.
std::vector<std::size_t> ReadUnits(const JsonValue& value, const Synopsis::Entry& entry);

/// The spans of a part of these units, each inside of one of them.
std::vector<Span> ReadPart(const JsonValue& value, const Synopsis::Entry& entry,
                           const std::vector<std::size_t>& units);

}  // namespace synoptic::views
