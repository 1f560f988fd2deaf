#pragma once

#include <string_view>

/// What is in page.css and page.js, put into the library when it is built.
namespace synoptic::views {

extern const std::string_view kPageStyle;
extern const std::string_view kPageScript;

/// SHA-256 of kPageScript in base64: the one script that the page's security policy lets run.
extern const std::string_view kPageScriptHash;

}  // namespace synoptic::views
