#pragma once

#include <span>
#include <string_view>

/// What is in style/, script/ and languages/, put into the library when it is built.
namespace synoptic::views {

extern const std::string_view kPageStyle;
extern const std::string_view kPageScript;

/// SHA-256 of kPageScript in base64: the one script that the page's security policy lets run.
extern const std::string_view kPageScriptHash;

/// A file of languages/: what pages say, in one language.
struct PageTable {
  std::string_view language;
  std::string_view text;  ///< Lines of a key, a tab, and a text; # begins a comment.
};
/// In order of their languages.
std::span<const PageTable> PageTables();

}  // namespace synoptic::views
