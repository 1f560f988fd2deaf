#pragma once

#include <string_view>

/// What is in index.css and index.js, put into the library when it is built.
namespace synoptic::views {

extern const std::string_view kIndexStyle;
extern const std::string_view kIndexScript;

/// SHA-256 of kIndexScript in base64.
extern const std::string_view kIndexScriptHash;

}  // namespace synoptic::views
