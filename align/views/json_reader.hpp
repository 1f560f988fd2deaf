#pragma once

#include <string>

#include "align/views/json_value.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::views {

/// Throws Error(kInvalidFormat) for text that is no JSON.
Json ParseJson(const std::string& text);

/// The synopsis that a document holds. Throws Error(kInvalidFormat), naming the place.
Synopsis ReadDocument(const JsonValue& document);

}  // namespace synoptic::views
