#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace synoptic::architecture {

/// A file of the repository; `path` is relative to its root.
struct SourceFile {
  std::string path;
  std::string text;
};

/// All C++ files below these folders of the repository.
std::vector<SourceFile> ReadSources(const std::vector<std::string>& folders);

/// The folders that make the library and the program.
inline const std::vector<std::string> kProduct = {"include", "corpora", "models", "align"};

/// The text with comments and the contents of string and character literals blanked out; lines stay
/// lines. Include directives are kept.
std::string CodeOf(const SourceFile& file);

/// What a file includes, with its quotes or brackets: "synoptic/error.hpp" or <vector>.
std::vector<std::string> IncludesOf(const SourceFile& file);

}  // namespace synoptic::architecture
