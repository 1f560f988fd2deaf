#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace synoptic::training {

/// A bilingual dictionary: words, each with a translation.
using Dictionary = std::vector<std::pair<std::string, std::string>>;

/// Reads a TSV of words and translations; a word with several has a line for each. Empty lines are
/// skipped. Throws Error: kNotFound, kUnreadable, kInvalidFormat (naming the line).
Dictionary ReadDictionary(const std::filesystem::path& file);

}  // namespace synoptic::training
