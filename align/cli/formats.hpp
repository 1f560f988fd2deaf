#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace synoptic::cli {

/// The formats of a verb that has several.
struct Formats {
  std::vector<std::string> names;  ///< The first is that of standard output.
  std::string text;  ///< The one for people, which files that end with .txt hold; empty: none.
};

/// --format; `meaning` says what the formats are, `format` stays empty if the user does not.
void AddFormat(CLI::App& command, std::string& format, const Formats& formats,
               const std::string& meaning);

/// The format that the user named, or else the one by which the output file ends. Throws
/// CLI::ValidationError for other endings: a file shall hold what its name says. Standard output,
/// devices and pipes have none, and get the first.
std::string ChooseFormat(const std::string& format, const std::string& output,
                         const Formats& formats);

}  // namespace synoptic::cli
